import type { ServiceWords } from '../../src/words/serviceWords.ts'

/**
 * The service's own words in Polish. Not yet reviewed by a native-speaking clinician.
 *
 * One warm "Ty", never a form that guesses the reader's gender, nor one that gives the machine a gender. Names that
 * people hear in Britain stand in brackets. Words to type („wstecz”) are those of `src/words/understanding/tables/pl.ts`.
 */
export const service = {
  'language-name': 'Polski',

  // Before the first answer: seven things, in two messages.
  'welcome-parent-1':
    'Dzień dobry. Tu {{team}}. Pomagamy rodzicom i małym dzieciom cieszyć się sobą nawzajem. Prośba o pomoc nie świadczy o Tobie źle.\n\nTo zajmie około sześciu minut. Większość pytań możesz pominąć. Możesz przerwać w każdej chwili albo poprosić, żeby ktoś od nas zadzwonił.\n\nNic nie trafi do zespołu, dopóki nie wybierzesz „wyślij”. Jest jeden wyjątek: jeśli z Twoich słów wynika, że komuś może coś grozić, ktoś z zespołu może zobaczyć te słowa od razu, nawet niewysłane.',
  'welcome-parent-2':
    'Z Twoim lekarzem rodzinnym (GP), pielęgniarką środowiskową (health visitor) lub kimś innym rozmawiamy tylko wtedy, gdy się na to zgodzisz. Gdyby komuś mogła stać się duża krzywda, być może i tak będziemy musieli z nimi porozmawiać. Postaramy się najpierw Ci o tym powiedzieć.\n\nNie ma nas tu przez całą dobę. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999. Jeśli potrzebujesz innej pilnej pomocy, napisz w każdej chwili „pilna pomoc”.\n\nMożesz szybko opuścić tę stronę: po prostu ją zamknij. Telefon może jednak pamiętać, że ta strona była otwarta.\n\nCo przechowujemy, jak długo, kto za to odpowiada i jak złożyć skargę: {{privacyUrl}}',
  'welcome-call-me':
    'Dzień dobry. Tu {{team}}. Pomagamy rodzicom i małym dzieciom cieszyć się sobą nawzajem. Około dziesięciu krótkich pytań, a potem do Ciebie zadzwonimy. Nic nie zostanie wysłane, dopóki nie wybierzesz „wyślij”, chyba że z Twoich słów wynika, że komuś może coś grozić. Niebezpieczeństwo teraz? Zadzwoń pod 999.\n\nCo przechowujemy i jak długo: {{privacyUrl}}',
  'welcome-professional': {
    one: 'Tutaj można poprosić zespół {{team}} o pomoc dla rodzica i dziecka. To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care): jeśli dziecku może coś grozić, skontaktuj się z nią jeszcze dziś. Decyduje człowiek z naszego zespołu, w ciągu {{count}} dnia roboczego, i daje Ci znać.',
    few: 'Tutaj można poprosić zespół {{team}} o pomoc dla rodzica i dziecka. To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care): jeśli dziecku może coś grozić, skontaktuj się z nią jeszcze dziś. Decyduje człowiek z naszego zespołu, w ciągu {{count}} dni roboczych, i daje Ci znać.',
    many: 'Tutaj można poprosić zespół {{team}} o pomoc dla rodzica i dziecka. To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care): jeśli dziecku może coś grozić, skontaktuj się z nią jeszcze dziś. Decyduje człowiek z naszego zespołu, w ciągu {{count}} dni roboczych, i daje Ci znać.',
    other:
      'Tutaj można poprosić zespół {{team}} o pomoc dla rodzica i dziecka. To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care): jeśli dziecku może coś grozić, skontaktuj się z nią jeszcze dziś. Decyduje człowiek z naszego zespołu, w ciągu {{count}} dnia roboczego, i daje Ci znać.',
  },
  'welcome-back': 'Dobrze, że znów tu jesteś. Mamy Twoje odpowiedzi. Idziemy dalej od tego miejsca.',

  // Choosing what to do.
  'team-ask': 'Z którym zespołem chcesz się skontaktować?',
  'team-away':
    'W tej chwili nie możemy połączyć się z Twoim zespołem. Nic nie przepadło: to, co od Ciebie wiemy, czeka na ten zespół i nikt inny tego nie dostanie. Spróbuj ponownie później. W nagłym wypadku zadzwoń pod 999.',
  'start-ask': 'Jak możemy pomóc?',
  'start-parent': 'Jestem rodzicem lub opiekuję się dzieckiem',
  'start-call': 'Poproszę, żeby ktoś do mnie zadzwonił',
  'start-professional': 'Pracuję z rodzinami',
  'start-again-ask': 'Możesz zamknąć tę stronę albo zacząć coś nowego.',

  // Yes and no, reading back.
  yes: 'Tak',
  no: 'Nie',
  'confirm-reading': 'Rozumiem tak: {{reading}}. Zgadza się?',
  'confirm-no': 'Przepraszam. Spróbujmy jeszcze raz.',
  'confirm-drop': 'Jeśli to zmienimy, te odpowiedzi nie będą już potrzebne: {{dropped}}. Zmieniamy?',
  'confirm-drop-no': 'Dobrze. Zostaje tak, jak było.',
  'day-about': 'około {{day}}',
  'day-born': 'urodzone {{day}}',
  'day-due': 'termin porodu {{day}}',
  'of-several': '{{what}} ({{number}})',
  'none-ticked': 'Nic nie zaznaczono',
  'now-given': 'Twoja odpowiedź: {{answer}}',
  // From one on, as said before “of the others”.
  'numbers-in-words': 'jeden, dwa, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć',

  // What a person can say at any time.
  'help-text':
    'Możesz to napisać w każdej chwili:\n• wstecz – poprzednie pytanie\n• zmień – żeby zmienić odpowiedź\n• dlaczego – dlaczego o to pytamy\n• pomiń – żeby nie odpowiadać na pytanie, jeśli można\n• język – żeby zmienić język\n• zapisz – żeby teraz przerwać i wrócić później\n• od nowa – żeby usunąć te odpowiedzi\n• wycofaj – żeby wycofać to, co zostało wysłane\n• dopisać do zgłoszenia – żeby coś do tego dodać\n• człowiek – żeby porozmawiać z kimś z nas\n• pilna pomoc – numery, pod które możesz teraz zadzwonić',
  'change-ask': 'Którą odpowiedź chcesz zmienić?',
  'change-none': 'Nie ma tu jeszcze żadnej odpowiedzi, więc nie ma czego zmieniać.',
  'change-leave': 'Niech zostanie tak, jak jest',
  'language-ask': 'Jaki język wybierasz?',
  'language-changed': 'Piszemy dalej po polsku. Twoje odpowiedzi zostają.',
  skipped: 'W porządku. Pomijamy to pytanie.',
  'taken-out': 'Ta odpowiedź jest już usunięta.',
  'back-first': 'To jest pierwsze pytanie.',
  saved:
    'Zapisane. Trzymamy to tutaj do {{day}}, a potem usuwamy. Wróć do tego czatu do tego dnia, a pójdziemy dalej od tego miejsca.',
  'restart-ask': 'Usunąć te odpowiedzi i zacząć od nowa?',
  restarted: 'Gotowe. Tych odpowiedzi już nie ma.',
  'restart-no': 'Dobrze. Twoje odpowiedzi nadal tu są.',
  'person-told':
    'Zespół już wie, że chcesz porozmawiać z człowiekiem. Jeśli podasz imię i sposób kontaktu, ktoś się do Ciebie odezwie. Godziny pracy zespołu: {{hours}}.',
  'person-told-way':
    'Zespół już wie, że chcesz porozmawiać z człowiekiem. Ktoś odezwie się do Ciebie w podany nam sposób. Godziny pracy zespołu: {{hours}}.',
  'person-told-sent':
    'Zespół już wie, że chcesz porozmawiać z człowiekiem. Ktoś odezwie się do Ciebie w sposób podany przy wysyłaniu, i tylko tak, jak się na to zgadzasz. Godziny pracy zespołu: {{hours}}.',
  // A dash, because "od … do …" would need the weekday in another case.
  hours: '{{from}}–{{to}}, {{opens}}–{{closes}}',
  'leave-words': 'Możesz teraz zamknąć tę stronę. Nic nie zostało wysłane.',
  'not-yet': {
    one: 'Dobrze. Nic nie zostało wysłane. Twoje odpowiedzi zostaną u nas przez {{count}} dzień. Możesz do nich wrócić.',
    few: 'Dobrze. Nic nie zostało wysłane. Twoje odpowiedzi zostaną u nas przez {{count}} dni. Możesz do nich wrócić.',
    many: 'Dobrze. Nic nie zostało wysłane. Twoje odpowiedzi zostaną u nas przez {{count}} dni. Możesz do nich wrócić.',
    other:
      'Dobrze. Nic nie zostało wysłane. Twoje odpowiedzi zostaną u nas przez {{count}} dnia. Możesz do nich wrócić.',
  },
  optional: 'To pytanie możesz pominąć.',
  attachment:
    'Dziękujemy. Nie możemy tu otwierać zdjęć, nagrań ani plików. Jeśli coś łatwiej Ci powiedzieć, możemy do Ciebie zadzwonić.',
  'long-thanks': 'Dziękujemy, że nam o tym mówisz.',

  // When an answer was not understood: what would work.
  stuck:
    'Na czacie nie zawsze łatwo się zrozumieć. To nie Twoja wina. Możesz wpisać sam numer z listy, napisać „wstecz” albo „pomoc”. Możesz też napisać „człowiek”, a ktoś z nas się odezwie.',
  'unclear.empty': 'Nie widzę tu żadnych słów. Spróbuj jeszcze raz.',
  'unclear.too-long':
    'To więcej, niż możemy zapisać za jednym razem. Wyślij to, co najważniejsze. Wystarczy kilka zdań.',
  'unclear.not-understood': 'Przepraszam, nie rozumiem tej odpowiedzi.',
  'unclear.choose-one': 'Wybierz jedną odpowiedź. Możesz wpisać jej numer.',
  'unclear.not-offered': 'Tego nie ma na liście. Możesz wpisać numer z listy.',
  'unclear.alone-and-others': 'Jedna z tych odpowiedzi nie pasuje do reszty. Co mamy zapisać?',
  'unclear.required': 'Potrzebujemy tu odpowiedzi, żeby pójść dalej.',
  'unclear.way-needed': 'Wybierz choć jeden sposób kontaktu z Tobą.',
  'unclear.date-unclear': 'Nie widzę tu daty. Możesz napisać tak: 12 marca 2026. Może być w przybliżeniu.',
  'unclear.date-impossible': 'Takiego dnia nie ma w kalendarzu. Możesz napisać tak: 12 marca 2026.',
  'unclear.date-future': 'Ta data jest dopiero przed nami. Kiedy to było? Możesz napisać tak: 12 marca 2026.',
  'unclear.date-too-long-ago': 'Jak na małe dziecko to chyba dość dawno. Sprawdź, proszę, rok.',
  'unclear.date-too-far': 'To chyba zbyt odległa data. Sprawdź, proszę, miesiąc i rok.',
  'unclear.due-long-past':
    'Ten termin porodu minął ponad trzy tygodnie temu. Jeśli dziecko jest już na świecie, napisz „zmień” i powiedz nam o tym. Albo wpisz datę jeszcze raz.',
  'unclear.own-birth-date': 'To nie wygląda na Twoją datę urodzenia. Sprawdź, proszę, rok.',
  'unclear.phone-unclear': 'Nie widzę tu numeru telefonu. Numer wygląda tak: 07700 900123 lub 01632 960123.',
  'unclear.phone-short': 'Ten numer jest chyba za krótki. Numer brytyjski ma 10 lub 11 cyfr.',
  'unclear.phone-not-uk': 'Nie możemy użyć tego numeru. Czy masz numer brytyjski?',
  'unclear.phone-premium': 'Nie możemy dzwonić na taki numer. Czy masz numer domowy lub komórkowy?',
  'unclear.email-unclear': 'Nie widzę tu adresu e-mail. Adres wygląda tak: imie@example.com.',
  'unclear.nhs-letters': 'Numer NHS ma tylko cyfry: jest ich dziesięć.',
  'unclear.nhs-length': 'Numer NHS ma dziesięć cyfr. Sprawdź go, proszę. Możesz go też pominąć.',
  'unclear.nhs-check':
    'Coś się w tym numerze nie zgadza: może jedna cyfra jest pomylona. Sprawdź go, proszę. Możesz go też pominąć.',
  'unclear.nhs-repeated': 'To nie wygląda na prawdziwy numer NHS. Możesz go pominąć.',
  'unclear.postcode-unclear': 'Nie widzę tu kodu pocztowego. Kod wygląda tak: BD7 1DP.',
  'unclear.area-unclear':
    'Nie widzę tu nazwy miejsca. Wystarczy pierwsza połowa kodu pocztowego, na przykład BD7, albo nazwa miasta.',
  'unclear.name-unclear': 'Nie widzę tu imienia. Wystarczy samo imię.',

  // Sending.
  'done-parent':
    'Dziękujemy. Wysłane. Twój kod to {{reference}}. Ten kod nic o Tobie nie mówi.\n\nPrzeczyta to człowiek z naszego zespołu. Odezwie się do Ciebie w wybrany przez Ciebie sposób, najpóźniej {{day}}. Komputer nigdy nikomu nie odmawia.\n\nDo tego czasu korzystaj dalej z pomocy, którą masz teraz. Jeśli zrobi się trudniej, możesz zadzwonić do lekarza rodzinnego (GP) lub pielęgniarki środowiskowej (health visitor). W nagłej sytuacji dzwoń pod 999.\n\nJeśli chcesz coś dodać albo to wycofać, wróć tutaj lub daj nam znać.',
  'done-call-me':
    'Dziękujemy. Wysłane. Twój kod to {{reference}}. Ten kod nic o Tobie nie mówi.\n\nKtoś z naszego zespołu zadzwoni lub odezwie się w wybrany przez Ciebie sposób, najpóźniej {{day}}. W nagłej sytuacji dzwoń pod 999.',
  'done-professional':
    'Dziękujemy. Wysłane. Kod to {{reference}}. Człowiek z naszego zespołu podejmie decyzję najpóźniej {{day}}. To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care): jeśli dziecku może coś grozić, skontaktuj się z nią jeszcze dziś:\n{{lines}}',

  'received-notice':
    'Mamy to, co do nas wysłano. Kod to {{reference}}. Człowiek z naszego zespołu podejmie decyzję najpóźniej {{day}}.',

  'heard-kept':
    'Te słowa zostały zapisane przy Twojej odpowiedzi. Możesz coś dopisać albo napisać „pomiń”, żeby iść dalej.',
  'copy-for-record': 'Oto kopia do Twojej dokumentacji. Pokazujemy ją tylko raz: skopiuj ją teraz jako tekst.',

  // Taking back what was sent, or adding to it. The same words whatever has become of it.
  'sent-which': 'Którego kodu to dotyczy? Możesz go wpisać.',
  'withdraw-ask':
    'Czy mamy wycofać to, co zostało wysłane pod kodem {{reference}}? Zespół przestanie się tym zajmować. O pomoc możesz poprosić znowu w każdej chwili.',
  withdrawn:
    'Zespół już wie, że wycofujesz {{reference}}. Nikt się tym dalej nie zajmuje, a człowiek z zespołu zobaczy Twoją prośbę.\n\nWycofanie to nie usunięcie. Co przechowujemy i jak długo: {{privacyUrl}}. Jeśli chcesz, żeby to usunąć, napisz „człowiek”. O pomoc możesz poprosić znowu w każdej chwili. W nagłej sytuacji dzwoń pod 999.',
  'withdrawn-before':
    '{{reference}} jest już wycofane i nikt się tym nie zajmuje. O pomoc możesz poprosić znowu w każdej chwili. W nagłej sytuacji dzwoń pod 999.',
  'sent-left': 'Dobrze. Nic się nie zmienia.',
  'add-ask': 'Co chcesz dodać do {{reference}}?',
  'add-hint': 'Zespół od razu zobaczy Twoje słowa, tak jak je napiszesz. Napisz „wstecz”, żeby nic nie zmieniać.',
  'add-why': 'Żeby zespół wiedział, Twoimi słowami, co się zmieniło albo czego brakowało.',
  added:
    'Dziękujemy. Twoje słowa są już przy {{reference}} i zespół je widzi. Ktoś je przeczyta najpóźniej {{day}}. W nagłej sytuacji dzwoń pod 999.',
  'added-heard': 'Twoje słowa są już przy {{reference}}.',
  'sent-elsewhere':
    'Sami możemy to zrobić tylko w tym czacie, z którego to wysłano. Twoja prośba trafiła do człowieka z naszego zespołu: najpierw upewni się, że to Twoje, a potem to wycofa albo uzupełni. Jeśli podasz imię i sposób kontaktu, ktoś się do Ciebie odezwie. Na razie nic się nie zmieniło.',

  // Coming back from elsewhere, with a code and a word of one's own.
  'way-offer': 'Czy chcesz móc wrócić do tego z innego telefonu lub komputera?',
  'way-choose': 'Wymyśl słowo, które znasz tylko Ty.',
  'way-choose-hint':
    'Co najmniej cztery litery lub cyfry. Nie imię, nie data urodzin i nie numer telefonu: bliscy mogą je odgadnąć. Samego słowa nie przechowujemy, więc później nie możemy go podać.',
  'way-choose-why': 'Żeby nikt poza Tobą nie mógł tu wrócić. Samym kodem nikt niczego nie otworzy.',
  'way-made':
    'Gotowe. Twój kod to {{code}}. Z tym kodem i Twoim słowem możesz wrócić do tego z każdego telefonu lub komputera do {{day}}: otwórz naszą stronę i wybierz „Mam kod”.\n\nKod nic o Tobie nie mówi, więc możesz go zapisać. Słowo najlepiej mieć tylko w pamięci.',
  'way-made-sent':
    'Gotowe. Z kodem {{code}} i Twoim słowem możesz z każdego telefonu lub komputera dodać coś do wysłanego zgłoszenia albo je wycofać: otwórz naszą stronę i wybierz „Mam kod”.\n\nKod nic o Tobie nie mówi, więc możesz go zapisać. Słowo najlepiej mieć tylko w pamięci.',
  'way-ended': 'Wcześniejszy kod {{code}} już nie działa. Zachowaj ten nowy.',
  'way-offer-sent': 'Jeśli kiedyś zechcesz coś do tego dodać lub to wycofać z innego telefonu, napisz „wybierz słowo”.',
  'way-word': 'Jakie słowo wybrano dla kodu {{code}}?',
  'way-word-hint': 'Wielkie litery i odstępy nie mają znaczenia. Jeśli nie masz słowa, napisz „człowiek”.',
  'way-word-why': 'Żeby nikt inny nie mógł nic dodać do tego, co zostało wysłane, ani tego wycofać.',
  'way-old': 'Jakie słowo wybrano wcześniej dla kodu {{code}}? Potem można wybrać inne.',
  'way-old-why': 'Żeby nikt inny nie mógł zamienić Twojego słowa na swoje.',
  'way-wrong':
    'Ten kod i to słowo do siebie nie pasują. Sprawdź jedno i drugie. Jeśli nie masz słowa albo termin kodu minął, pomoże człowiek: napisz „człowiek”.',
  'way-locked': {
    one: 'Dla bezpieczeństwa przed następną próbą trzeba chwilę poczekać. Poczekaj {{count}} minutę. Jeśli potrzebujesz nas wcześniej, napisz „człowiek”.',
    few: 'Dla bezpieczeństwa przed następną próbą trzeba chwilę poczekać. Poczekaj {{count}} minuty. Jeśli potrzebujesz nas wcześniej, napisz „człowiek”.',
    many: 'Dla bezpieczeństwa przed następną próbą trzeba chwilę poczekać. Poczekaj {{count}} minut. Jeśli potrzebujesz nas wcześniej, napisz „człowiek”.',
    other:
      'Dla bezpieczeństwa przed następną próbą trzeba chwilę poczekać. Poczekaj {{count}} minuty. Jeśli potrzebujesz nas wcześniej, napisz „człowiek”.',
  },
  'way-leave': 'Jeśli chcesz to na razie zostawić, napisz „pomiń”.',
  'way-person':
    'Twoja prośba trafiła do człowieka z naszego zespołu. Najpierw upewni się, że to Twoje. Jeśli podasz imię i sposób kontaktu, ktoś się do Ciebie odezwie. Na razie nic się nie zmieniło.',
  'way-unsent':
    'Zgadza się, ale to jeszcze nie zostało wysłane, więc nie ma czego zmieniać. Żeby pisać dalej, otwórz naszą stronę i wybierz „Mam kod”.',
  'way-over':
    'Nasza praca nad tym zgłoszeniem się zakończyła, więc nie można go tu już zmienić. Nadal może pomóc człowiek: napisz „człowiek”.',
  'way-type-code':
    'Jeśli masz do tego wybrane słowo, wpisz wycofaj albo dodaj razem z kodem, na przykład: wycofaj K7M-4PX2',
  'way-next': 'Co chcesz zrobić z tym, co zostało wysłane?',
  'way-next-withdraw': 'Wycofać',
  'way-next-add': 'Coś dodać',
  'way-next-copy': 'Zobaczyć kopię',
  'way-next-close': 'Nic więcej',
  'way-copy': 'Oto kopia {{reference}}. Może ją przeczytać każdy, kto widzi ten ekran.',
  'way-copy-added': 'Dodano {{day}}:',
  'way-no-copy': 'Nie możemy tu pokazać kopii. Człowiek może powiedzieć, co zostało wysłane: napisz „człowiek”.',
  'way-closed': 'Dobrze. Możesz teraz zamknąć tę stronę.',
  'way-taken-back': 'Możesz teraz zamknąć tę stronę.',
  'word-easy.short': 'Potrzebne są co najmniej cztery litery lub cyfry.',
  'word-easy.long': 'To za długie. Wystarczy jedno słowo albo kilka liter i cyfr.',
  'word-easy.plain': 'To łatwo odgadnąć. Wymyśl, proszę, inne słowo.',
  'word-easy.code': 'Słowem nie może być sam kod. Wymyśl, proszę, coś innego.',
  'word-easy.name': 'Ktoś, kto Cię zna, może odgadnąć imię. Wymyśl, proszę, inne słowo.',
  'word-easy.date': 'Ktoś, kto Cię zna, może odgadnąć datę urodzin lub inną datę. Wymyśl, proszę, inne słowo.',
  'word-easy.number':
    'To część Twojego numeru telefonu. Ktoś, kto Cię zna, może ją odgadnąć. Wymyśl, proszę, inne słowo.',
  'word-easy.known': 'To jest w Twoich odpowiedziach i bliscy mogą to znać. Wymyśl, proszę, inne słowo.',

  // Safety floor. The numbers come from the team's own list.
  'urgent-danger-to-self':
    'To, co piszesz, brzmi naprawdę ciężko, a Ty jesteś kimś ważnym. Proszę, nie czekaj na nas. Tu możesz dostać pomoc od razu:',
  'urgent-danger-to-baby':
    'Dziękujemy, że to mówisz. Jeśli dziecko może być w niebezpieczeństwie, proszę, od razu zadzwoń po pomoc:',
  'urgent-danger-from-someone': 'Nikt nie powinien żyć w strachu. Jeśli jesteś teraz w niebezpieczeństwie:',
  'urgent-danger-to-other': 'Jeśli ktoś może być w niebezpieczeństwie, proszę, od razu zadzwoń po pomoc:',
  'urgent-medical': 'Tu może być potrzebna natychmiastowa pomoc:',
  'urgent-mind-changing':
    'To może się zdarzyć po urodzeniu dziecka i można to leczyć. Pomoc jest potrzebna jeszcze dziś:',
  'urgent-professional': 'Jeśli ktoś jest teraz w niebezpieczeństwie:',
  'urgent-asked': 'Tu możesz dostać pomoc od razu:',
  'urgent-told':
    'Ktoś z naszego zespołu też zobaczy te słowa. Nie ma nas tu przez całą dobę, więc proszę, nie czekaj na nas.',
  'urgent-call': 'zadzwoń pod numer {{number}}',
  'urgent-call-press': 'zadzwoń pod numer {{number}}, potem wciśnij {{press}}',
  'urgent-text': 'wyślij SMS na numer {{number}}',
  'urgent-line': '• {{name}}: {{how}}',
  'loss-words':
    'Tak bardzo mi przykro. O nic więcej nie będziemy teraz pytać.\n\nPrzeczyta to człowiek z naszego zespołu. Jeśli chcesz z kimś porozmawiać, napisz „człowiek”. Jeśli potrzebujesz pomocy teraz, napisz „pilna pomoc”.',
  'loss-quiet':
    'Nie będziemy o nic pytać. Jeśli chcesz, żeby ktoś z nas się odezwał, napisz „człowiek”. Jeśli potrzebujesz pomocy teraz, napisz „pilna pomoc”.',
  'loss-possible':
    'Dziękujemy, że nam o tym mówisz. Bardzo Ci współczujemy. Jeśli dziś jest bardzo ciężko, napisz w każdej chwili „pilna pomoc”.',

  // When something went wrong with us.
  sorry:
    'Przepraszamy, coś się u nas zepsuło i Twoja ostatnia wiadomość nie jest zapisana. Spróbuj jeszcze raz za minutę. W nagłej sytuacji dzwoń pod 999.',
  'not-this-form': 'Tego formularza jeszcze tu nie ma. Możesz wybrać coś z listy.',
} as const satisfies ServiceWords<'pl'>

import type { SameSaid, SameWords } from '../en/page.ts'

/**
 * What the parent's page says around the conversation, in Polish. Not yet reviewed by a native speaker. One warm "Ty",
 * never a form that guesses the reader's gender.
 */
export const page = {
  // Around every page.
  skip: 'Przejdź do głównej części',
  demo: 'To jest wersja próbna. Używaj tylko zmyślonych imion. Żaden zespół tego nie czyta.',
  leave: 'Szybko opuść tę stronę',
  'leave-shift': 'Możesz też trzy razy nacisnąć klawisz Shift.',
  'leave-shifts': 'Shift, naciśnięcie {{count}} z 3.',
  'help-now': 'Pilna pomoc',
  fast: 'Pilna pomoc i szybkie wyjście',
  languages: 'Wybierz język',
  'language-not-offered': 'Tego języka jeszcze tu nie mamy. Możesz poprosić nas o tłumacza.',
  footer: 'Więcej o tej stronie',
  start: 'Strona startowa',
  privacy: 'Twoja prywatność',
  accessibility: 'Korzystanie z tej strony',
  cookies: 'Pliki cookie',
  'back-to-chat': 'Wróć do pytań',

  // The first page.
  'teams-title': 'Który zespół jest blisko Ciebie?',
  'home-title': 'Pomoc dla Ciebie i Twojego dziecka',
  'home-who-1': 'Tu {{team}}.',
  'home-who-2': 'Pomagamy rodzicom i małym dzieciom cieszyć się sobą nawzajem, przed porodem i po nim.',
  'home-who-3': 'Prośba o pomoc nie świadczy o Tobie źle.',
  'home-how': 'Od czego chcesz zacząć?',
  'home-call': 'Poproszę, żeby ktoś do mnie zadzwonił',
  'home-call-hint': 'Około dziesięciu krótkich pytań. Nic o uczuciach ani o domu.',
  'home-parent': 'Jestem rodzicem lub opiekuję się dzieckiem',
  'home-parent-hint': 'Około sześciu minut. Większość pytań możesz pominąć.',
  'home-professional': 'Pracuję z rodzinami',
  'home-professional-hint': 'Dla pielęgniarek środowiskowych, położnych, lekarzy i innych osób.',
  'home-return': 'Mam kod',
  'home-return-hint': 'Wróć do swoich odpowiedzi albo do tego, co zostało wysłane.',
  'home-asks': 'Kto może poprosić za Ciebie',
  'home-asks-text':
    'Do tego zespołu zwraca się najpierw ktoś, kto z Tobą pracuje. Może to zrobić Twoja pielęgniarka środowiskowa (health visitor), położna lub lekarz. Możesz też zwrócić się tutaj:',
  'home-know': 'Warto wiedzieć na początku',
  'home-asked': 'O co pytamy',
  'home-asked-text':
    'W czym chcesz pomocy, ile ma Twoje dziecko, w jakiej okolicy mieszkasz i jak się z Tobą skontaktować. Przy każdym pytaniu mówimy, dlaczego je zadajemy.',
  'home-long': 'Ile to trwa',
  'home-long-text':
    'Około sześciu minut, a jeśli mamy zadzwonić, około trzech. Możesz przerwać w każdej chwili. Nic nie zostanie wysłane, dopóki nie wybierzesz „wyślij”, chyba że z Twoich słów wynika, że ktoś może być w niebezpieczeństwie.',
  'home-next': 'Co będzie dalej',
  'home-next-text':
    'Przeczyta to człowiek z naszego zespołu. Odezwie się w wybrany przez Ciebie sposób. Ile dni roboczych to potrwa, najwyżej: {{days}}. „Nie” nigdy nie pochodzi od komputera.',
  'home-sees': 'Kto to widzi',
  'home-sees-text':
    'Nasz zespół. Lekarzowi rodzinnemu (GP), pielęgniarce środowiskowej (health visitor) i innym osobom mówimy tylko wtedy, gdy się na to zgodzisz. Gdyby komuś mogła stać się duża krzywda, być może będziemy musieli działać. Postaramy się najpierw Ci o tym powiedzieć.',
  'home-danger': 'Niebezpieczeństwo teraz?',
  'home-danger-text': 'Zadzwoń pod 999. Nie ma nas tu przez całą dobę.',
  'leaving-title': 'Jeśli ktoś może zajrzeć do tego telefonu',
  'leaving-text':
    '„Szybko opuść tę stronę” od razu pokazuje pogodę. Telefon może jednak pamiętać odwiedzone strony, a ten, kto prowadzi Twoją sieć wifi, może zobaczyć nazwę tej strony. Po 30 minutach ciszy ta strona o Tobie zapomina.',
  'leaving-back-script': 'Potem przycisk Wstecz nie pokaże Twoich odpowiedzi.',
  'leaving-back-plain':
    'Potem przycisk Wstecz może pokazać stronę startową, ale nie Twoje odpowiedzi. Jest jeden wyjątek. Jeśli po naciśnięciu przycisku nie wczytała się żadna strona, telefon może nadal pamiętać tę odpowiedź. Wtedy zamknij też tę kartę.',

  // Before the first question: short, and the rest folded below it.
  'intro-why': 'Pytamy, żeby pomóc Ci we właściwy sposób.',
  'intro-sees':
    'Odpowiedzi widzi tylko nasz zespół i dopiero wtedy, gdy wybierzesz „wyślij”. Jeśli z Twoich słów wynika, że komuś może coś grozić, ktoś z nas może zobaczyć je od razu.',
  'intro-kept': 'To, czego nie wyślesz, zostaje na {{days}}, a potem jest usuwane.',
  'intro-more': 'Kto jeszcze może się dowiedzieć i jak długo to przechowujemy',

  // Around a question.
  'back-button': 'Wstecz',
  continue: 'Dalej',
  'skip-button': 'Pomiń to pytanie',
  why: 'Dlaczego o to pytamy?',
  or: 'albo',
  'minutes-left': 'Do końca: mniej więcej {{time}}',
  'minute-last': 'Do końca: mniej niż minuta',
  'part-last': 'Ostatni krok',
  'you-said': 'Twoja odpowiedź:',
  problem: 'Spójrz na to jeszcze raz',
  'choose-first': 'Najpierw coś wybierz, a potem naciśnij przycisk.',
  'type-first': 'Najpierw coś napisz. Wystarczy kilka słów.',
  'date-day': 'Dzień',
  'date-month': 'Miesiąc',
  'date-year': 'Rok',
  'date-words': 'Albo napisz to po swojemu',
  'date-words-hint': 'Na przykład „5 miesięcy”, „24 tydzień ciąży” albo „12 marca”',
  'date-words-hint-day': 'Na przykład „12 marca 1996”',
  'own-words': 'Własnymi słowami',
  earlier: 'Twoje dotychczasowe odpowiedzi',
  'earlier-change': 'Zmień',
  'earlier-skipped': 'Pominięte',
  show: 'Pokaż',
  'show-all': 'Pokaż prywatne odpowiedzi',
  'fold-all': 'Zakryj prywatne odpowiedzi',
  more: 'Co jeszcze możesz zrobić',
  'change-answer': 'Zmień odpowiedź',
  person: 'Chcę porozmawiać z człowiekiem',
  save: 'Przerwij na razie i zachowaj odpowiedzi',
  restart: 'Zacznij od nowa',
  'stop-here': 'Przerwij i zamknij tę stronę',
  listen: 'Posłuchaj',
  'listen-stop': 'Zatrzymaj',

  // What happened to an answer.
  'note-stale': 'Ta strona była już nieaktualna, więc tej odpowiedzi nie użyliśmy. Jesteś teraz tutaj.',
  'note-stale-kept':
    'Ta strona była już nieaktualna. Twoje słowa nadal tu są. Przeczytaj je i jeszcze raz naciśnij przycisk.',
  'note-kept': 'Początek jest już za Tobą, a Twoje odpowiedzi są zachowane. Jesteś tutaj.',
  'news-sending': 'Wysyłanie…',
  'news-offline':
    'Nie ma teraz połączenia. Twoja odpowiedź czeka na tej stronie. Wyślemy ją, gdy połączenie wróci. Coś Ci teraz grozi? Zadzwoń pod 999.',
  'news-retry': 'Nie udało się. Próbujemy jeszcze raz.',
  'news-refused':
    'To nie zostało wysłane. Twoje słowa wciąż tu są i można spróbować jeszcze raz. Coś Ci teraz grozi? Zadzwoń pod 999.',
  'news-away': 'Ta strona się nie otworzyła. Coś Ci teraz grozi? Zadzwoń pod 999.',
  'news-added': 'Po wysłaniu odpowiedzi coś się w niej zmieniło. Tego jeszcze nie wysłaliśmy:',
  'news-added-go': 'Wróć i wyślij to',

  // After sending.
  'done-title': 'Dziękujemy. Wysłane.',
  'done-code': 'Twój kod',
  'done-code-keep': 'Zapisz ten kod albo wydrukuj stronę, zanim ją zamkniesz. Ten telefon nie pokaże go ponownie.',
  'done-reference': 'Kod zgłoszenia',
  'done-keep': 'Zapisz ten kod albo wydrukuj stronę, zanim ją zamkniesz. Ten telefon nie pokaże go ponownie.',
  'done-word': 'Wybierz słowo',
  'done-more': 'Jeszcze kilka pytań, jeśli chcesz',
  'done-copy': 'Kopia tego, co zostało wysłane',
  'done-copy-print': 'Żeby wydrukować też kopię, najpierw ją rozwiń.',
  'done-print': 'Wydrukuj tę stronę',
  'done-close': 'Zamknij tę stronę',

  // When something does not work.
  'gone-title': 'Ta rozmowa jest zamknięta',
  'gone-why':
    'Strona została opuszczona, otwarto ją gdzie indziej albo przez 30 minut nic nie napisano. Zamykamy ją, żeby nikt inny nie mógł tu tego przeczytać.',
  'gone-sent':
    'Jeśli przycisk wysyłania był już naciśnięty, zespół ma Twoje odpowiedzi. Jeśli nie, odpowiedzi nie zostały wysłane.',
  'gone-not-sent': 'Teraz nic nie zostało wysłane. Jeśli widać było już stronę z kodem, wszystko wysłano wcześniej.',
  'gone-words': 'To Twoje ostatnie słowa. Możesz je skopiować.',
  'gone-again': 'Zacznij od nowa',
  'cookies-off-title': 'Telefon nie zapamiętał miejsca',
  'cookies-off-text':
    'Żeby zadawać pytania jedno po drugim, ta strona potrzebuje jednego małego pliku cookie. Znika on po 30 minutach. Zezwól tej stronie na pliki cookie i zacznij od nowa. Możesz też poprosić pielęgniarkę środowiskową, położną lub lekarza, żeby zwrócili się do nas za Ciebie.',
  'sorry-title': 'To się nie zapisało',
  'sorry-again': 'Spróbuj jeszcze raz',
  'busy-title': 'Poczekaj chwilę',
  'busy-text':
    'W krótkim czasie zaczęło tu wiele osób. Spróbuj jeszcze raz za kilka minut. Nic z tego, co tu jest napisane, nie zostało zachowane ani wysłane.',

  // When the address or the form is at fault.
  'lost-title': 'Nie ma takiej strony',
  'lost-text': 'W adresie może być literówka albo strona jest teraz gdzie indziej.',
  'too-big-title': 'To było dla nas za długie',
  'too-big-text': 'Wróć i spróbuj jeszcze raz, krócej. Zdjęć ani plików nie można tu wysłać. Możemy za to zadzwonić.',
  'broken-title': 'Przepraszamy, coś się nie udało',
  'broken-text': 'To nie Twoja wina. Wróć i spróbuj jeszcze raz.',
  'head-taken-back': 'Wycofano',
  'head-word': 'Słowo jest wybrane',

  // Coming back from another device, with a code and a word.
  'return-title': 'Wróć, używając kodu',
  'return-text': 'Wpisz zapisany kod i wymyślone przez siebie słowo. Samym kodem nikt tu nie wejdzie.',
  'return-code': 'Twój kod',
  'return-code-hint': 'Siedem liter i cyfr, na przykład K7M-4PX2',
  'return-word': 'Twoje własne słowo',
  'return-word-hint': 'Wielkie litery i odstępy nie mają znaczenia.',
  'return-go': 'Wróć',
  'return-wrong': 'Ten kod i to słowo do siebie nie pasują albo minął termin kodu. Sprawdź jedno i drugie.',
  'return-locked': 'To nie pasuje. Dla bezpieczeństwa następna próba będzie możliwa po takim czasie: {{time}}.',
  'return-busy': 'Teraz nie możemy tego sprawdzić. Spróbuj ponownie za kilka minut.',
  'return-no': 'Nie masz kodu albo słowa?',
  'return-no-text':
    'Może Ci pomóc ktoś z naszego zespołu. Jeśli odpowiedzi już nie ma, możesz w każdej chwili zacząć od nowa.',
  'return-begin': 'Zacznij od nowa',

  // Urgent help.
  'help-title': 'Pilna pomoc',
  'help-danger': 'Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.',
  'help-other-nations': 'Inny kraj niż {{nation}}?',
  'help-open': 'To inne służby i organizacje. Mogą zapisać rozmowę, a numer może pojawić się na rachunku za telefon.',
  'whofor-life-in-danger': 'Gdy zagrożone jest życie',
  'whofor-mental-health-crisis': 'W kryzysie psychicznym',
  'whofor-anyone-struggling': 'Dla każdego, komu jest ciężko',
  'whofor-crisis-by-text': 'Jeśli wolisz napisać SMS',
  'whofor-worried-about-a-child': 'Jeśli martwisz się o dziecko',
  'whofor-under-19': 'Jeśli nie masz jeszcze 19 lat',
  'call-number': 'Zadzwoń: {{number}}',
  'call-press': 'potem wybierz {{press}}',
  'text-number': 'Wyślij SMS: {{number}}',
  'nation-england': 'Anglia',
  'nation-wales': 'Walia',
  'nation-scotland': 'Szkocja',
  'nation-northern-ireland': 'Irlandia Północna',

  // Privacy.
  'privacy-title': 'Twoja prywatność',
  'privacy-who': 'Kto odpowiada',
  'privacy-who-text': 'Za to, co nam mówisz ({{team}}), odpowiada {{controller}}.',
  'privacy-why': 'Dlaczego wolno nam to przechowywać',
  'privacy-agree': 'O zgodę pytamy z szacunku. Nie jest ona podstawą prawną.',
  'privacy-sees': 'Kto to widzi',
  'privacy-sees-text':
    'Osoby z naszego zespołu, którym jest to potrzebne. Lekarz rodzinny (GP), pielęgniarka środowiskowa (health visitor) lub położna tylko wtedy, gdy się na to zgodzisz. Gdyby komuś mogła stać się duża krzywda, być może będziemy musieli powiedzieć innym. Postaramy się najpierw Ci o tym powiedzieć.',
  'privacy-danger':
    'Jeśli z Twoich słów wynika, że komuś może coś grozić, ktoś z zespołu może zobaczyć te słowa od razu, nawet niewysłane.',
  'privacy-long': 'Jak długo to przechowujemy',
  'privacy-long-draft': 'To, co napiszesz, ale nie wyślesz: {{days}}. Potem jest usuwane.',
  'privacy-long-sent': 'To, co wyślesz: {{years}}.',
  'privacy-rights': 'O co możesz poprosić',
  'privacy-rights-text':
    'Możesz poprosić, żeby zobaczyć, co przechowujemy, poprawić to, coś dodać albo wycofać to, co zostało wysłane. Możesz poprosić, żebyśmy przestali z tego korzystać. Powiemy Ci, co możemy zrobić i dlaczego.',
  'privacy-device': 'W tym telefonie',
  'privacy-device-text':
    'Dwa małe pliki cookie, każdy najwyżej na 30 minut, i nic więcej. Żadna inna firma nie dowie się o tej wizycie.',
  'privacy-contact': 'Kogo pytać',
  'privacy-complain': 'Jeśli coś jest nie w porządku',
  'privacy-complain-text': 'Jeśli możesz, powiedz najpierw nam. Skargę możesz też złożyć tutaj:',

  // Accessibility.
  'accessibility-title': 'Korzystanie z tej strony',
  'accessibility-1':
    'Chcemy, żeby z tej strony mógł korzystać każdy: z czytnikiem ekranu, samą klawiaturą, z dużymi literami, na starym telefonie i z wyłączonymi skryptami.',
  'accessibility-2':
    'Prawo wymaga standardu WCAG 2.2 na poziomie AA. Ta strona spełnia go częściowo: poniżej jest to, czego brakuje. Każdą stronę sprawdza program, w jasnych i ciemnych kolorach i w obu kierunkach pisma.',
  'accessibility-not': 'Co jeszcze nie działa dobrze',
  'accessibility-not-1': 'Nie sprawdzały jej jeszcze osoby z niepełnosprawnością.',
  'accessibility-not-2': 'Tłumaczeń nie czytał jeszcze nikt, dla kogo to język ojczysty.',
  'accessibility-not-3': 'Nie ma wersji w brytyjskim języku migowym ani wersji łatwej do czytania.',
  'accessibility-not-4':
    'Przy wyłączonych skryptach strona z pytaniami zamyka się sama po pół godzinie, także w trakcie pisania. Dzięki temu nikt inny jej nie przeczyta.',
  'accessibility-help': 'Jeśli ta strona jest dla Ciebie trudna',
  'accessibility-help-text':
    'Wybierz „Poproszę, żeby ktoś do mnie zadzwonił” albo poproś o pomoc kogoś, komu ufasz. Możesz też napisać, co nie działa:',
  'accessibility-enforce':
    'Jeśli nasza odpowiedź Ci nie wystarczy, możesz zwrócić się do Equality Advisory and Support Service.',
  'accessibility-enforce-ni':
    'Jeśli nasza odpowiedź Ci nie wystarczy, możesz zwrócić się do Equality Commission for Northern Ireland.',
  'accessibility-dated': 'Ostatni przegląd tej informacji: {{day}}. Robimy to co roku.',

  // Cookies.
  'cookies-title': 'Pliki cookie',
  'cookies-1':
    'Ta strona używa dwóch małych plików cookie. Pierwszy pamięta Twoje miejsce w pytaniach, żeby można było iść dalej.',
  'cookies-2':
    'Nazywa się „{{name}}”. Nikt nie może odczytać, co w nim jest. Znika po 30 minutach, w których nic nie piszesz ani nie naciskasz, po opuszczeniu strony i po wysłaniu.',
  'cookies-left':
    'Drugi nazywa się „{{name}}”. Strona zapisuje go przy wyjściu. Nikt inny nie odczyta z niego nic więcej. Dzięki niemu Twoje odpowiedzi nie pokażą się tu ponownie, nawet jeśli przy wyjściu nie było połączenia. Znika najpóźniej po 30 minutach.',
  'cookies-3': 'Nie liczymy wizyt, nie pokazujemy reklam i nic nie przekazujemy innym firmom.',
} as const satisfies SameWords

/** What a button or a link of the page is called, by what one would type in a chat for the same. */
export const pressed = {
  'pilna pomoc': 'help-now',
  człowiek: 'person',
  zmień: 'change-answer',
  wstecz: 'back-button',
  pomiń: 'skip-button',
} as const satisfies Readonly<Record<string, keyof SameWords>>

/** What the conversation says in other words on this page: there is nothing to type, and the phone forgets. */
export const said = {
  service: {
    'heard-kept':
      'Te słowa zostały zapisane przy Twojej odpowiedzi. Możesz coś dopisać albo nacisnąć „Dalej”, żeby iść dalej.',
    'way-offer-sent':
      'Ze słowem, które znasz tylko Ty, możesz z każdego telefonu dodać coś do tego, co zostało wysłane, albo to wycofać.',
    saved: 'Zapisane. Przechowamy to do {{day}}, a potem usuniemy. Po 30 minutach ten telefon nic z tego nie pokaże.',
    'welcome-parent-1':
      'Tu {{team}}. Pomagamy rodzicom i małym dzieciom cieszyć się sobą nawzajem. Prośba o pomoc nie świadczy o Tobie źle.\n\nOdpowiedzi widzi tylko nasz zespół i dopiero wtedy, gdy wybierzesz „wyślij”. Jest jeden wyjątek: jeśli z Twoich słów wynika, że komuś może coś grozić, ktoś z zespołu może zobaczyć te słowa od razu, nawet niewysłane.',
    'welcome-parent-2':
      'Nie ma nas tu przez całą dobę. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.\n\nCo przechowujemy, jak długo, kto za to odpowiada i jak złożyć skargę: {{privacyUrl}}',
    stuck:
      'Na takiej stronie niełatwo to dobrze wpisać i nie ma w tym Twojej winy. Możesz to zostawić i wrócić do poprzedniego pytania albo nacisnąć „Chcę porozmawiać z człowiekiem”. Wtedy ktoś z nas się odezwie.',
    'unclear.choose-one': 'Wybierz jedną odpowiedź.',
    'unclear.not-offered': 'Takiej odpowiedzi nie ma na liście. Wybierz jedną z tych.',
    'not-yet':
      'Dobrze. Nic nie zostało wysłane. Ten telefon pamięta Twoje miejsce przez 30 minut. Potem nic tu nie będzie widać.',
    'done-parent':
      'Ten kod nic o Tobie nie mówi.\n\nPrzeczyta to człowiek z naszego zespołu. Odezwie się do Ciebie w wybrany przez Ciebie sposób, najpóźniej {{day}}. Komputer nigdy nikomu nie odmawia.\n\nDo tego czasu korzystaj dalej z pomocy, którą masz teraz. Jeśli zrobi się trudniej, możesz zadzwonić do lekarza rodzinnego (GP) lub pielęgniarki środowiskowej (health visitor). W nagłej sytuacji dzwoń pod 999.',
    'done-call-me':
      'Ten kod nic o Tobie nie mówi.\n\nKtoś z naszego zespołu zadzwoni lub odezwie się w wybrany przez Ciebie sposób, najpóźniej {{day}}. W nagłej sytuacji dzwoń pod 999.',
    'done-professional':
      'Człowiek z naszego zespołu podejmie decyzję najpóźniej {{day}}. To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care): jeśli dziecku może coś grozić, skontaktuj się z nią jeszcze dziś:\n{{lines}}',
  },
  'not-now': 'W porządku. Nic nie zostało wysłane. Wróć, kiedy Ci pasuje.',
  'send-hint': 'Prywatne odpowiedzi są zakryte, bo ktoś mógłby zobaczyć ten ekran. Każdą odpowiedź możesz zmienić.',
} as const satisfies SameSaid

import type { referral } from '../../dialogs/referral/form.ts'
import type { FormWords, SameWords } from '../../src/forms/formWords.ts'
import type { referralWords as english } from '../en/referral.ts'

const yes = 'Tak'
const no = 'Nie'
const notKnown = 'Nie wiem'
const yesNoNotKnown = { yes, no, 'not-known': notKnown } as const
const noneOfThese = 'Nie, nic z tego'

const relationships = {
  mother: 'Matka, mama lub przyszła mama',
  father: 'Ojciec, tata lub przyszły tata',
  'other-parent': 'Drugi rodzic',
  'grandparent-or-relative': 'Babcia, dziadek lub ktoś z rodziny, kto opiekuje się dzieckiem',
  'foster-carer': 'Rodzic zastępczy (foster carer)',
  'adoptive-parent': 'Rodzic adopcyjny',
  other: 'Ktoś inny, kto opiekuje się dzieckiem',
} as const

const ways = {
  text: 'SMS',
  call: 'Rozmowa przez telefon',
  voicemail: 'Wiadomość głosowa',
  letter: 'List',
  email: 'E-mail',
  'through-me': 'Przeze mnie',
  'not-asked': 'Nikt o to nie pytał',
} as const

const asked = {
  'alone-only-theirs': 'Tak, a telefon widzi tylko ta osoba',
  'alone-others-see': 'Tak, ale telefon mogą widzieć inni',
  alone: 'Tak, na osobności',
  'no-or-not-known': 'Nie albo nie wiem',
} as const

/**
 * The professional form in Polish. Not yet reviewed by a native-speaking clinician.
 *
 * Plain and brief, the same "Ty" as elsewhere, nobody's gender guessed: the parent is „ta osoba”. The reader works in
 * English, so a British term stands in brackets where it first matters. Words to type are those of
 * `src/words/understanding/tables/pl.ts`.
 */
export const referralWords = {
  title: 'Prośba o pomoc dla rodzica i dziecka',
  sections: {
    agreement: 'Zgoda',
    fit: 'Wiek dziecka i okolica',
    you: 'Ty',
    babies: 'Dziecko',
    carers: 'Rodzice i opiekunowie',
    story: 'Co widzisz',
    now: 'Co dzieje się teraz',
    factors: 'Lista czynników',
    around: 'Wokół rodziny',
    send: 'Sprawdź i wyślij',
  },
  questions: {
    agreement: {
      ask: 'Czy ktoś zapytał o to rodzica lub opiekuna i czy odpowiedź brzmiała „tak”?',
      short: 'Zgoda',
      why: 'Rodzina, którą ktoś zapytał, chętniej przychodzi. Rodzina, której nikt nie zapytał, może poczuć, że ktoś na nią doniósł. Bez zgody nie pytamy o nic, co mogłoby kogoś wskazać.',
      options: {
        'asked-today': 'Tak, dziś, w rozmowie ze mną',
        'another-day': 'Tak, innego dnia',
        colleague: 'Tak, w rozmowie z kimś, z kim pracuję',
        'not-yet': 'Jeszcze nie',
        'said-no': 'Odpowiedź brzmiała „nie”',
        'may-not-be-safe': 'Pytanie o to może nie być bezpieczne',
      },
    },
    'agreement.when': {
      ask: 'Którego dnia była ta zgoda?',
      short: 'Dzień zgody',
      hint: 'Może być w przybliżeniu.',
      why: 'To, co ludzie mówią o kontakcie, może się zmienić, więc zapisujemy też dzień.',
      instead: { 'not-sure': 'Nie wiem dokładnie' },
    },
    'agreement.who': {
      ask: 'Kto z Twojej pracy zapytał i gdzie pracuje ta osoba?',
      short: 'Kto zapytał',
      why: 'Żeby w razie potrzeby dopytać osobę, która usłyszała „tak”.',
    },
    'baby.date': {
      ask: 'Jaka jest data urodzenia dziecka albo termin porodu?',
      short: 'Data urodzenia lub termin porodu',
      hint: 'Możesz napisać 12 marca 2026, 5 miesięcy albo 30 tydzień ciąży.',
      why: 'Zespoły pracują z dziećmi w różnym wieku. Jeśli wiek nie pasuje, powiemy o tym od razu.',
      instead: { 'not-sure': 'Nie wiem' },
    },
    'baby.born': {
      ask: 'Czy dziecko już się urodziło?',
      short: 'Czy dziecko już się urodziło',
      why: 'Przed porodem i po porodzie pomagamy inaczej. O datę zapyta ktoś z zespołu.',
      options: { born: 'Tak', expected: 'Jeszcze nie', 'not-known': 'Nie wiem' },
    },
    area: {
      ask: 'Gdzie mieszka rodzina?',
      short: 'Okolica',
      hint: 'Kod pocztowy, jego pierwsza połowa, na przykład BD7, albo nazwa miasta.',
      why: 'Żeby trafiło to do właściwego zespołu.',
      instead: { 'must-stay-private': 'To musi pozostać prywatne' },
    },
    'you.role': {
      ask: 'Jaka jest Twoja rola?',
      short: 'Twoja rola',
      why: 'Żeby wiedzieć, kto już jest przy rodzinie.',
      options: {
        'health-visitor': 'Pielęgniarka środowiskowa (health visitor, HV)',
        midwife: 'Położna',
        'family-nurse': 'Pielęgniarka rodzinna (family nurse)',
        gp: 'Lekarz rodzinny (GP)',
        'social-worker': 'Pracownik socjalny (social worker)',
        neonatal: 'Oddział noworodkowy (neonatal unit)',
        'mental-health': 'Zdrowie psychiczne dorosłych lub okołoporodowe (perinatal or adult mental health)',
        'family-hub': 'Centrum rodzinne (family hub lub family centre)',
        'alcohol-or-drugs-service': 'Poradnia alkoholowa lub narkotykowa',
        'domestic-abuse-service': 'Wsparcie dla osób skrzywdzonych przez kogoś bliskiego (domestic abuse service)',
        nursery: 'Żłobek (nursery) lub opieka dzienna (childminder)',
        other: 'Inna rola',
      },
    },
    'you.role.other': {
      ask: 'Jaka to rola?',
      short: 'Jaka rola',
      why: 'Żeby wiedzieć, kto już jest przy rodzinie.',
    },
    'you.name': { ask: 'Jak się nazywasz?', short: 'Twoje imię i nazwisko', why: 'Żeby Ci odpowiedzieć.' },
    'you.email': {
      ask: 'Jaki jest Twój służbowy adres e-mail?',
      short: 'Twój służbowy e-mail',
      why: 'Na ten adres wyślemy naszą decyzję.',
    },
    'you.organisation': {
      ask: 'Gdzie pracujesz?',
      short: 'Gdzie pracujesz',
      hint: 'Zespół lub przychodnia i organizacja.',
      why: 'Żeby znaleźć kogoś z Twojego zespołu, jeśli zmienisz pracę.',
    },
    'baby.name': {
      ask: 'Jak nazywa się dziecko?',
      short: 'Imię i nazwisko dziecka',
      why: 'Dokumentacja jest u nas na nazwisko dziecka.',
      instead: { 'no-name-yet': 'Jeszcze bez imienia', 'twins-or-more': 'To bliźnięta lub więcej dzieci' },
    },
    'baby.count': {
      ask: 'Ile jest małych dzieci?',
      short: 'Ile małych dzieci',
      why: 'Każde dziecko ma u nas osobną dokumentację. Wystarczy wysłać to raz.',
      options: { one: 'Jednak jedno dziecko', two: 'Dwoje dzieci', three: 'Troje dzieci', four: 'Czworo dzieci' },
    },
    'twin.name': {
      ask: 'Jak nazywa się to dziecko?',
      short: 'Imię i nazwisko tego dziecka',
      why: 'Żeby nigdy nie pomylić jednego dziecka z drugim.',
      instead: { 'no-name-yet': 'Jeszcze bez imienia' },
    },
    'twin.nhs': {
      ask: 'Jaki jest numer NHS tego dziecka?',
      short: 'Numer NHS tego dziecka',
      why: 'Żeby znaleźć właściwą dokumentację.',
    },
    'baby.nhs': {
      ask: 'Jaki jest numer NHS dziecka?',
      short: 'Numer NHS dziecka',
      why: 'Żeby znaleźć właściwą dokumentację.',
    },
    'carer.name': {
      ask: 'Jak nazywa się rodzic lub opiekun, od którego jest zgoda?',
      short: 'Rodzic lub opiekun',
      why: 'Żeby skontaktować się z właściwą osobą.',
    },
    'carer.relationship': {
      ask: 'Kim ta osoba jest dla dziecka?',
      short: 'Kim ta osoba jest dla dziecka',
      why: 'Ważny jest dla nas każdy, kto wychowuje dziecko.',
      options: relationships,
    },
    'carer.legal': {
      ask: 'Czy ta osoba ma prawną odpowiedzialność za dziecko (parental responsibility)?',
      short: 'Prawna odpowiedzialność',
      why: 'Jeśli ma ją ktoś inny, potrzebna jest też zgoda tej drugiej osoby. Jeśli nie wiesz, nic nie szkodzi.',
      options: yesNoNotKnown,
    },
    'carer.phone': {
      ask: 'Jakiego numeru możemy użyć do kontaktu z tą osobą?',
      short: 'Numer tej osoby',
      hint: 'Może być komórka lub telefon domowy.',
      why: 'Do pierwszego kontaktu.',
      instead: { 'none-or-not-safe': 'Nie ma numeru albo to niebezpieczne' },
    },
    'carer.ways': {
      ask: 'Na jaki kontakt zgadza się ta osoba?',
      short: 'Kontakt z tą osobą',
      hint: 'Zaznacz tylko to, na co jest zgoda.',
      why: 'Kontaktujemy się tylko w sposób, na który jest zgoda.',
      options: ways,
    },
    'carer.private': {
      ask: 'Czy pytanie padło, gdy nikogo innego przy tym nie było?',
      short: 'Pytanie na osobności',
      why: 'Gdy ktoś inny jest obok, ludzie mogą powiedzieć coś innego. Żaden automatyczny SMS nie trafia na telefon, który widzą inni.',
      options: asked,
    },
    'carer.email': {
      ask: 'Jaki jest adres e-mail tej osoby?',
      short: 'E-mail tej osoby',
      why: 'Z Twojej odpowiedzi wiemy, że e-mail jest w porządku.',
    },
    'carer.address': {
      ask: 'Na jaki adres możemy wysłać list do tej osoby?',
      short: 'Adres tej osoby',
      why: 'Z Twojej odpowiedzi wiemy, że list jest w porządku.',
      instead: { 'must-stay-private': 'To musi pozostać prywatne' },
    },
    'carer.language': {
      ask: 'W jakim języku tej osobie najłatwiej mówić?',
      short: 'Język rozmowy',
      why: 'Żeby tłumacz był już przy pierwszej rozmowie.',
      options: { english: 'Angielski', another: 'Jeszcze inny język' },
    },
    'carer.language.which': {
      ask: 'Jaki to język?',
      short: 'Jaki język',
      why: 'Żeby znaleźć właściwą osobę lub tłumacza.',
    },
    interpreter: {
      ask: 'Czy ta osoba chce, żeby był tłumacz?',
      short: 'Tłumacz',
      hint: 'Nigdy nie prosimy o tłumaczenie dziecka ani kogoś z rodziny.',
      why: 'Żeby umówić tłumacza przed pierwszą rozmową.',
    },
    'interpreter.note': {
      ask: 'Czy mamy o czymś pamiętać przy wyborze tłumacza?',
      short: 'O tłumaczu',
      hint: 'Na przykład: kobieta albo ktoś spoza tej samej społeczności.',
      why: 'Żeby rodzicowi było swobodnie.',
    },
    'interpreter.reads': {
      ask: 'W jakim języku ta osoba czyta?',
      short: 'Język czytania',
      why: 'Język, w którym ktoś mówi, i ten, w którym czyta, mogą być różne.',
    },
    'carer.born': {
      ask: 'Jaka jest data urodzenia rodzica lub opiekuna?',
      short: 'Data urodzenia rodzica',
      why: 'Żeby znaleźć właściwą dokumentację i dobrze zaplanować pomoc, gdy rodzic jest młody.',
    },
    'carer.ethnicity': {
      ask: 'Jak rodzina określa swoje pochodzenie etniczne?',
      short: 'Pochodzenie etniczne',
      hint: 'Słowami rodziny. Jeśli nie było o tym mowy, pomiń to pytanie.',
      why: 'Żeby widzieć, do kogo docieramy, a do kogo nie.',
    },
    'another-carer': {
      ask: 'Czy jeszcze ktoś wychowuje dziecko razem z tą osobą?',
      short: 'Jeszcze jeden rodzic lub opiekun',
      hint: 'Jeśli nie wiesz, wybierz „nie”.',
      why: 'O partnerach, a najczęściej o ojcach, łatwo zapomnieć.',
      options: { 'no-other-known': 'Nie albo nie wiadomo', 'yes-another': yes },
    },
    'carer2.name': {
      ask: 'Jak nazywa się drugi rodzic lub opiekun?',
      short: 'Drugi rodzic lub opiekun',
      why: 'Żeby w dokumentacji był każdy, kto wychowuje dziecko.',
    },
    'carer2.relationship': {
      ask: 'Kim druga osoba jest dla dziecka?',
      short: 'Kim druga osoba jest dla dziecka',
      why: 'Ważny jest dla nas każdy, kto wychowuje dziecko.',
      options: relationships,
    },
    'carer2.lives': {
      ask: 'Czy druga osoba mieszka z dzieckiem?',
      short: 'Druga osoba mieszka z dzieckiem',
      why: 'Żeby zaplanować, gdzie i z kim się spotkamy. Dwa domy są w porządku.',
      options: { yes, part: 'Przez część czasu', no, 'not-known': notKnown },
    },
    'carer2.agrees': {
      ask: 'Czy druga osoba wie o tej prośbie i zgadza się na nią?',
      short: 'Zgoda drugiej osoby',
      why: 'Każda dorosła osoba decyduje za siebie. Nie kontaktujemy się z nikim bez zgody.',
      options: { yes, no, 'not-asked': 'Nikt o to nie pytał' },
    },
    'carer2.phone': {
      ask: 'Jakiego numeru możemy użyć do kontaktu z drugim rodzicem lub opiekunem?',
      short: 'Numer drugiej osoby',
      hint: 'Może być komórka lub telefon domowy.',
      why: 'Druga osoba zgadza się na kontakt.',
      instead: { 'none-or-not-safe': 'Nie ma numeru albo to niebezpieczne' },
    },
    'carer2.ways': {
      ask: 'Na jaki kontakt zgadza się drugi rodzic lub opiekun?',
      short: 'Kontakt z drugą osobą',
      hint: 'Zaznacz tylko to, na co ta osoba sama się zgodziła.',
      why: 'Kontaktujemy się tylko w sposób, na który jest zgoda.',
      options: ways,
    },
    'carer2.private': {
      ask: 'Czy pytanie do drugiego rodzica lub opiekuna padło, gdy nikogo innego przy tym nie było?',
      short: 'Pytanie do drugiej osoby na osobności',
      why: 'Gdy ktoś inny jest obok, ludzie mogą powiedzieć coś innego.',
      options: asked,
    },
    'carer2.email': {
      ask: 'Jaki jest adres e-mail drugiego rodzica lub opiekuna?',
      short: 'E-mail drugiej osoby',
      why: 'Z Twojej odpowiedzi wiemy, że e-mail jest w porządku.',
    },
    'carer2.address': {
      ask: 'Na jaki adres możemy wysłać list do drugiego rodzica lub opiekuna?',
      short: 'Adres drugiej osoby',
      why: 'Z Twojej odpowiedzi wiemy, że list jest w porządku. Żadna z tych dwóch osób nie dowie się od nas, jaki adres ma druga.',
      instead: { 'must-stay-private': 'To musi pozostać prywatne' },
    },
    'carer2.language': {
      ask: 'W jakim języku drugiemu rodzicowi lub opiekunowi najłatwiej mówić?',
      short: 'Język rozmowy z drugą osobą',
      why: 'Żeby tłumacz był już przy pierwszej rozmowie.',
      options: { english: 'Angielski', another: 'Jeszcze inny język' },
    },
    'carer2.language.which': {
      ask: 'Jaki to język?',
      short: 'Język drugiej osoby',
      why: 'Żeby znaleźć właściwą osobę lub tłumacza.',
    },
    'carer2.interpreter': {
      ask: 'Czy drugi rodzic lub opiekun chce, żeby był tłumacz?',
      short: 'Tłumacz dla drugiej osoby',
      hint: 'Nigdy nie prosimy o tłumaczenie dziecka ani kogoś z rodziny.',
      why: 'Żeby umówić tłumacza przed pierwszą rozmową.',
    },
    good: {
      ask: 'Co idzie między nimi dobrze, choćby w małych rzeczach?',
      short: 'Co idzie dobrze',
      hint: 'Wystarczy jedna chwila, którą było widać.',
      why: 'Każda rodzina ma mocne strony i od nich zaczynamy.',
    },
    concern: {
      ask: 'Co zauważasz między rodzicem a dzieckiem albo co budzi pytanie, jak to się dalej ułoży? I jak może to przeżywać dziecko?',
      short: 'Co zauważasz',
      hint: 'Napisz to tak, jak można to powiedzieć rodzicowi.',
      why: 'Już to samo wystarczy jako powód. Diagnoza nie jest potrzebna.',
    },
    status: {
      ask: 'Czy coś z tego dzieje się teraz?',
      short: 'Co dzieje się teraz',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Niektóre rodziny najpierw lub równocześnie potrzebują innej pomocy. Żadna z tych odpowiedzi nie przeszkadza w wysłaniu.',
      options: {
        'serious-harm': 'Komuś może stać się poważna krzywda',
        'protection-plan': 'Plan ochrony dziecka (child protection plan) lub postępowanie wyjaśniające (enquiry)',
        'child-in-need': 'Dziecko potrzebujące wsparcia (child in need) lub wczesna pomoc (early help)',
        'looked-after': 'W pieczy zastępczej (looked after), po adopcji lub niedawno z powrotem w domu',
        'pre-birth': 'Ocena przed porodem (pre-birth assessment)',
        court: 'Sąd decyduje, gdzie ma mieszkać dziecko, lub wkrótce będzie decydował',
        'severe-illness': 'Ciężka choroba psychiczna, nowa lub bez wsparcia',
        dependence: 'Uzależnienie od alkoholu lub narkotyków, bez pomocy żadnej poradni',
        none: noneOfThese,
        'not-known': notKnown,
      },
    },
    'harm.told': {
      ask: 'Kto już dziś o tym wie, od Ciebie lub od kogoś, z kim pracujesz?',
      short: 'Kto już wie',
      hint: 'Wysłanie tego formularza nikogo z nich nie zawiadamia.',
      why: 'Żeby jeszcze dziś ktoś zadbał o bezpieczeństwo rodziny. Nie jesteśmy pogotowiem.',
      options: {
        'emergency-999': '999',
        'crisis-or-perinatal-team':
          'Zespół kryzysowy (crisis team) lub zespół okołoporodowego zdrowia psychicznego (perinatal mental health team)',
        'social-care': 'Opieka społeczna dla dzieci (children’s social care)',
        'nobody-yet': 'Jeszcze nikt',
      },
    },
    'harm.told.who': {
      ask: 'Z kim była rozmowa w opiece społecznej dla dzieci i kiedy?',
      short: 'Rozmowa z opieką społeczną',
      why: 'Żeby działać razem z nimi.',
    },
    'sw.name': {
      ask: 'Jak nazywa się pracownik socjalny i z jakiego jest zespołu?',
      short: 'Pracownik socjalny',
      why: 'Żeby zaplanować to razem.',
    },
    'sw.knows': {
      ask: 'Czy pracownik socjalny wie o tej prośbie?',
      short: 'Pracownik socjalny wie',
      why: 'Żeby nikogo to nie zaskoczyło.',
      options: yesNoNotKnown,
    },
    'sw.stays': {
      ask: 'Czy opieka społeczna dla dzieci (children’s services) będzie nadal prowadzić sprawę, gdy zaczniemy pracę z rodziną?',
      short: 'Sprawa pozostaje otwarta',
      why: 'Nasza pomoc działa najlepiej obok ich pomocy, a nie zamiast niej.',
      options: yesNoNotKnown,
    },
    'care.basis': {
      ask: 'Na jakiej podstawie dziecko jest tam, gdzie teraz mieszka?',
      short: 'Podstawa pobytu dziecka',
      why: 'To mówi, kto podejmuje decyzje prawne.',
      options: {
        'by-agreement': 'Za zgodą rodziców',
        'by-order': 'Na podstawie decyzji sądu',
        adopted: 'Po adopcji lub w trakcie adopcji',
        'home-again': 'Z powrotem w domu, po pieczy zastępczej',
        'not-known': notKnown,
      },
    },
    'care.agrees': {
      ask: 'Czyja zgoda już jest?',
      short: 'Czyja zgoda jest',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Nie kontaktujemy się z nikim, dopóki nie zgodzi się osoba, która podejmuje decyzje prawne.',
      options: {
        'social-worker': 'Pracownika socjalnego dziecka',
        'birth-parents': 'Rodziców biologicznych',
        'adoptive-parents': 'Rodziców adopcyjnych',
        'nobody-yet': 'Jeszcze niczyja',
        'not-known': notKnown,
      },
    },
    'care.bond': {
      ask: 'Którą więź mamy wzmacniać?',
      short: 'Którą więź wzmacniać',
      why: 'Żeby zaplanować to z właściwymi osobami.',
      options: {
        'carer-and-baby': 'Opiekuna z dzieckiem',
        'birth-parent-and-baby': 'Rodzica biologicznego z dzieckiem',
        both: 'Jedną i drugą',
      },
    },
    'care.parents': {
      ask: 'Czy możemy skontaktować się z rodzicami biologicznymi?',
      short: 'Kontakt z rodzicami biologicznymi',
      why: 'Jeśli nie odpowiesz „tak”, nie skontaktujemy się.',
      options: { no, yes, 'not-known': notKnown },
    },
    factors: {
      ask: 'Czy chcesz przejść przez listę czynników? Wybierz części, które chcesz zobaczyć.',
      short: 'Lista czynników',
      hint: 'Możesz to pominąć. To, co opisujesz, wystarczy jako powód.',
      why: 'Lista może przypomnieć o trudnościach, które łatwo przeoczyć. Liczymy zaznaczenia; nigdy nie oceniamy rodziny punktami.',
      options: {
        between: 'Między rodzicem a dzieckiem',
        'on-the-way': 'Dziecko w drodze',
        baby: 'Dziecko',
        'parent-health': 'Zdrowie rodzica',
        'parent-story': 'Historia rodzica',
        home: 'Para, rodzina i dom',
        protection: 'Opieka i ochrona',
        none: 'Nie, dziękuję',
      },
    },
    'factors.between': {
      ask: 'Między rodzicem a dzieckiem: co widzisz lub o czym wiesz z rozmów?',
      short: 'Między rodzicem a dzieckiem',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Żeby zobaczyć to, co widzisz Ty. Zaznaczenia mówią o tym, co usłyszano, i nie są dowodem.',
      options: {
        closeness: 'Trudno im poczuć bliskość albo wydaje się, że rzadko cieszą się sobą nawzajem',
        'lasting-strain': 'Między nimi jest bardzo duże napięcie albo napięcie trwa od wielu tygodni',
        'missed-signals':
          'To, co dziecko próbuje powiedzieć, często pozostaje niezauważone albo spotyka się z czymś innym, niż potrzebuje',
        frightening:
          'Ktoś, kto opiekuje się dzieckiem, budzi w nim strach albo obchodzi się z nim szorstko lub w niepokojący sposób',
        rejection: 'Rodzic mówi, że nie chce dziecka, albo mówi o złości, nad którą trudno mu zapanować',
        'in-mind': 'Rodzicowi trudno wyobrazić sobie, jak przeżywa to wszystko dziecko',
        disorganised:
          'Specjalistyczna ocena wykazała przywiązanie zdezorganizowane (disorganised attachment); tylko jeśli była taka ocena',
        'little-contact':
          'W pierwszych ośmiu tygodniach życia prawie nikt nie mógł być blisko dziecka i okazywać mu ciepła',
        'none-of-these': noneOfThese,
      },
    },
    'factors.on-the-way': {
      ask: 'Dziecko w drodze: co widzisz lub o czym wiesz z rozmów?',
      short: 'Dziecko w drodze',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Uczucia z czasu ciąży mogą trwać po porodzie, a pomoc może zacząć się już teraz.',
      options: {
        unborn:
          'Bolesne uczucia lub lęk związane z tą ciążą albo z tym, czy uda się pokochać dziecko, gdy przyjdzie na świat',
        'none-of-these': noneOfThese,
      },
    },
    'factors.baby': {
      ask: 'Dziecko: co widzisz lub o czym wiesz z rozmów?',
      short: 'Dziecko',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Małe dzieci pokazują napięcie na różne sposoby, czasem bardzo cicho.',
      options: {
        withdrawn: 'Dziecko jest niezwykle ciche, mało się rusza lub o nic się nie upomina i rzadko kogoś szuka',
        unsettled: 'Trudno ukoić dziecko albo od pewnego czasu są trudności z płaczem, karmieniem lub snem',
        'baby-health': 'Dziecko jest chore lub ma niepełnosprawność albo jego rozwój budzi Twoje wątpliwości',
        neonatal: 'Dziecko urodziło się przed czasem lub było na oddziale specjalnej lub intensywnej opieki',
        'frightening-events': 'Wokół dziecka wydarzyło się coś, co przestraszyłoby każde dziecko',
        harm: 'Ktoś skrzywdził lub zaniedbał dziecko albo sądzisz, że mogło lub może do tego dojść',
        'none-of-these': noneOfThese,
      },
    },
    'factors.parent-health': {
      ask: 'Zdrowie rodzica: co widzisz lub o czym wiesz z rozmów?',
      short: 'Zdrowie rodzica',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Żeby pomoc dla rodzica i pomoc dla więzi szły razem.',
      options: {
        'low-or-anxious':
          'Którekolwiek z rodziców ma lub miało depresję albo bardzo silny lęk, w czasie ciąży lub później',
        'severe-illness':
          'Rodzic ma lub miał ciężką chorobę psychiczną, na przykład psychozę lub chorobę dwubiegunową, albo długie pobyty w szpitalu z tego powodu',
        'hard-birth': 'Poród lub tygodnie po nim były przerażające albo nadal wracają do rodzica',
        'self-critical': 'Rodzic jest dla siebie bardzo surowy, wstydzi się albo wątpi, że może być dobrym rodzicem',
        'unmet-needs':
          'Rodzic, który choruje, ma niepełnosprawność, jest w spektrum autyzmu lub ma niepełnosprawność intelektualną (learning disability), nie dostaje potrzebnego wsparcia',
        'none-of-these': noneOfThese,
      },
    },
    'factors.parent-story': {
      ask: 'Historia rodzica: o czym wiesz z rozmów?',
      short: 'Historia rodzica',
      hint: 'Wybierz wszystko, co pasuje. O nic z tego nie trzeba pytać.',
      why: 'Przeszłość może utrudniać dzisiejsze życie. Nigdy jej nie sumujemy.',
      options: {
        'own-childhood': 'Rodzic miał bolesne dzieciństwo albo nie miał nikogo, kto był blisko i o niego dbał',
        'past-assault': 'Rodzic żyje ze skutkami wykorzystania seksualnego, napaści lub innej traumy',
        'care-experience': 'Rodzic był w dzieciństwie w pieczy zastępczej albo jest młody i jest w niej teraz',
        'child-removed': 'Sąd lub urząd (council) zdecydował, że starsze dziecko ma mieszkać gdzie indziej',
        loss: 'Rodzina przeżyła stratę ciąży, niemowlęcia lub dziecka',
        trust: 'Po tym, czego rodzina doświadczyła w kontakcie z instytucjami, trudno jej zaufać którejkolwiek',
        'none-of-these': noneOfThese,
      },
    },
    'factors.home': {
      ask: 'Para, rodzina i dom: co widzisz lub o czym wiesz z rozmów?',
      short: 'Para, rodzina i dom',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'To, co otacza rodzinę, może ułatwiać lub utrudniać relację rodzica z dzieckiem.',
      options: {
        abuse:
          'Obecny lub były partner, partnerka albo ktoś z rodziny stosuje przemoc, groźby lub kontrolę, teraz albo kiedykolwiek od początku tej ciąży',
        conflict: 'Rodzice bardzo często się kłócą albo przechodzą przez bolesne rozstanie',
        substances: 'Od początku ciąży alkohol lub narkotyki były używane w szkodliwy sposób',
        'parent-away': 'Jedno z rodziców jest w więzieniu lub nie ma go już w życiu dziecka',
        young: 'Rodzic jest jeszcze bardzo młody',
        'money-home': 'Rodzina ma za mało pieniędzy, mieszka w złych warunkach lub nie ma pewnego domu',
        isolation: 'Rodzina nie ma blisko prawie nikogo, na kim może się oprzeć',
        displaced:
          'Rodzina stara się o azyl lub szuka schronienia, spotyka się z rasizmem lub nękaniem albo żyje wśród przemocy',
        siblings: 'Rodzeństwo potrzebuje bardzo wiele sił rodzica',
        'none-of-these': noneOfThese,
      },
    },
    'factors.protection': {
      ask: 'Opieka i ochrona: co jest lub było?',
      short: 'Opieka i ochrona',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Żeby nasza praca pasowała do planów innych.',
      options: {
        protection:
          'Jest plan ochrony dziecka, postępowanie wyjaśniające lub ocena przed porodem albo może dojść do postępowania sądowego o opiekę (care proceedings)',
        'looked-after':
          'Dziecko jest w pieczy zastępczej, w rodzinie zastępczej, po adopcji lub od niedawna z powrotem w domu albo miało kilku opiekunów',
        'missed-care': 'Wizyty w ciąży, wizyty w poradni dla dzieci lub szczepienia często nie dochodziły do skutku',
        'none-of-these': noneOfThese,
      },
    },
    helping: {
      ask: 'Kto teraz pomaga rodzinie i czy będziesz przy niej, dopóki się z nią nie spotkamy?',
      short: 'Kto pomaga',
      hint: 'Wybierz wszystko, co pasuje.',
      why: 'Żeby nikt się nie wycofał dlatego, że prosisz nas o pomoc.',
      options: {
        'i-carry-on': 'Do tego czasu pomagam dalej',
        midwife: 'Położna',
        'health-visitor': 'Pielęgniarka środowiskowa (health visitor lub family nurse)',
        gp: 'Lekarz rodzinny (GP)',
        'mental-health-team': 'Zespół zdrowia psychicznego (mental health team)',
        'social-worker': 'Pracownik socjalny (social worker)',
        'alcohol-or-drugs-service': 'Poradnia alkoholowa lub narkotykowa',
        'hurt-by-someone-service': 'Wsparcie dla osób skrzywdzonych przez kogoś bliskiego (domestic abuse support)',
        'family-centre-or-charity': 'Centrum rodzinne (family hub lub family centre) lub organizacja (charity)',
        nursery: 'Żłobek (nursery) lub opieka dzienna (childminder)',
        'someone-else': 'Ktoś inny',
        'nobody-else': 'Nikt więcej',
        'not-known': notKnown,
      },
    },
    'helping.note': {
      ask: 'Kto to jest i w czym pomaga rodzinie?',
      short: 'Kto jeszcze pomaga',
      why: 'Żeby dodać coś do tej pomocy.',
    },
    visit: {
      ask: 'Czy przed telefonem lub wizytą mamy coś wiedzieć o osobach, zwierzętach, miejscach lub porach?',
      short: 'Przed wizytą',
      why: 'Dla bezpieczeństwa rodziny i naszego zespołu.',
      options: { 'nothing-known': 'Nie, nic mi nie wiadomo', yes, 'not-known': notKnown },
    },
    'visit.what': {
      ask: 'Co ma wiedzieć nasz zespół?',
      short: 'Co wiedzieć przed wizytą',
      hint: 'Widzi to tylko kilka osób, którym jest to potrzebne.',
      why: 'Dla bezpieczeństwa rodziny i naszego zespołu.',
    },
    'young.age': {
      ask: 'Ile lat ma młody rodzic?',
      short: 'Wiek młodego rodzica',
      why: 'Młody rodzic jest przede wszystkim rodzicem. Gdy nie ma 16 lat, osoba odpowiedzialna u nas za ochronę dzieci (safeguarding lead) pomaga zaplanować to razem z nim.',
      options: {
        'under-16': 'Mniej niż 16 lat',
        '16-or-17': '16 lub 17 lat',
        '18-or-over': '18 lat lub więcej',
        'not-known': notKnown,
      },
    },
    young: {
      ask: 'Kto wspiera młodego rodzica i kogo chce mieć przy sobie?',
      short: 'Kto wspiera młodego rodzica',
      why: 'Żeby zaplanować to z kimś, komu młody rodzic ufa.',
    },
    'to-hand': {
      ask: 'Co z tego masz pod ręką?',
      short: 'Do dodania (numer NHS, data urodzenia, GP, pochodzenie etniczne)',
      hint: 'Wybierz tylko to, co chcesz dodać.',
      why: 'Wszystko to może poczekać. Dzięki temu nikt nie zapyta rodziny drugi raz.',
      options: {
        'baby-nhs': 'Numer NHS dziecka',
        twins: 'To bliźnięta lub więcej dzieci',
        'carer-born': 'Data urodzenia rodzica lub opiekuna',
        'gp-practice': 'Przychodnia rodziny (GP practice)',
        ethnicity: 'Pochodzenie etniczne rodziny',
        nothing: 'Nie mam nic do dodania',
      },
    },
    'gp.practice': {
      ask: 'W jakiej przychodni lekarza rodzinnego (GP practice) jest rodzina?',
      short: 'Przychodnia (GP practice)',
      why: 'Żeby listy trafiały we właściwe miejsce, gdy rodzina się na nie zgodzi.',
    },
    send: {
      ask: 'Oto Twoje odpowiedzi. Czy mamy je wysłać? To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care).',
      short: 'Wysłanie',
      hint: 'Żeby coś poprawić albo dodać numer NHS, datę urodzenia lub przychodnię, wybierz „Chcę coś zmienić”.',
      why: 'Nic nie zostanie wysłane, dopóki się nie zgodzisz.',
      options: { send: 'Tak, wyślij', change: 'Chcę coś zmienić', 'not-yet': 'Jeszcze nie' },
    },
  },
  said: {
    'date-not-sure': 'W porządku. O datę zapyta ktoś z zespołu.',
    'age-too-early':
      'Nasz zespół zwykle zaczyna trochę później. Do tego czasu pomóc mogą:\n{{lines}}\n\nMożesz iść dalej: przeczyta to człowiek i powie Ci, co możemy zrobić.',
    'age-too-early-alone':
      'Nasz zespół zwykle zaczyna trochę później. Do tego czasu najlepiej zwrócić się do położnej rodziny.\n\nMożesz iść dalej: przeczyta to człowiek i powie Ci, co możemy zrobić.',
    'age-too-late':
      'Nasz zespół zwykle pracuje z młodszymi dziećmi. W tym wieku pomagają:\n{{lines}}\n\nMożesz iść dalej: przeczyta to człowiek i powie Ci, co możemy zrobić.',
    'area-elsewhere':
      '{{place}}: to chyba poza terenem, na którym pracuje nasz zespół. Bliżej mogą być:\n{{lines}}\n\nNic tam nie zostało wysłane. Jeśli rodzina mieszka na granicy, wkrótce się przeprowadza albo ma lekarza rodzinnego (GP) na naszym terenie, idź dalej: przeczyta to człowiek.',
    'area-elsewhere-alone':
      '{{place}}: to chyba poza terenem, na którym pracuje nasz zespół. Pielęgniarka środowiskowa (health visitor) lub lekarz rodzinny (GP) rodziny wie, kto tam pomaga.\n\nJeśli rodzina mieszka na granicy, wkrótce się przeprowadza albo ma lekarza rodzinnego na naszym terenie, idź dalej: przeczyta to człowiek.',
    landline: 'Dziękujemy. Możemy tam zadzwonić. SMS-y na ten numer nie dojdą.',
    'ways-not-asked':
      'Dziękujemy za tę informację. Dopóki ktoś o to nie zapyta, każdy sposób kontaktu uważamy za niebezpieczny, a pierwszy kontakt zaplanuje z Tobą człowiek.',
    'serious-harm':
      'Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.\n\nWysłanie tego formularza nie jest zgłoszeniem do opieki społecznej dla dzieci (children’s social care). Skontaktuj się z nią jeszcze dziś:\n{{lines}}\n\nTutaj też możesz iść dalej.',
    'severe-illness':
      'Ciężka choroba psychiczna, nowa lub bez wsparcia, wymaga najpierw pomocy specjalistów zdrowia psychicznego, a jeśli stan szybko się zmienia, to jeszcze dziś. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.\n{{lines}}\n\nMożesz iść dalej: człowiek zaplanuje dobry moment na naszą pracę.',
    dependence:
      'Przy uzależnieniu, w którym nie pomaga jeszcze żadna poradnia, nasza praca zwykle zaczyna się obok jej pomocy. Już teraz mogą pomóc:\n{{lines}}\n\nMożesz iść dalej: człowiek zaplanuje dobry moment na naszą pracę.',
    court:
      'Gdy sąd decyduje, gdzie ma mieszkać dziecko, nasza praca zwykle czeka albo planujemy ją z opieką społeczną dla dzieci (children’s services). W tym czasie:\n{{lines}}\n\nMożesz iść dalej: przeczyta to człowiek i ustali z Tobą dobry czas.',
    'plan-if-kept-open':
      'Nasz zespół pracuje z rodzinami objętymi planem ochrony dziecka, dopóki zajmuje się nimi też opieka społeczna dla dzieci (children’s services). Zaraz o to zapytamy. Możesz iść dalej.',
    'plan-not-now':
      'Nasz zespół zwykle nie zaczyna pracy, gdy dziecko jest objęte planem ochrony. W tym czasie mogą pomóc:\n{{lines}}\n\nMożesz iść dalej: przeczyta to człowiek i powie Ci, co możemy zrobić.',
    'nobody-told':
      'Zrób to, proszę, dziś, przed wszystkim innym. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999. Gdy dziecku może coś grozić:\n{{lines}}\n\nWysłanie tego formularza ich nie zawiadamia. Możesz iść dalej i też go wysłać.',
    'nobody-told-illness': 'Przy ciężkiej chorobie psychicznej, jeszcze dziś:\n{{lines}}',
    starred:
      'To, co zaznaczasz, może oznaczać, że ktoś nie jest bezpieczny. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999. Gdy dziecku może coś grozić, porozmawiaj z nimi jeszcze dziś:\n{{lines}}\n\nWysłanie tego formularza nie jest zgłoszeniem. Tutaj też możesz iść dalej.',
    'mark-on-baby':
      'Siniak lub ślad na ciele dziecka, które jeszcze samo się nie przemieszcza, wymaga tego samego dnia kontaktu z opieką społeczną dla dzieci i z lekarzem.',
    'rejection-growing':
      'Jeśli takie uczucia pojawiły się nagle lub się nasilają, potrzebna jest jeszcze dziś pomoc specjalistów zdrowia psychicznego:\n{{lines}}',
    'ticked-significant': 'Czynniki znaczące, jak dotąd: {{many}}\n{{items}}',
    'ticked-others': 'Inne czynniki, jak dotąd: {{many}}\n{{items}}',
    'ticked-none': 'Żaden czynnik nie jest zaznaczony i to jest w porządku.',
    'rule-met':
      'Nasza zwykła zasada to {{significant}} z czynników znaczących albo {{others}} z pozostałych. To, co zaznaczono, ją spełnia. To liczba, którą możesz sprawdzić, a nie punktacja. Decyduje człowiek, a to, co opisujesz, już samo wystarczy jako powód.',
    'rule-not-met':
      'Nasza zwykła zasada to {{significant}} z czynników znaczących albo {{others}} z pozostałych. To, co zaznaczono, jej nie spełnia i nie musi. Decyduje człowiek, a to, co opisujesz, już samo wystarczy jako powód.',
    'carry-on':
      'Prosimy, spotykaj się z rodziną, dopóki jej nie poznamy, albo powiedz nam, kto będzie to robić. Żeby to dodać, możesz napisać „zmień”.',
    'copy-head': 'Kopia do Twojej dokumentacji. Kod {{reference}}, wysłano {{day}}.',
    'copy-foot':
      'Tę kopię pokazujemy tylko raz. To nie jest zgłoszenie do opieki społecznej dla dzieci (children’s social care): jeśli dziecku może coś grozić, skontaktuj się z nią jeszcze dziś.',
  },
  rested: {
    'not-yet':
      'W porządku. Nic nie zostało zapisane i o nic nie pytamy, dopóki rodzina się nie zgodzi.\n\nMożna o tym powiedzieć na przykład tak, zaczynając od tego, co idzie dobrze:\n• „Pięknie widać, jak córeczka odwraca się do Twojego głosu. Wiem też od Ciebie, że bywają trudne dni. Jest zespół, który właśnie w tym pomaga rodzicom i małym dzieciom. Czy zechcesz, żeby ktoś stamtąd się do Ciebie odezwał?”\n• „To Ty decydujesz: możesz spotkać się z nimi raz i dopiero wtedy wybrać. Czy zechcesz, żeby prośba do nich wyszła ode mnie?”\n\nMożesz najpierw omówić to z nami bez podawania imion i nazwisk: napisz „człowiek”. Gdy będzie zgoda, wróć tutaj i odpowiedz jeszcze raz.',
    'said-no':
      'Dziękujemy za zadanie tego pytania. Szanujemy odpowiedź „nie” i nikomu ona nie szkodzi. Nic nie zostało zapisane.\n\nDzisiejsze „nie” może się zmienić. Drzwi można zostawić otwarte, na przykład tak:\n• „To jest zupełnie w porządku. Chcę dalej się z Wami spotykać, a Wy już tak dużo robicie.”\n• „Gdy tylko zechcesz, możesz poprosić, żeby ktoś stamtąd do Ciebie zadzwonił, beze mnie. Czy zechcesz wziąć do nich kontakt?” Na naszej stronie jest do tego przycisk „Poproszę, żeby ktoś do mnie zadzwonił”.\n\nMożesz omówić to z nami bez podawania imion i nazwisk: napisz „człowiek”.',
    'may-not-be-safe':
      'Wtedy najważniejsze jest bezpieczeństwo. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.\n\nGdy dziecku może coś grozić, porozmawiaj jeszcze dziś z opieką społeczną dla dzieci (children’s social care):\n{{lines}}\n\nDopóki nie będzie bezpiecznie zapytać i nie będzie zgody, o nic więcej tu nie pytamy. Niczego nie zapisaliśmy. Jeśli to się zmieni, możesz wrócić do pierwszego pytania. To nie jest zgłoszenie do nikogo. Możesz omówić to z nami bez podawania imion i nazwisk: napisz „człowiek”.',
  },
} as const satisfies FormWords<typeof referral> & SameWords<typeof english>

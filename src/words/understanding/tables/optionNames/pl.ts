import type { OptionNames } from '../wordTable.ts'

/** What people say for an option in Polish, besides its title. Folded, so that "mamą" is "mama". */
export const optionNames = {
  sure: {
    mother: 'matka, mama, mamusia, przyszła mama, mamo',
    father: 'ojciec, ojcem, tato, tatuś, tatusiem, tata, przyszły tata',
    'other-parent': 'partnerka mamy, druga mama, drugi tata',
    'grandparent-or-relative': `
      babcia, babunia, dziadek, dziadkiem, ciocia, ciotka, wujek, wujkiem, siostra, brat, bratem, kuzynka, kuzyn, krewna, krewny, rodzina`,
    'foster-carer': 'rodzina zastępcza, mama zastępcza, tata zastępczy, matka zastępcza, opiekun, opiekunka, opiekunem',
    'adoptive-parent':
      'mama adopcyjna, matka adopcyjna, tata adopcyjny, ojciec adopcyjny, opiekun, opiekunka, opiekunem',
    call: 'telefon, dzwońcie, dzwonić, zadzwońcie, zadzwonić, rozmowa, rozmowa telefoniczna, telefonicznie',
    text: 'smsy, sms y, esemes, esemesy, esemesem, smsem, sms em, smsami, sms ami',
    voicemail: 'poczta głosowa, nagranie, nagrać się',
    email: 'mail, maila, mailem, maile, mejl, mejlem, emailem, e mailem',
    letter: 'listem, listownie, poczta, pocztą, listy',
    'through-someone': 'przez położną, przez pielęgniarkę',
    'through-me': 'przez mnie, u mnie',
    'not-now': 'później, kiedy indziej, nie mogę teraz',
    'keep-it-short': 'krótko, szybko',
    born: `
      urodziło się, urodził się, urodziła się, urodzone, urodzony, urodzona, już jest, już się urodziło, już się urodził,
      już się urodziła, jest już, na świecie, już na świecie, urodziłam`,
    expected: `
      w ciąży, jestem w ciąży, ciąża, w drodze, jeszcze w drodze, w brzuchu, jeszcze w brzuchu, spodziewam się, spodziewamy się,
      czekamy, jeszcze się nie urodziło, nie urodziło się, nie urodziło się jeszcze, jeszcze nie ma`,
    both: 'jedno jest drugie w drodze, jedno jest a drugie w drodze, jedno i drugie w drodze, jedno już jest a drugie w drodze',
    two: 'bliźniaki, bliźnięta, dwoje',
    three: 'trojaczki, troje',
    four: 'czworaczki, czworo',
    'no-name-yet': `
      brak,       jeszcze nie ma, nie ma jeszcze, nie ma imienia, jeszcze nie ma imienia, nie ma jeszcze imienia, bez imienia, bezimienne, jeszcze nie,
      jeszcze nie wiemy, jeszcze nie wybraliśmy, nienarodzone`,
    'twins-or-more': 'bliźniaki, bliźnięta, trojaczki',
    'just-mine': 'mój, tylko mój, tylko ja, moj, wyłącznie mój, mój własny',
    'others-see-it': 'wspólny, dzielony, rodzinny, używamy razem, mój i męża, mój i partnera',
    'no-number': `
      nie mam telefonu, nie mam numeru, bez telefonu, brak telefonu, brak numeru, nie posiadam, nie posiadam telefonu`,
    'none-or-not-safe': `
      nie ma telefonu, nie ma numeru, bez telefonu, brak telefonu, brak numeru, niebezpieczne, niebezpiecznie`,
    'must-stay-private': 'prywatne, prywatny, tajny, poufne, poufny',
    'rather-not-say': 'wolę nie, wolałabym nie, wolałbym nie, nie chcę mówić, nie chcę powiedzieć, nie powiem',
    'nothing-else': 'już nic, nic już, koniec pytań, gotowe',
    gp: 'lekarz, doktor, lekarka, lekarz rodzinny, lekarzem, mój lekarz',
    'health-visitor': 'hv, pielęgniarka środowiskowa',
    'health-visitor-or-midwife': 'hv, pielęgniarka, położna',
    midwife: 'położną, położnej, położne',
    'social-worker': 'sw, opieka społeczna, pracownik socjalny',
    'mental-health': 'psychiatra, psycholog, psychiatria',
    'mental-health-team': 'psychiatra, psycholog',
    'domestic-abuse-service': 'niebieska linia',
    'family-or-friend': `
      mama, tata, siostra, brat, mąż, mężem, żona, partner, partnerka, chłopak, przyjaciółka, przyjaciel, koleżanka, kolega, rodzina, babcia,
      ciocia`,
    worker: 'położna, pielęgniarka, lekarz, pracownik socjalny, health visitor',
    'i-carry-on': 'ja, ja sama, ja sam, będę, tak będę, ja będę, pomagam dalej',
    'nothing-known': 'nic mi nie wiadomo, nic nie wiem, nic o tym nie wiem, brak zagrożeń, bez zagrożeń',
    'i-do': 'ja, ja sama, ja sam',
    'with-me': 'u mnie, w domu',
    'in-hospital': 'szpital',
    'social-care': 'opieka społeczna',
    'emergency-999': 'policja',
    send: 'wyślij, wyślijcie, wysyłam, wysyłamy, wysłać, tak wyślijcie',
    mornings: 'ranek, rano, ranki, z rana, przed południem',
    afternoons: 'popołudnie, popołudnia, popołudniami',
    evenings: 'wieczór, wieczory, wieczorami, wieczorem',
    'any-time': 'kiedykolwiek, zawsze, cały dzień, obojętnie kiedy, o każdej, w każdej chwili',
    pl: 'pol',
    en: 'ang',
    english: 'ang',
    another: 'inny, inna, inny język, innym języku, jeszcze inny',
    'said-no': 'odmówiła, odmówił, nie zgodziła się, nie zgodził się, powiedziała nie, powiedział nie',
    'not-yet': 'jeszcze nie pytałam, jeszcze nie pytałem, nie pytałam, nie pytałem',
  },
  likely: {
    'other-parent': 'partner, partnerka, ojczym, macocha',
    'grandparent-or-relative': 'teściowa, teść, szwagierka, szwagier',
    call: 'komórka, komórkę, na komórkę',
    text: 'wiadomość, wiadomości',
    'others-see-it': 'mąż, męża, żona, partner, partnera, rodzina, dzieci, nie tylko mój, nie tylko ja, wszyscy',
    'no-other-parent': `
      nie ma ojca, nie ma taty, nie ma matki, nie ma drugiego rodzica, nie ma go, nie ma partnera, brak ojca, bez ojca, sama, sam, jestem sama, jestem sam,
      samotna matka, samotny ojciec, samotna, tylko ja, odszedł`,
    'yes-contact-only-me': 'tylko ja, tylko ze mną, tak tylko ja',
    'no-do-not-contact': `
      nie wie, on nie wie, ona nie wie, nie wie o tym, nie może wiedzieć, nie mówcie mu, nie mówcie jej, nie kontaktujcie się z nim,
      nie kontaktujcie się z nią`,
    'asked-today': 'zgoda ustna, ustna zgoda, dzisiaj',
    'another-day':
      'wczoraj, tak wczoraj, w zeszłym tygodniu, zgoda ustna, ustna zgoda, pytałam wczoraj, pytałem wczoraj',
    colleague: 'zgoda ustna, ustna zgoda',
    'i-carry-on': 'tak, oczywiście',
    'yes-another': `
      tata, ojciec, tato, jej partner, partner, partnerka, mąż, żona, chłopak, mama, matka, babcia, dziadek, dziadkowie, ciocia, wujek, oboje,
      oboje rodzice, mama i tata, rodzice, ojciec dziecka, tata dziecka, drugi rodzic`,
    'no-other-known': `
      sama, sam, tylko mama, tylko matka, tylko ona, tylko tata, tylko on, samotna matka, samotna mama, samotny ojciec, samodzielna mama,
      nie ma ojca, nie ma taty, nie ma partnera, bez ojca`,
    'nobody-else': 'tylko ja',
  },
  whole: {
    'no-other-parent': 'nikt, nie ma, brak',
    'family-nurse': 'pielęgniarka',
    'health-visitor': 'pielęgniarka',
  },
} as const satisfies OptionNames

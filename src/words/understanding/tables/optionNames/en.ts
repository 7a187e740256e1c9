import type { OptionNames } from '../wordTable.ts'

/** What people say for an option in English, besides its title. */
export const optionNames = {
  sure: {
    // Who someone is to the baby.
    mother: 'mom, mam, mummy, mommy, mama, mum to be, birth mother, birth mum',
    father: 'daddy, dada, papa, dad to be, birth father, birth dad',
    'other-parent': 'co parent, coparent, second parent, other mum, other dad, other parent',
    'grandparent-or-relative': `
      gran, granny, grannie, nan, nana, nanna, nanny, nannan, grandma, grandmother, grandmum, grandad, granddad, grandpa,
      grandfather, aunt, auntie, aunty, uncle, cousin, sister, brother, big sister, big brother, family member, kinship carer,
      relative, relation`,
    'foster-carer': `
      foster, fostering, foster mum, foster mom, foster mother, foster dad, foster father, foster parent,
      foster parents, carer, caregiver, guardian`,
    'adoptive-parent': `
      adopter, adoptive mum, adoptive mom, adoptive mother, adoptive dad, adoptive father, adopted, carer, caregiver,
      guardian`,
    // Ways to reach someone.
    call: 'phone, ring, ring me, telephone, phone me, phone call, phone calls, calls, by phone, give me a ring, calling',
    text: 'sms, txt, texts, texting, text message, text messages, txt message',
    voicemail: 'voice mail, answerphone, answering machine, voice message, leave a message, leave a voicemail',
    email: 'e mail, emails, emailing',
    letter: 'post, letters, by post, write to me',
    'through-someone':
      'via someone, through my midwife, through my health visitor, via my midwife, via my health visitor',
    'through-me': 'via me, by me, through us, via us',
    'ask-each-time': 'ask me, ask first, ask me first',
    // What to do when somebody else answers.
    'say-who': 'say who you are',
    'first-name': 'first name, a first name, first name only, give a first name',
    // A good moment.
    'not-now': 'later, another time, not a good time, bad time, busy',
    'keep-it-short': 'short, quick, quickly, keep it quick',
    // The baby.
    born: `
      here, hes here, shes here, he is here, she is here, theyre here, its here, baby is here, already here, is here,
      arrived, already born, been born, had him, had her, had my baby, gave birth`,
    expected: `
      pregnant, expecting, on the way, still pregnant, due, unborn, not born, not born yet, not here yet, not arrived yet,
      isnt born yet, hasnt been born, hasnt been born yet, isnt here yet, not been born, weeks pregnant, months pregnant,
      weeks gone, still in my tummy, bump`,
    both: `
      one here one on the way, one here and one on the way, one born one on the way, one born and one on the way,
      one born one expected, one born and one expected`,
    two: 'twins, twin, pair',
    three: 'triplets',
    four: 'quads, quadruplets',
    'no-name-yet': `
      none, none yet, nothing yet, n/a,       no name, not named, not named yet, unnamed, not got a name, not got a name yet, no name as yet, unborn, not born yet,
      not decided, not decided yet, havent decided, we havent decided, undecided, not yet, dont know yet, tbc, baby, baby boy, baby girl`,
    'twins-or-more': 'twins, twin, triplets, multiples',
    // Whose the phone is, and who may be told.
    'just-mine': `
      mine, just me, only me, only mine, all mine, its mine, my own, my phone, just my phone, nobody else, no one else, noone else`,
    'others-see-it': `
      shared, share, we share, we share it, shared phone, family phone, me and my husband, me and my partner, me and my wife,
      both of us, we both use it`,
    'no-number': `
      no phone, no number, no mobile, i have no phone, dont have a phone, i dont have a phone, dont have one, i dont have one, not got one,
      havent got one, havent got a phone, i havent got a phone, i dont have a number, dont have a number, no phone number`,
    'none-or-not-safe': `
      no phone, no number, no mobile, not safe, unsafe, not safe to call, no safe number, doesnt have one,
      doesnt have a phone, she has no phone, he has no phone, they have no phone, no phone number`,
    'must-stay-private': 'private, confidential, secret, its private, keep it private, refuge, safe house',
    'rather-not-say': `
      rather not, id rather not, i would rather not, prefer not, prefer not to say, id rather not say, i would rather not say, dont want to say,
      i dont want to say, not saying, private, pass on that`,
    'nothing-else': 'nothing more, no more, all done, done, finished, im done',
    // People and services.
    gp: 'doctor, dr, doc, my doctor, doctors, gp practice, family doctor, surgery',
    'health-visitor': 'hv, h v, health visiting, health visitors',
    'health-visitor-or-midwife': 'hv, health visitor, midwife, mw',
    midwife: 'mw, midwives, community midwife',
    'family-nurse': 'fnp, fn',
    'social-worker': 'sw, s w, social services, social work',
    'emergency-999': 'ambulance, police, emergency services',
    'crisis-or-perinatal-team': 'crisis team, perinatal team, perinatal mental health, perinatal, mental health team',
    'social-care': `
      social services, social care, csc, mash, childrens services, childrens social care, social worker, sw, duty social worker,
      front door`,
    neonatal: 'nicu, scbu, special care, neonatal nurse',
    'mental-health': `
      cpn, cmhn, cmht, mh, mental health, mental health nurse, psychiatrist, psychologist, perinatal mh,
      perinatal, pmh, perinatal team, perinatal mental health, mental health team`,
    'mental-health-team': `
      cpn, cmhn, cmht, mh team, mental health, mental health nurse, psychiatrist, perinatal mh, perinatal, pmh,
      perinatal team, perinatal mental health, perinatal mental health team`,
    'family-hub': 'childrens centre, family centre, family support worker, fsw',
    'family-centre-or-charity':
      'childrens centre, family hub, charity, family support worker, fsw, home start, homestart',
    'domestic-abuse-service': 'idva, womens aid, refuge, da, da service, da support',
    'hurt-by-someone-service': 'idva, womens aid, refuge, domestic abuse service, da service',
    'alcohol-or-drugs-service':
      'drug and alcohol team, drug and alcohol service, drugs and alcohol, drug and alcohol, substance misuse',
    nursery: 'childminder, nursery nurse, child minder, nursery worker',
    'family-or-friend': `
      mum, mom, my mum, dad, my dad, sister, brother, husband, wife, partner, boyfriend, girlfriend, friend, my friend,
      family, relative, nan, gran, auntie, aunt, cousin, neighbour`,
    worker: `
      midwife, health visitor, hv, social worker, sw, nurse, doctor, gp, support worker, family support worker, key worker,
      keyworker`,
    'i-carry-on': 'me, i will, myself, i do, i am, ill carry on, i will carry on, yes i will, yes me, will carry on',
    'nothing-known': `
      nil known, none known, nothing known, nil of note, nothing of note, nothing to note, none that i know of, nothing that i know of,
      not that i know of, not that im aware of, none that im aware of, nothing im aware of, no known risks, no risks, no known concerns,
      not aware of anything, im not aware of anything, nil to report, nothing to report, no concerns, no issues, no known issues`,
    // What is so now.
    'protection-plan': 'cp, cp plan, child protection, section 47, s47, s 47, on a plan, cpp',
    'child-in-need': 'cin, cin plan, early help, section 17, s17, s 17, chin',
    'looked-after': 'lac, cla, in care, fostered, adopted',
    'pre-birth': 'pba, prebirth, prebirth assessment',
    court: 'care proceedings, proceedings, plo',
    'asked-today':
      'consent today, verbal consent today, consented today, agreed today, she agreed today, he agreed today, they agreed today, said yes today, she said yes today',
    'not-yet': 'not asked, not asked yet, havent asked, i havent asked, havent asked yet, i havent asked yet',
    'said-no':
      'refused, declined, she said no, he said no, said no, she declined, she refused, they declined, they refused',
    send: 'submit, send it, submit it, send now, please send, send please',
    // The home, and who decides.
    'with-me': 'me, at home, at home with me, home',
    'with-us-both': 'us, both of us, us both, with us, with both of us',
    'in-hospital': 'hospital, nicu, scbu, neonatal unit',
    'with-someone-else': 'foster care, in foster care, foster carer',
    'i-do': 'me, i do, myself, just me',
    'the-council': 'council, local authority, social services',
    shared: 'both of us, we both do, shared, together, jointly',
    // Times of day.
    mornings: 'morning, in the morning, am',
    afternoons: 'afternoon, in the afternoon',
    evenings: 'evening, in the evening, nights, night',
    'any-time': 'anytime, whenever, all day, always',
    // Languages by a short form. Their names are in the word tables.
    en: 'eng',
    english: 'eng',
    another: 'other, other language, different language, another one, a different one',
  },
  likely: {
    'other-parent': `
      partner, mums partner, boyfriend, girlfriend, step dad, stepdad, step mum, stepmum, step mom, stepmom, step father, stepfather,
      step mother, stepmother, step parent, stepparent`,
    'grandparent-or-relative': 'mother in law, father in law, mum in law, dad in law',
    call: 'mobile, mob',
    text: 'message, messages, msg, whatsapp',
    email: 'mail',
    'others-see-it': `
      husband, wife, partner, boyfriend, girlfriend, husbands, wifes, partners, boyfriends, family, kids, mum, everyone, sometimes shared, not just mine, not only mine, not just me,
      not mine, his, hers`,
    'no-other-parent': `
      no dad, no father, no partner, no mum, no mother, single, single mum, single mom, single mother, single dad,
      single parent, he left, hes gone, he has gone, hes not around, he is not around, not around, not involved, not in the picture,
      dont have one, there isnt one, just me, only me, on my own, im alone`,
    'yes-contact-only-me': 'just me, only me, contact me, contact me only, only contact me, yes only me, yes just me',
    'no-do-not-contact': `
      he doesnt know, she doesnt know, they dont know, doesnt know, he does not know, she does not know,
      no he doesnt know, no she doesnt know, he mustnt know, he must not know, dont contact him, dont contact her,
      do not contact him, do not contact her, dont contact, no contact, dont tell him, dont tell her, secret`,
    'another-day': `
      yesterday, asked yesterday, i asked yesterday, asked her yesterday, asked him yesterday, asked them yesterday, last week,
      asked last week, asked her last week, verbal consent, verbal consent yesterday, consent yesterday, agreed yesterday,
      she agreed yesterday, yes yesterday, consented, consent given, consent`,
    'asked-today': 'verbal consent, consent, consent given, consented',
    colleague: 'verbal consent, consent, consent given, consented',
    'i-carry-on': 'yes, yep, yeah, ok, sure',
    'yes-another': `
      dad, daddy, father, the dad, his dad, her dad, their dad, babys dad, the father, babys father, mum, mom, mother, the mum, his mum,
      her mum, babys mum, partner, her partner, his partner, the partner, husband, her husband, wife, his wife, boyfriend, her boyfriend, girlfriend,
      step dad, stepdad, step mum, stepmum, gran, granny, nan, grandma, grandmother, grandad, grandparents, aunt, auntie, uncle, both, both parents,
      mum and dad, dad and mum, mother and father, parents, mum and her partner, two mums, two dads, the other parent, other parent`,
    'no-other-known': `
      just mum, only mum, just her, only her, just dad, only dad, just him, only him, single mum, single mom, single mother, single dad, single father,
      single parent, lone parent, lone mum, on her own, on his own, by herself, by himself, alone, she is alone, he is alone, no dad, no father,
      no partner, dad not involved, father not involved, dad not around, not involved, not in the picture`,
    'nobody-else': 'just me, only me',
    born: 'newborn',
  },
  whole: {
    'family-nurse': 'nurse',
    'no-other-parent': 'none, nobody, no one, noone, nil, n/a',
  },
} as const satisfies OptionNames

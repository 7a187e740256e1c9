import type { referral } from '../../dialogs/referral/form.ts'
import type { FormWords } from '../../src/forms/formWords.ts'

const yes = 'Yes'
const no = 'No'
const notKnown = 'I do not know'
const yesNoNotKnown = { yes, no, 'not-known': notKnown } as const
const noneOfThese = 'No, none of these'

const relationships = {
  mother: 'Mother, mum or mum-to-be',
  father: 'Father, dad or dad-to-be',
  'other-parent': 'Another parent',
  'grandparent-or-relative': 'Grandparent or relative looking after the baby',
  'foster-carer': 'Foster carer',
  'adoptive-parent': 'Adoptive parent',
  other: 'Someone else who looks after the baby',
} as const

const ways = {
  text: 'Text',
  call: 'Call',
  voicemail: 'Leave a message',
  letter: 'Letter',
  email: 'Email',
  'through-me': 'Through me',
  'not-asked': 'Nobody has asked',
} as const

const asked = {
  'alone-only-theirs': 'Yes, and the phone is theirs alone',
  'alone-others-see': 'Yes, but others may see the phone',
  alone: 'Yes, alone',
  'no-or-not-known': 'No, or I do not know',
} as const

/**
 * The professional form in English: plain and brief, for somebody between two visits. Strengths first, nobody blamed.
 * The checklist's items say what `deployment/teams/default-checklist.yaml` says, word for word; a test holds them together.
 */
export const referralWords = {
  title: 'Asking us to help a parent and baby',
  sections: {
    agreement: 'Agreement',
    fit: 'The baby’s age and area',
    you: 'You',
    babies: 'The baby',
    carers: 'Parents and carers',
    story: 'What you see',
    now: 'What is happening now',
    factors: 'Checklist',
    around: 'Around the family',
    send: 'Check and send',
  },
  questions: {
    agreement: {
      ask: 'Has the parent or carer been asked about this, and did they say yes?',
      short: 'Agreement',
      why: 'A family that was asked is more likely to come; one that was not asked may feel reported on. Without a yes we ask nothing that names anyone.',
      options: {
        'asked-today': 'Yes, I asked today',
        'another-day': 'Yes, on another day',
        colleague: 'Yes, a colleague asked',
        'not-yet': 'Not yet',
        'said-no': 'They said no',
        'may-not-be-safe': 'It may not be safe to ask',
      },
    },
    'agreement.when': {
      ask: 'On which day did they agree?',
      short: 'Day of agreement',
      hint: 'About the right day is fine.',
      why: 'What people say about contact can change, so we keep the day with it.',
      instead: { 'not-sure': 'I am not sure' },
    },
    'agreement.who': {
      ask: 'Who asked them, and where does that colleague work?',
      short: 'Who asked',
      why: 'So that we can check with the person who heard the yes.',
    },
    'baby.date': {
      ask: 'What is the baby’s date of birth, or due date?',
      short: 'Date of birth or due date',
      hint: 'You can write 12 March 2026, 5 months old, or 30 weeks pregnant.',
      why: 'Teams differ in the ages they work with. We tell you at once if it does not fit.',
      instead: { 'not-sure': 'I am not sure' },
    },
    'baby.born': {
      ask: 'Has the baby been born?',
      short: 'Baby born yet',
      why: 'Help before and after birth is different. One of us will ask about the date.',
      options: { born: 'Yes', expected: 'Not yet', 'not-known': 'I do not know' },
    },
    area: {
      ask: 'Where does the family live?',
      short: 'Area',
      hint: 'A postcode, its first half like BD7, or a town.',
      why: 'To reach the right team.',
      instead: { 'must-stay-private': 'The address must stay private' },
    },
    'you.role': {
      ask: 'What is your role?',
      short: 'Your role',
      why: 'So that we know which service is already with the family.',
      options: {
        'health-visitor': 'Health visitor (HV)',
        midwife: 'Midwife',
        'family-nurse': 'Family nurse',
        gp: 'GP',
        'social-worker': 'Social worker',
        neonatal: 'Neonatal unit',
        'mental-health': 'Perinatal or adult mental health',
        'family-hub': 'Family hub or centre',
        'alcohol-or-drugs-service': 'Alcohol or drugs service',
        'domestic-abuse-service': 'Domestic abuse service',
        nursery: 'Nursery or childminder',
        other: 'Another role',
      },
    },
    'you.role.other': {
      ask: 'Which role is that?',
      short: 'Which role',
      why: 'So that we know which service is already with the family.',
    },
    'you.name': { ask: 'What is your name?', short: 'Your name', why: 'So that we can answer you.' },
    'you.email': {
      ask: 'What is your work email?',
      short: 'Your work email',
      why: 'Our decision comes to this address.',
    },
    'you.organisation': {
      ask: 'Where do you work?',
      short: 'Where you work',
      hint: 'The team or practice, and the organisation.',
      why: 'To find a colleague if you move on.',
    },
    'baby.name': {
      ask: 'What is the baby’s name?',
      short: 'Baby’s name',
      why: 'We keep the record under the baby’s name.',
      instead: { 'no-name-yet': 'No name yet', 'twins-or-more': 'It is twins or more' },
    },
    'baby.count': {
      ask: 'How many babies?',
      short: 'How many babies',
      why: 'Each baby has a record of their own; you need to send this only once.',
      options: { one: 'Just one', two: 'Two', three: 'Three', four: 'Four' },
    },
    'twin.name': {
      ask: 'What is this baby’s name?',
      short: 'Name of baby',
      why: 'So that we never mix them up.',
      instead: { 'no-name-yet': 'No name yet' },
    },
    'twin.nhs': {
      ask: 'What is this baby’s NHS number?',
      short: 'NHS number of baby',
      why: 'To find the right record.',
    },
    'baby.nhs': {
      ask: 'What is the baby’s NHS number?',
      short: 'Baby’s NHS number',
      why: 'To find the right record.',
    },
    'carer.name': {
      ask: 'What is the name of the parent or carer who agreed?',
      short: 'Parent or carer',
      why: 'So that we contact the right person.',
    },
    'carer.relationship': {
      ask: 'Who are they to the baby?',
      short: 'Who they are to the baby',
      why: 'Whoever brings up the baby matters to us.',
      options: relationships,
    },
    'carer.legal': {
      ask: 'Do they hold legal responsibility for the baby?',
      short: 'Legal responsibility',
      why: 'If somebody else holds it, their agreement is needed too. Not knowing is fine.',
      options: yesNoNotKnown,
    },
    'carer.phone': {
      ask: 'Which number can we use for them?',
      short: 'Their number',
      hint: 'A mobile or a home phone.',
      why: 'For our first contact.',
      instead: { 'none-or-not-safe': 'None, or not safe' },
    },
    'carer.ways': {
      ask: 'Which ways of contact did they say are all right?',
      short: 'Ways to reach them',
      hint: 'Tick only what they said yes to.',
      why: 'We use what they said yes to and nothing else.',
      options: ways,
    },
    'carer.private': {
      ask: 'Were they asked on their own?',
      short: 'Asked on their own',
      why: 'With somebody else in the room people may say something else. No automatic text goes to a phone that others see.',
      options: asked,
    },
    'carer.email': {
      ask: 'What is their email address?',
      short: 'Their email',
      why: 'You told us they are happy with email.',
    },
    'carer.address': {
      ask: 'Where can a letter reach them?',
      short: 'Their address',
      why: 'You told us they are happy with letters.',
      instead: { 'must-stay-private': 'The address must stay private' },
    },
    'carer.language': {
      ask: 'Which language do they speak most easily?',
      short: 'Language they speak',
      why: 'So that an interpreter is there from the first call.',
      options: { english: 'English', another: 'Another language' },
    },
    'carer.language.which': {
      ask: 'Which language is that?',
      short: 'Which language',
      why: 'So that we find the right colleague or interpreter.',
    },
    interpreter: {
      ask: 'Would they like an interpreter?',
      short: 'Interpreter',
      hint: 'We never ask a child or a relative to interpret.',
      why: 'So that one is booked before the first call.',
    },
    'interpreter.note': {
      ask: 'Is there anything to think of when we choose one?',
      short: 'About the interpreter',
      hint: 'For example a woman, or someone from outside their own community.',
      why: 'So that the parent feels at ease.',
    },
    'interpreter.reads': {
      ask: 'Which language do they read?',
      short: 'Language they read',
      why: 'The language people speak and the one they read can differ.',
    },
    'carer.born': {
      ask: 'What is the parent’s or carer’s date of birth?',
      short: 'Parent’s date of birth',
      why: 'To find the right record, and to plan well with a young parent.',
    },
    'carer.ethnicity': {
      ask: 'How does the family describe its ethnic background?',
      short: 'Ethnic background',
      hint: 'In their own words. Leave it out if you have not asked.',
      why: 'To see whom we reach, and whom we do not.',
    },
    'another-carer': {
      ask: 'Does anyone else bring up the baby with them?',
      short: 'Another parent or carer',
      hint: 'If you do not know, choose no.',
      why: 'Partners, and often fathers, get missed.',
      options: { 'no-other-known': 'No, or not known', 'yes-another': yes },
    },
    'carer2.name': {
      ask: 'What is the other parent’s or carer’s name?',
      short: 'Other parent or carer',
      why: 'So that our record shows everyone who brings up the baby.',
    },
    'carer2.relationship': {
      ask: 'Who is that person to the baby?',
      short: 'Who the other is to the baby',
      why: 'Whoever brings up the baby matters to us.',
      options: relationships,
    },
    'carer2.lives': {
      ask: 'Does that person live with the baby?',
      short: 'Other lives with the baby',
      why: 'To plan where and with whom we meet. Two homes are fine.',
      options: { yes, part: 'Part of the time', no, 'not-known': notKnown },
    },
    'carer2.agrees': {
      ask: 'Does that person know about this, and agree?',
      short: 'Other knows and agrees',
      why: 'Each adult has their own answer. We contact nobody who has not agreed.',
      options: { yes, no, 'not-asked': 'Not asked' },
    },
    'carer2.phone': {
      ask: 'Which number can we use for the other parent or carer?',
      short: 'Other’s number',
      hint: 'A mobile or a home phone.',
      why: 'They agreed to be contacted.',
      instead: { 'none-or-not-safe': 'None, or not safe' },
    },
    'carer2.ways': {
      ask: 'Which ways of contact did the other parent or carer say are all right?',
      short: 'Ways to reach the other',
      hint: 'Tick only what they said yes to themselves.',
      why: 'We use what they said yes to and nothing else.',
      options: ways,
    },
    'carer2.private': {
      ask: 'Was the other parent or carer asked on their own?',
      short: 'Other asked on their own',
      why: 'With somebody else in the room people may say something else.',
      options: asked,
    },
    'carer2.email': {
      ask: 'What is the other parent’s or carer’s email address?',
      short: 'Other’s email',
      why: 'You told us they are happy with email.',
    },
    'carer2.address': {
      ask: 'Where can a letter reach the other parent or carer?',
      short: 'Other’s address',
      why: 'You told us they are happy with letters. Neither adult sees the other’s address from us.',
      instead: { 'must-stay-private': 'The address must stay private' },
    },
    'carer2.language': {
      ask: 'Which language does the other parent or carer speak most easily?',
      short: 'Language the other speaks',
      why: 'So that an interpreter is there from the first call.',
      options: { english: 'English', another: 'Another language' },
    },
    'carer2.language.which': {
      ask: 'Which language is that?',
      short: 'Other’s language',
      why: 'So that we find the right colleague or interpreter.',
    },
    'carer2.interpreter': {
      ask: 'Would the other parent or carer like an interpreter?',
      short: 'Interpreter for the other',
      hint: 'We never ask a child or a relative to interpret.',
      why: 'So that one is booked before the first call.',
    },
    good: {
      ask: 'What goes well between them, even in a small way?',
      short: 'What is going well',
      hint: 'A moment you saw is enough.',
      why: 'Every family has strengths, and our work starts from them.',
    },
    concern: {
      ask: 'What do you notice between parent and baby, or what makes you wonder how things may turn out? And how might it feel for the baby?',
      short: 'What you have noticed',
      hint: 'Say it as you would to the parent.',
      why: 'This is reason enough by itself. No diagnosis is needed.',
    },
    status: {
      ask: 'Is any of this true at the moment?',
      short: 'What is happening now',
      hint: 'Choose all that apply.',
      why: 'Some families need another service first, or as well. Nothing here stops you sending.',
      options: {
        'serious-harm': 'Someone may come to serious harm',
        'protection-plan': 'Child protection plan or enquiry',
        'child-in-need': 'Child in need or early help',
        'looked-after': 'Looked after, adopted, or lately returned home',
        'pre-birth': 'Pre-birth assessment',
        court: 'A court is deciding where the baby lives, or soon will',
        'severe-illness': 'Severe mental illness that is new or not supported',
        dependence: 'Alcohol or drug dependence, without help from a service',
        none: 'No, none of these',
        'not-known': notKnown,
      },
    },
    'harm.told': {
      ask: 'Who have you or a colleague told today?',
      short: 'Who has been told',
      hint: 'Sending this form tells none of them.',
      why: 'So that someone keeps the family safe today. We are not an emergency service.',
      options: {
        'emergency-999': '999',
        'crisis-or-perinatal-team': 'Crisis team or perinatal mental health team',
        'social-care': 'Children’s social care',
        'nobody-yet': 'Nobody yet',
      },
    },
    'harm.told.who': {
      ask: 'Who did you speak to at children’s social care, and when?',
      short: 'Spoke to at social care',
      why: 'So that we can join up with them.',
    },
    'sw.name': {
      ask: 'What is the social worker’s name, and which team?',
      short: 'Social worker',
      why: 'So that we plan it together.',
    },
    'sw.knows': {
      ask: 'Does the social worker know that you are asking us?',
      short: 'Social worker knows',
      why: 'So that nobody is surprised.',
      options: yesNoNotKnown,
    },
    'sw.stays': {
      ask: 'Will children’s services keep the case open while we work with the family?',
      short: 'Case stays open',
      why: 'Our work goes best beside theirs, not in place of it.',
      options: yesNoNotKnown,
    },
    'care.basis': {
      ask: 'How was it decided where the baby lives now?',
      short: 'How the baby is placed',
      why: 'It says who makes the legal decisions.',
      options: {
        'by-agreement': 'By agreement with the parents',
        'by-order': 'By a court order',
        adopted: 'Adopted, or placed for adoption',
        'home-again': 'Back home after being in care',
        'not-known': notKnown,
      },
    },
    'care.agrees': {
      ask: 'Whose agreement has been given?',
      short: 'Who has agreed',
      hint: 'Choose all that apply.',
      why: 'We contact nobody until whoever makes the legal decisions has agreed.',
      options: {
        'social-worker': 'The baby’s social worker',
        'birth-parents': 'The birth parents',
        'adoptive-parents': 'The adoptive parents',
        'nobody-yet': 'Nobody yet',
        'not-known': notKnown,
      },
    },
    'care.bond': {
      ask: 'Which bond should we help with?',
      short: 'Which bond',
      why: 'So that we plan it with the right people.',
      options: {
        'carer-and-baby': 'The carer’s and the baby’s',
        'birth-parent-and-baby': 'A birth parent’s and the baby’s',
        both: 'Both',
      },
    },
    'care.parents': {
      ask: 'May we contact the birth parents?',
      short: 'Birth parents may be contacted',
      why: 'Unless you say yes, we do not.',
      options: { no, yes, 'not-known': notKnown },
    },
    factors: {
      ask: 'Would you like to go through a checklist? Choose the parts you would like to look at.',
      short: 'Checklist',
      hint: 'You can skip it. What you described is reason enough.',
      why: 'It can bring to mind pressures that are easy to miss. We count the ticks; we never score a family.',
      options: {
        between: 'Between parent and baby',
        'on-the-way': 'The baby on the way',
        baby: 'The baby',
        'parent-health': 'A parent’s health',
        'parent-story': 'A parent’s own story',
        home: 'Couple, family and home',
        protection: 'Care and protection',
        none: 'No, thank you',
      },
    },
    'factors.between': {
      ask: 'Between parent and baby: what have you seen or been told?',
      short: 'Between parent and baby',
      hint: 'Choose all that apply.',
      why: 'So that we see what you see. Ticks are what was told, not proof.',
      options: {
        closeness: 'They find it hard to feel close, or seem to get little joy from each other',
        'lasting-strain': 'Things between them have been very strained, or strained for many weeks',
        'missed-signals': 'What the baby is trying to say tends to go unseen, or is met by something else',
        frightening: 'Someone who looks after the baby scares them, or is rough or alarming with them',
        rejection: 'A parent talks of not wanting the baby, or of anger they struggle to contain',
        'in-mind': 'A parent struggles to imagine what things are like for the baby',
        disorganised: 'A specialist assessment found disorganised attachment (only if it was assessed)',
        'little-contact': 'Hardly anyone could be warm and close with the baby during the first eight weeks of life',
        'none-of-these': noneOfThese,
      },
    },
    'factors.on-the-way': {
      ask: 'The baby on the way: what have you seen or been told?',
      short: 'The baby on the way',
      hint: 'Choose all that apply.',
      why: 'Feelings in pregnancy can stay after the birth, and help can begin now.',
      options: {
        unborn: 'Painful or worried feelings about this pregnancy, or about loving the baby when it comes',
        'none-of-these': noneOfThese,
      },
    },
    'factors.baby': {
      ask: 'The baby: what have you seen or been told?',
      short: 'The baby',
      hint: 'Choose all that apply.',
      why: 'Babies show strain in different ways, some of them very quiet.',
      options: {
        withdrawn: 'The baby is unusually quiet, still or undemanding, and rarely looks for anyone',
        unsettled: 'Soothing the baby is a struggle, or crying, feeding or sleep has been difficult for some time',
        'baby-health': 'The baby is ill or disabled, or is developing in a way you are unsure about',
        neonatal: 'The baby was premature or has been in special or intensive care',
        'frightening-events': 'Something happened around the baby that would frighten any child',
        harm: 'Someone has hurt or neglected the baby, or you think they might',
        'none-of-these': noneOfThese,
      },
    },
    'factors.parent-health': {
      ask: 'A parent’s health: what have you seen or been told?',
      short: 'A parent’s health',
      hint: 'Choose all that apply.',
      why: 'So that help for the parent and help for the bond go together.',
      options: {
        'low-or-anxious': 'Either parent has been depressed or very anxious, in pregnancy or since',
        'severe-illness':
          'A parent has, or has had, a severe mental illness such as psychosis or bipolar disorder, or long stays in hospital for one',
        'hard-birth': 'The birth or the weeks after it were frightening, or still come back to a parent',
        'self-critical': 'A parent is very hard on themselves, or ashamed, or doubts they can be a good parent',
        'unmet-needs':
          'A parent who is ill, disabled, autistic or has a learning disability is not getting the support they need',
        'none-of-these': noneOfThese,
      },
    },
    'factors.parent-story': {
      ask: 'A parent’s own story: what have you been told?',
      short: 'A parent’s own story',
      hint: 'Choose all that apply. There is no need to ask about any of it.',
      why: 'The past can make today harder. We never add it up.',
      options: {
        'own-childhood': 'A parent had a painful childhood, or nobody who cared for them closely',
        'past-assault': 'A parent lives with the effects of sexual abuse, an assault or another trauma',
        'care-experience': 'A parent was looked after as a child, or is young and in care now',
        'child-removed': 'A court or the council decided that an older child should live elsewhere',
        loss: 'The family has lost a pregnancy, a baby or a child',
        trust: 'After what they have been through with services, trusting one is hard',
        'none-of-these': noneOfThese,
      },
    },
    'factors.home': {
      ask: 'Couple, family and home: what have you seen or been told?',
      short: 'Couple, family and home',
      hint: 'Choose all that apply.',
      why: 'What surrounds a family makes things easier or harder between parent and baby.',
      options: {
        abuse:
          'A partner, former partner or relative is violent, threatening or controlling, or was since this pregnancy began',
        conflict: 'The parents argue much of the time, or are going through a painful separation',
        substances: 'Alcohol or drugs have been used in a harmful way since the pregnancy began',
        'parent-away': 'One parent is in prison or no longer in the baby’s life',
        young: 'A parent is still very young',
        'money-home': 'The family is short of money, badly housed or without a secure home',
        isolation: 'The family has hardly anyone near to lean on',
        displaced: 'The family is seeking asylum or refuge, meets racism or harassment, or lives amid violence',
        siblings: 'Brothers or sisters need a great deal of the parent’s energy',
        'none-of-these': noneOfThese,
      },
    },
    'factors.protection': {
      ask: 'Care and protection: what is true now, or was before?',
      short: 'Care and protection',
      hint: 'Choose all that apply.',
      why: 'So that our work fits with what others have planned.',
      options: {
        protection:
          'There is a child protection plan, an enquiry or a pre-birth assessment, or care proceedings may follow',
        'looked-after': 'The baby is looked after, fostered, adopted or newly back home, or has had several carers',
        'missed-care': 'Appointments in pregnancy, baby clinics or vaccinations have often not happened',
        'none-of-these': noneOfThese,
      },
    },
    helping: {
      ask: 'Who helps the family now, and will you carry on until we have met them?',
      short: 'Who is helping',
      hint: 'Choose all that apply.',
      why: 'So that nobody steps back because you asked us.',
      options: {
        'i-carry-on': 'I will carry on until then',
        midwife: 'Midwife',
        'health-visitor': 'Health visitor or family nurse',
        gp: 'GP',
        'mental-health-team': 'Mental health team',
        'social-worker': 'Social worker',
        'alcohol-or-drugs-service': 'Alcohol or drugs service',
        'hurt-by-someone-service': 'Domestic abuse support',
        'family-centre-or-charity': 'Family hub, centre or charity',
        nursery: 'Nursery or childminder',
        'someone-else': 'Someone else',
        'nobody-else': 'Nobody else',
        'not-known': notKnown,
      },
    },
    'helping.note': {
      ask: 'Who is that, and what do they do for the family?',
      short: 'Someone else who helps',
      why: 'So that we add to their help.',
    },
    visit: {
      ask: 'Before we ring or visit, is there anything we should know about people, animals, places or times?',
      short: 'Before a visit',
      why: 'To keep the family and our staff safe.',
      options: { 'nothing-known': 'No, nothing known', yes, 'not-known': notKnown },
    },
    'visit.what': {
      ask: 'What should our staff know?',
      short: 'To know before a visit',
      hint: 'Only the few people who need it see this.',
      why: 'To keep the family and our staff safe.',
    },
    'young.age': {
      ask: 'How old is the young parent?',
      short: 'Young parent’s age',
      why: 'Young parents are parents first. Under 16, our safeguarding lead helps to plan it with them.',
      options: {
        'under-16': 'Under 16',
        '16-or-17': '16 or 17',
        '18-or-over': '18 or over',
        'not-known': notKnown,
      },
    },
    young: {
      ask: 'Who supports the young parent, and who would they like beside them?',
      short: 'Who supports the young parent',
      why: 'So that we plan it with someone they trust.',
    },
    'to-hand': {
      ask: 'Which of these do you have to hand?',
      short: 'To add (NHS number, date of birth, GP, ethnic background)',
      hint: 'Choose only what you would like to add.',
      why: 'All of it can wait. It saves the family being asked again.',
      options: {
        'baby-nhs': 'The baby’s NHS number',
        twins: 'It is twins or more',
        'carer-born': 'The parent’s or carer’s date of birth',
        'gp-practice': 'The family’s GP practice',
        ethnicity: 'The family’s ethnic background',
        nothing: 'Nothing to add',
      },
    },
    'gp.practice': {
      ask: 'Which GP practice is the family with?',
      short: 'GP practice',
      why: 'So that letters go to the right place, once the family agrees to them.',
    },
    send: {
      ask: 'Here is what you told us. Shall we send it? This is not a report to children’s social care.',
      short: 'Send',
      hint: 'To correct something, or to add an NHS number, a date of birth or the GP practice, choose "Change something".',
      why: 'Nothing is sent until you say so.',
      options: { send: 'Yes, send it', change: 'Change something', 'not-yet': 'Not yet' },
    },
  },
  said: {
    'date-not-sure': 'That is fine. One of us will ask about the date.',
    'age-too-early':
      'Our team usually begins a little later than this. Until then these can help:\n{{lines}}\n\nYou can still go on: a person reads it and tells you what we can do.',
    'age-too-early-alone':
      'Our team usually begins a little later than this. Until then, the family’s midwife is the person to ask.\n\nYou can still go on: a person reads it and tells you what we can do.',
    'age-too-late':
      'Our team usually works with younger children. These help at this age:\n{{lines}}\n\nYou can still go on: a person reads it and tells you what we can do.',
    'area-elsewhere':
      '{{place}} seems to be outside the area our team works in. These may be nearer:\n{{lines}}\n\nWe have sent them nothing. If the family is on the border, about to move, or with a GP in our area, please go on: a person reads it.',
    'area-elsewhere-alone':
      '{{place}} seems to be outside the area our team works in. The family’s health visitor or GP will know who helps there.\n\nIf the family is on the border, about to move, or with a GP in our area, please go on: a person reads it.',
    landline: 'Thank you. We can call that number. It cannot get texts.',
    'ways-not-asked':
      'Thank you for saying so. Until someone has asked them, we treat every way of contact as not safe, and a person plans the first contact with you.',
    'serious-harm':
      'If someone is in danger now, call 999.\n\nSending this form is not a report to children’s social care. Please speak to them yourself today:\n{{lines}}\n\nYou can go on here as well.',
    'severe-illness':
      'Severe mental illness that is new or not supported needs mental health help first, today if it is changing fast. If someone is in danger now, call 999.\n{{lines}}\n\nYou can still go on: a person plans the right moment for our work.',
    dependence:
      'With dependence that no service is looking after, our work usually starts beside theirs. They can help now:\n{{lines}}\n\nYou can still go on: a person plans the right moment for our work.',
    court:
      'While a court decides where a baby lives, our work usually waits or is planned with children’s services. Meanwhile:\n{{lines}}\n\nYou can still go on: a person reads it and plans the timing with you.',
    'plan-if-kept-open':
      'Our team works with families on a protection plan as long as children’s services stay involved. We will ask you about that next. You can go on.',
    'plan-not-now':
      'Our team does not usually begin while a child is on a protection plan. These can help meanwhile:\n{{lines}}\n\nYou can still go on: a person reads it and tells you what we can do.',
    'nobody-told':
      'Please do this before anything else, today. If someone is in danger now, call 999. For a child who may be at risk:\n{{lines}}\n\nSending this form does not tell them. You can go on and send it as well.',
    'nobody-told-illness': 'For severe mental illness, today:\n{{lines}}',
    starred:
      'What you ticked may mean that somebody is not safe. If someone is in danger now, call 999. For a child who may be at risk, please speak to them today:\n{{lines}}\n\nSending this form is not a report. You can go on here as well.',
    'mark-on-baby':
      'A bruise or mark on a baby who cannot move about yet is for children’s social care and a doctor on the same day.',
    'rejection-growing':
      'If such feelings came suddenly or are growing, they need mental health help today:\n{{lines}}',
    'ticked-significant': 'Significant factors so far: {{many}}\n{{items}}',
    'ticked-others': 'Other factors so far: {{many}}\n{{items}}',
    'ticked-none': 'No factor is ticked, and that is fine.',
    'rule-met':
      'Our usual rule is {{significant}} of the significant factors, or {{others}} of the others. What you ticked meets it. It is a count you can check, not a score. A person decides; the concern you described is reason enough by itself.',
    'rule-not-met':
      'Our usual rule is {{significant}} of the significant factors, or {{others}} of the others. What you ticked does not reach it, and need not. A person decides; the concern you described is reason enough by itself.',
    'carry-on':
      'Please keep seeing the family until we have met them, or tell us who will. You can type "change" to add it.',
    'copy-head': 'Copy for your own record. Reference {{reference}}, sent {{day}}.',
    'copy-foot':
      'We show this copy only once. It is not a report to children’s social care: if a child may be at risk, contact them today.',
  },
  rested: {
    'not-yet':
      'That is fine. We have kept nothing, and ask for nothing until the family says yes.\n\nSome ways colleagues put it, beginning with what goes well:\n• “I love how she turns to your voice. You also told me some days feel hard. There is a team that helps parents and babies with just that. Would you be willing to hear from them?”\n• “You stay in charge: you can meet them once and then decide. Would you be willing for me to ask them?”\n\nYou can talk it through with us first, leaving out names: type "a person". When they have said yes, come back here and answer again.',
    'said-no':
      'Thank you for asking them. Their no is respected, and counts against nobody. We have kept nothing.\n\nA no today can change. Some ways to leave the door open:\n• “That is completely fine. I would like to keep seeing you both, and the two of you are doing so much already.”\n• “If you ever want it, you can ask them to call you, without me. Would you be willing to take their details?” Our page has a button for it, “Ask us to call you”.\n\nYou can talk it through with us, leaving out names: type "a person".',
    'may-not-be-safe':
      'Then safety comes first. If someone is in danger now, call 999.\n\nFor a child who may be at risk, speak to children’s social care today:\n{{lines}}\n\nUntil it is safe to ask them, and they say yes, we ask nothing more here. We have kept nothing. If that changes, you can come back to the first question. This is not a report to anyone. You can talk it through with us, leaving out names: type "a person".',
  },
} as const satisfies FormWords<typeof referral>

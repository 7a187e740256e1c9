/**
 * The service's own words in English: what it says around the questions. Short, warm, plain; no word on the list that
 * must never be said to a parent (question-lists 1). `{{…}}` is filled in; a sentence with a number has a form for each
 * plural category of the language.
 */
export const service = {
  'language-name': 'English',

  // Before the first answer: seven things, in two messages.
  'welcome-parent-1':
    'Hello. We are {{team}}. We help parents and babies enjoy each other. Asking for help is not a mark against you.\n\nIt takes about six minutes. You can skip most of it, stop at any time, or ask us to call you instead.\n\nNothing is sent to the team until you press send. One exception: if your words say that someone may be in danger, a person on the team may see those words at once, sent or not.',
  'welcome-parent-2':
    'We speak to your GP, health visitor or anyone else only if you say so. If we thought someone could be badly hurt we might have to, and we would try to tell you first.\n\nWe are not here day and night. If someone is in danger now, call 999. For other urgent help, type "urgent help" at any time.\n\nYou can leave this page fast by closing it. Your phone may still remember that you were here.\n\nWhat we keep, for how long, who answers for it and how to complain: {{privacyUrl}}',
  'welcome-call-me':
    'Hello. We are {{team}}. We help parents and babies enjoy each other. About ten short questions, then we call you. Nothing is sent until you press send, unless your words say that someone may be in danger. In danger now? Call 999.\n\nWhat we keep and for how long: {{privacyUrl}}',
  'welcome-professional': {
    one: 'This is how to ask {{team}} to help a parent and baby. Sending it is not a report to children’s social care: if a child may be at risk, contact them today. A person on our team decides, within {{count}} working day, and tells you.',
    other:
      'This is how to ask {{team}} to help a parent and baby. Sending it is not a report to children’s social care: if a child may be at risk, contact them today. A person on our team decides, within {{count}} working days, and tells you.',
  },
  'welcome-back': 'Welcome back. We kept what you told us. Let us go on where we were.',

  // Choosing what to do.
  'team-ask': 'Which team would you like to reach?',
  'team-away':
    'We cannot reach your team here just now. Nothing is lost: what you told us is kept for them, and nobody else gets it. Please try again later. In an emergency call 999.',
  'start-ask': 'How can we help?',
  'start-parent': 'I am a parent or carer',
  'start-call': 'Ask us to call you',
  'start-professional': 'I work with families',
  'start-again-ask': 'You can close this page, or start something new.',

  // Yes and no, reading back.
  yes: 'Yes',
  no: 'No',
  'confirm-reading': 'I understood: {{reading}}. Is that right?',
  'confirm-no': 'Sorry about that. Let us try again.',
  'confirm-drop': 'If we change that, we will not need these answers any more: {{dropped}}. Shall we change it?',
  'confirm-drop-no': 'All right. We left it as it was.',
  'day-about': 'around {{day}}',
  'day-born': 'born {{day}}',
  'day-due': 'due {{day}}',
  'of-several': '{{what}} ({{number}})',
  'none-ticked': 'None',
  'now-given': 'You told us: {{answer}}',
  // From one on, as said before “of the others”.
  'numbers-in-words': 'one, two, three, four, five, six, seven, eight, nine, ten',

  // What a person can say at any time.
  'help-text':
    'You can say these at any time:\n• back – to the question before\n• change – to change an answer\n• why – why we ask this\n• skip – to leave a question out, where you can\n• language – to change language\n• save – to stop now and come back later\n• start again – to forget these answers\n• withdraw – to take back what you sent\n• add to what I sent – to say more about it\n• a person – to talk to one of us\n• urgent help – numbers to call now',
  'change-ask': 'Which answer would you like to change?',
  'change-none': 'You have not given an answer yet, so there is nothing to change.',
  'change-leave': 'Leave them as they are',
  'language-ask': 'Which language would you like?',
  'language-changed': 'We will go on in English. Your answers are kept.',
  skipped: 'That is fine. We will leave that out.',
  'taken-out': 'We have taken that answer out.',
  'back-first': 'This is the first question.',
  saved:
    'Saved. We keep it here until {{day}}, and then we delete it. Come back to this chat by then and we will go on from here.',
  'restart-ask': 'Shall we forget these answers and start again?',
  restarted: 'Done. Those answers are gone.',
  'restart-no': 'All right. Your answers are still here.',
  'person-told':
    'We have told the team that you would like to talk to a person. If you give us a name and a way to reach you, someone will be in touch. They work {{hours}}.',
  'person-told-way':
    'We have told the team that you would like to talk to a person. They will use the way you gave us. They work {{hours}}.',
  'person-told-sent':
    'We have told the team that you would like to talk to a person. They will use the way you chose when you sent it, and only what you said is all right. They work {{hours}}.',
  hours: '{{from}} to {{to}}, {{opens}} to {{closes}}',
  'leave-words': 'You can close this page now. Nothing has been sent.',
  'not-yet': {
    one: 'All right. Nothing has been sent. We keep your answers for {{count}} day, in case you come back.',
    other: 'All right. Nothing has been sent. We keep your answers for {{count}} days, in case you come back.',
  },
  optional: 'You can skip this one.',
  attachment:
    'Thank you. We cannot open photos, recordings or files here. If something is easier to say, we can call you.',
  'long-thanks': 'Thank you for telling us.',

  // When an answer was not understood: what would work.
  stuck:
    'This one is hard to answer in a chat, and that is not your fault. You can answer with just a number from the list, type "back" or "help", or type "a person" and one of us will be in touch.',
  'unclear.empty': 'I did not get any words there. Please try again.',
  'unclear.too-long':
    'That is more than we can keep in one go. Please send the most important part. A few sentences are enough.',
  'unclear.not-understood': 'Sorry, I did not understand that.',
  'unclear.choose-one': 'Please choose one. You can type its number.',
  'unclear.not-offered': 'That is not one of the choices. You can type a number from the list.',
  'unclear.alone-and-others': 'You chose some, and also the one that means none of them. Which is right?',
  'unclear.required': 'We need an answer to this one before we can go on.',
  'unclear.way-needed': 'Please choose at least one way to reach you.',
  'unclear.date-unclear': 'I could not read a date in that. You can write it like 12 March 2026. A guess is fine.',
  'unclear.date-impossible': 'That day is not in the calendar. You can write it like 12 March 2026.',
  'unclear.date-future': 'That date has not come yet. When was it? You can write it like 12 March 2026.',
  'unclear.date-too-long-ago': 'That seems a long time ago for a baby. Could you check the year?',
  'unclear.date-too-far': 'That seems too far ahead. Could you check the month and the year?',
  'unclear.due-long-past':
    'That due date was more than three weeks ago. If your baby has been born, type "change" and tell us so. Or type the date again.',
  'unclear.own-birth-date': 'That does not look right for your own date of birth. Could you check the year?',
  'unclear.phone-unclear': 'I could not read a phone number in that. It looks like 07700 900123 or 01632 960123.',
  'unclear.phone-short': 'That number looks too short. A UK number has 10 or 11 digits.',
  'unclear.phone-not-uk': 'We cannot use that number. Is there a UK number for you?',
  'unclear.phone-premium': 'We cannot call that kind of number. Is there a home or mobile number?',
  'unclear.email-unclear': 'I could not read an email address in that. It looks like name@example.com.',
  'unclear.nhs-letters': 'An NHS number has only digits: ten of them.',
  'unclear.nhs-length': 'An NHS number has ten digits. Could you check it? You can leave it out.',
  'unclear.nhs-check':
    'That number does not fit together: one digit may be wrong. Could you check it? You can leave it out.',
  'unclear.nhs-repeated': 'That does not look like a real NHS number. You can leave it out.',
  'unclear.postcode-unclear': 'I could not read a postcode in that. It looks like BD7 1DP.',
  'unclear.area-unclear':
    'I could not find a place in that. The first half of your postcode is enough, like BD7, or your town.',
  'unclear.name-unclear': 'I could not read a name in that. A first name is enough.',

  // Sending.
  'done-parent':
    'Thank you. It is sent. Your code is {{reference}}. The code says nothing about you.\n\nA person on our team reads it, and will be in touch in a way you chose, by {{day}}. A “no” never comes from a computer.\n\nUntil then, please keep seeing the people who help you now. If things get harder, you can ring your GP or health visitor. In an emergency call 999.\n\nTo add to what you sent, or take it back, come back here or ask us.',
  'done-call-me':
    'Thank you. It is sent. Your code is {{reference}}. The code says nothing about you.\n\nSomeone from our team will call or contact you in a way you chose, by {{day}}. In an emergency call 999.',
  'done-professional':
    'Thank you. It is sent. The reference is {{reference}}. A person on our team decides by {{day}}. This is not a report to children’s social care: if a child may be at risk, contact them today:\n{{lines}}',

  'received-notice':
    'We have received what you sent us. The reference is {{reference}}. A person on our team decides by {{day}}.',

  'heard-kept': 'We have kept your words with your answer. You can add to them, or type "skip" to go on.',
  'copy-for-record': 'Here is a copy for your own record. Please copy it now, as text: we show it only once.',

  // Taking back what was sent, or adding to it. The same words whatever has become of it.
  'sent-which': 'Which code is it about? You can type it.',
  'withdraw-ask':
    'Shall we take back what was sent with the code {{reference}}? The team then stops working on it. You can ask for help again at any time.',
  withdrawn:
    'We have told the team that you are taking back {{reference}}. We stop work on it, and one of us will see that you asked.\n\nTaking it back does not delete it. What we keep and for how long: {{privacyUrl}}. To ask for it to be deleted, type "a person". You can ask for help again at any time. In an emergency call 999.',
  'withdrawn-before':
    'You took {{reference}} back already, and nobody works on it. You can ask for help again at any time. In an emergency call 999.',
  'sent-left': 'All right. Nothing has changed.',
  'add-ask': 'What would you like to add to {{reference}}?',
  'add-hint': 'The team sees your words at once, as you write them. Type "back" to leave it as it is.',
  'add-why': 'So that the team knows what has changed or was missing, in your own words.',
  added:
    'Thank you. Your words are with {{reference}} now, and the team can see them. Someone reads them by {{day}}. In an emergency call 999.',
  'added-heard': 'We have added your words to {{reference}}.',
  'sent-elsewhere':
    'We can do that by ourselves only in the chat it was sent from. What you ask for has gone to a person on our team: they first make sure that it is yours, then take it back or add to it. If you give us a name and a way to reach you, someone will be in touch. Nothing has changed yet.',

  // Coming back from elsewhere, with a code and a word of one's own.
  'way-offer': 'Would you like to be able to go on from another phone or computer?',
  'way-choose': 'Choose a word that only you know.',
  'way-choose-hint':
    'At least four letters or numbers. Not a name, a birthday or a phone number: people close to you can guess those. We do not keep the word itself, so we cannot tell it to you later.',
  'way-choose-why': 'So that only you can come back. With the code alone nobody can open anything.',
  'way-made':
    'Done. Your code is {{code}}. With this code and your word you can go on from any phone or computer until {{day}}: open our page and choose “I have a code”.\n\nThe code says nothing about you, so you can write it down. It is best to keep the word in your head.',
  'way-made-sent':
    'Done. With the code {{code}} and your word you can add to what you sent, or take it back, from any phone or computer: open our page and choose “I have a code”.\n\nThe code says nothing about you, so you can write it down. It is best to keep the word in your head.',
  'way-ended': 'The code {{code}} that we gave you before does not work any more. Please keep this new one.',
  'way-offer-sent': 'If you ever want to add to this or take it back from another phone, type "choose a word".',
  'way-word': 'Which word did you choose for {{code}}?',
  'way-word-hint': 'You can leave out capital letters and spaces. If you have no word, type "a person".',
  'way-word-why': 'So that nobody else can add to what you sent or take it back.',
  'way-old': 'Which word did you choose before, for {{code}}? Then you can choose another.',
  'way-old-why': 'So that nobody else can put another word in place of yours.',
  'way-wrong':
    'That code and that word do not match. Please check both. If you chose no word, or the code is too old, a person can help: type "a person".',
  'way-locked': {
    one: 'To keep it safe, we wait a little before the next try. Please wait {{count}} minute. If you need us sooner, type "a person".',
    other:
      'To keep it safe, we wait a little before the next try. Please wait {{count}} minutes. If you need us sooner, type "a person".',
  },
  'way-leave': 'To leave it for now, type "skip".',
  'way-person':
    'What you ask for has gone to a person on our team. They first make sure that it is yours. If you give us a name and a way to reach you, someone will be in touch. Nothing has changed yet.',
  'way-unsent':
    'That is right, but it has not been sent yet, so there is nothing to change. To go on with it, open our page and choose “I have a code”.',
  'way-over':
    'Our work on what you sent has ended, so it cannot be changed here any more. A person can still help: type "a person".',
  'way-type-code': 'If you chose a word for it, write withdraw or add with the code, like this: withdraw K7M-4PX2',
  'way-next': 'What would you like to do with what you sent?',
  'way-next-withdraw': 'Take it back',
  'way-next-add': 'Add something',
  'way-next-copy': 'See a copy',
  'way-next-close': 'I have finished',
  'way-copy': 'Here is a copy of {{reference}}. Anyone who sees this screen can read it.',
  'way-copy-added': 'Added on {{day}}:',
  'way-no-copy': 'We cannot show a copy here. A person can tell you what you sent: type "a person".',
  'way-closed': 'All right. You can close this page now.',
  'way-taken-back': 'You can close this page now.',
  'word-easy.short': 'Please choose at least four letters or numbers.',
  'word-easy.long': 'That is long. One word, or a few letters and numbers, is enough.',
  'word-easy.plain': 'That one is easy to guess. Could you choose another?',
  'word-easy.code': 'The word cannot be the code itself. Please choose something else.',
  'word-easy.name': 'Someone who knows you could guess a name. Please choose another word.',
  'word-easy.date': 'Someone who knows you could guess a birthday or a date. Please choose another word.',
  'word-easy.number':
    'That is part of your phone number, and someone who knows you could guess it. Please choose another word.',
  'word-easy.known':
    'That is something you told us, and people close to you may know it too. Please choose another word.',

  // Safety floor. The numbers come from the team's own list.
  'urgent-danger-to-self':
    'What you wrote sounds really hard, and you matter. Please do not wait for us. You can get help right now:',
  'urgent-danger-to-baby': 'Thank you for saying so. If a baby may be in danger, please get help right now:',
  'urgent-danger-from-someone': 'Nobody should have to be afraid. If you are in danger now:',
  'urgent-danger-to-other': 'If someone may be in danger, please get help right now:',
  'urgent-medical': 'This may need help straight away:',
  'urgent-mind-changing': 'This can happen after having a baby. It can be treated, and it needs help today:',
  'urgent-professional': 'If someone is in danger now:',
  'urgent-asked': 'Help you can get right now:',
  'urgent-told':
    'Someone on our team will also see what you wrote. We are not here day and night, so please do not wait for us.',
  'urgent-call': 'call {{number}}',
  'urgent-call-press': 'call {{number}}, then press {{press}}',
  'urgent-text': 'text {{number}}',
  'urgent-line': '• {{name}}: {{how}}',
  'loss-words':
    'I am so sorry. We will not ask you anything more now.\n\nA person from our team will read this. If you would like to talk to someone, type "a person". If you need help now, type "urgent help".',
  'loss-quiet':
    'We will not ask you any questions. If you would like one of us to get in touch, type "a person". If you need help now, type "urgent help".',
  'loss-possible':
    'Thank you for telling us. We are sorry for what you have been through. If today is very hard, type "urgent help" at any time.',

  // When something went wrong with us.
  sorry:
    'Sorry, something went wrong on our side, and your last message was not saved. Please try again in a minute. In an emergency call 999.',
  'not-this-form': 'That form is not here yet. You can choose from the list.',
} as const

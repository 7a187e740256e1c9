/**
 * What the parent's page says around the conversation, in English: short words, short sentences, nothing that tells an
 * onlooker what it is about. `{{…}}` is filled in by the page. English is the first to have a key; each language has
 * the same ones.
 */
export const page = {
  // Around every page.
  skip: 'Skip to the main part',
  demo: 'This is a trial. Use made-up names only. No team reads what you write.',
  leave: 'Leave this page quickly',
  'leave-shift': 'You can also press the Shift key three times.',
  'leave-shifts': 'Shift, pressed {{count}} of 3 times.',
  'help-now': 'Urgent help',
  fast: 'Urgent help, and leaving fast',
  languages: 'Choose a language',
  'language-not-offered': 'We do not have that language here yet. You can ask us for an interpreter.',
  footer: 'More about this page',
  start: 'Start page',
  privacy: 'Your privacy',
  accessibility: 'Using this page',
  cookies: 'Cookies',
  'back-to-chat': 'Back to the questions',

  // The first page.
  'teams-title': 'Which team is near you?',
  'home-title': 'Help for you and your baby',
  'home-who-1': 'We are {{team}}.',
  'home-who-2': 'We help parents and babies enjoy each other. We are there before the birth, and after.',
  'home-who-3': 'Asking for help is not a mark against you.',
  'home-how': 'How would you like to start?',
  'home-call': 'Ask us to call you',
  'home-call-hint': 'About ten short questions. Nothing about feelings or home.',
  'home-parent': 'I am a parent or carer',
  'home-parent-hint': 'About six minutes. You can skip most questions.',
  'home-professional': 'I work with families',
  'home-professional-hint': 'For health visitors, midwives, GPs and others.',
  'home-return': 'I have a code',
  'home-return-hint': 'Go on where you stopped, or come back to what you sent.',
  'home-asks': 'Who can ask for you',
  'home-asks-text':
    'This team hears from someone who works with you first. Your health visitor, midwife or GP can ask for you. You can also turn to:',
  'home-know': 'Good to know first',
  'home-asked': 'What we ask',
  'home-asked-text':
    'What you would like help with, how old your baby is, which area you live in, and how to reach you. We say why we ask each thing.',
  'home-long': 'How long it takes',
  'home-long-text':
    'About six minutes, or three if we call you. You can stop at any time. Nothing is sent until you press send, unless your words say that someone may be in danger.',
  'home-next': 'What happens next',
  'home-next-text':
    'A person on our team reads it. They get in touch in a way you chose, within {{days}} when we are open. A “no” never comes from a computer.',
  'home-sees': 'Who sees it',
  'home-sees-text':
    'Our team. We tell your GP, health visitor or anyone else only if you say so. If someone could be badly hurt, we may have to act, and we would try to tell you first.',
  'home-danger': 'In danger now?',
  'home-danger-text': 'Call 999. We cannot answer right away, so please do not wait for us.',
  'leaving-title': 'If someone may look at this phone',
  'leaving-text':
    '“Leave this page quickly” shows you the weather at once. This phone may still list the pages you have been to, and the people who run your wifi may see the name of this site. If we hear nothing from you for 30 minutes, this page forgets you.',
  'leaving-back-script': 'After you leave, the Back button does not show your answers.',
  'leaving-back-plain':
    'After you leave, the Back button may show the start page, but not your answers. There is one gap. If no page came after you pressed a button, this phone may still hold that answer. Then close the tab too.',

  // Before the first question: short, and the rest folded below it.
  'intro-why': 'We ask so that we can help you in the right way.',
  'intro-sees':
    'Our team sees your answers once you press send. There is one exception. If you write that someone may be in danger, one of us may see those words at once.',
  'intro-kept': 'If you do not send it, we delete it after {{days}}.',
  'intro-more': 'Who else may be told, and how long we keep it',

  // Around a question.
  'back-button': 'Back',
  continue: 'Continue',
  'skip-button': 'Skip this question',
  why: 'Why do we ask?',
  or: 'or',
  'minutes-left': 'About {{time}} left',
  'minute-last': 'Less than a minute left',
  'part-last': 'The last step',
  'you-said': 'You told us:',
  problem: 'Please look at this again',
  'choose-first': 'Please choose one first. Then press the button.',
  'type-first': 'Please write something first. A few words are enough.',
  'date-day': 'Day',
  'date-month': 'Month',
  'date-year': 'Year',
  'date-words': 'Or say it in your own words',
  'date-words-hint': 'For example “5 months old”, “24 weeks pregnant” or “12 March”',
  'date-words-hint-day': 'For example “12 March 1996”',
  'own-words': 'In your own words',
  earlier: 'Your answers so far',
  'earlier-change': 'Change',
  'earlier-skipped': 'Left out',
  show: 'Show',
  'show-all': 'Show the private answers',
  'fold-all': 'Fold the private answers away',
  more: 'Other things you can do',
  'change-answer': 'Change an answer',
  person: 'I would like to talk to a person',
  save: 'Stop for now and keep my answers',
  restart: 'Start again',
  'stop-here': 'Stop and close this page',
  listen: 'Listen',
  'listen-stop': 'Stop listening',

  // What happened to an answer.
  'note-stale': 'You had already gone past that question, so nothing was changed. Here is where you are now.',
  'note-stale-kept':
    'This page had moved on. Your words still stand here. Please look at them, then press the button again.',
  'note-kept': 'You had begun already, and we kept your answers. Here is where you were.',
  'news-sending': 'Sending…',
  'news-offline':
    'There is no connection just now. Your answer is kept on this page, and is sent when you are back online. In danger now? Call 999.',
  'news-retry': 'That did not get through. We are trying again.',
  'news-refused': 'That was not sent. Your words are still here, and you can try again. In danger now? Call 999.',
  'news-away': 'That page did not open. In danger now? Call 999.',
  'news-added': 'You wrote or changed something after your answer was sent. This is not sent yet:',
  'news-added-go': 'Go back and send it',

  // After sending.
  'done-title': 'Thank you. It is sent.',
  'done-code': 'Your code',
  'done-code-keep': 'Write the code down, or print this page, before you close it. This phone will not show it again.',
  'done-reference': 'Your reference',
  'done-keep': 'Write the reference down, or print this page, before you close it. This phone will not show it again.',
  'done-word': 'Choose a word',
  'done-more': 'A few questions more, if you like',
  'done-copy': 'A copy of what you sent',
  'done-copy-print': 'To print the copy too, open it first.',
  'done-print': 'Print this page',
  'done-close': 'Close this page',

  // When something does not work.
  'gone-title': 'This chat was closed',
  'gone-why':
    'It was left, it was opened somewhere else, or nothing was written for 30 minutes. We close it so that nobody else can read it here.',
  'gone-sent': 'If you had pressed send, the team has it. If not, your answers were not sent.',
  'gone-not-sent': 'What you pressed just now was not sent. If you saw a page with your code, your answers were sent.',
  'gone-words': 'These are the words you wrote last. You can copy them.',
  'gone-again': 'Start again',
  'cookies-off-title': 'Your phone did not keep its place',
  'cookies-off-text':
    'To ask one question after another, this page needs one small cookie. It is gone after 30 minutes. Please allow cookies for this page and start again. You can also ask your health visitor, midwife or GP to ask us for you.',
  'sorry-title': 'That was not saved',
  'sorry-again': 'Try again',
  'busy-title': 'Please wait a moment',
  'busy-text':
    'Many people have begun here in a short time. Please try again in a few minutes. Nothing you wrote was kept or sent.',

  // When the address or the form is at fault.
  'lost-title': 'We cannot find that page',
  'lost-text': 'The address may have a letter wrong, or the page may have moved.',
  'too-big-title': 'That was too long for us to take',
  'too-big-text':
    'Please go back and try again with less text. Photos and files cannot be sent here. We can call you instead.',
  'broken-title': 'Sorry, something went wrong',
  'broken-text': 'It is not your fault. Please go back and try again.',

  'head-taken-back': 'You have taken it back',
  'head-word': 'Your word is chosen',

  // Coming back from another device, with a code and a word.
  'return-title': 'Come back with your code',
  'return-text': 'Type the code you wrote down and the word you chose. Nobody gets in with the code alone.',
  'return-code': 'Your code',
  'return-code-hint': 'Seven letters and numbers, like K7M-4PX2',
  'return-word': 'Your own word',
  'return-word-hint': 'You can leave out capital letters and spaces.',
  'return-go': 'Come back',
  'return-wrong': 'That code and that word do not match, or the code is too old. Please check both.',
  'return-locked': 'That did not match. To keep your answers safe, please wait {{time}} before you try again.',
  'return-busy': 'We cannot look that up just now. Please try again in a few minutes.',
  'return-no': 'No code, or no word?',
  'return-no-text':
    'A person on our team can help you. If we have deleted your answers, you can begin again at any time.',
  'return-begin': 'Begin again',

  // Urgent help.
  'help-title': 'Urgent help',
  'help-danger': 'If someone is in danger now, call 999.',
  'help-other-nations': 'Not in {{nation}}?',
  'help-open': 'Other people run these lines. They may keep a record of the call, and it may show on your phone bill.',
  'whofor-life-in-danger': 'When a life is in danger',
  'whofor-mental-health-crisis': 'When you feel you cannot cope or keep safe',
  'whofor-anyone-struggling': 'For anyone who is struggling',
  'whofor-crisis-by-text': 'If you would rather text',
  'whofor-worried-about-a-child': 'If you are worried about a child',
  'whofor-under-19': 'If you are under 19',
  'call-number': 'Call {{number}}',
  'call-press': 'then press {{press}}',
  'text-number': 'Text {{number}}',
  'nation-england': 'England',
  'nation-wales': 'Wales',
  'nation-scotland': 'Scotland',
  'nation-northern-ireland': 'Northern Ireland',

  // Privacy.
  'privacy-title': 'Your privacy',
  'privacy-who': 'Who is responsible',
  'privacy-who-text': '{{controller}} is responsible for what you tell {{team}}.',
  'privacy-why': 'Why we may keep it',
  'privacy-agree':
    'We ask if you agree, because asking for help is your choice. The law lets us keep your words for another reason.',
  'privacy-sees': 'Who sees it',
  'privacy-sees-text':
    'People on our team who need to. Your GP, health visitor or midwife are told only if you say so. If someone could be badly hurt, we may have to tell others, and we would try to tell you first.',
  'privacy-danger':
    'Your words may say that someone is in danger. Then a person on the team may see them at once, sent or not.',
  'privacy-long': 'How long we keep it',
  'privacy-long-draft': 'What you write but do not send: {{days}}. Then it is deleted.',
  'privacy-long-sent': 'What you send, we keep for {{years}}.',
  'privacy-rights': 'What you can ask for',
  'privacy-rights-text':
    'You can ask to see what we keep, to have it put right, to add to it, or to take back what you sent. You can ask us to stop using it. We will tell you what we can do, and why.',
  'privacy-device': 'On this phone',
  'privacy-device-text':
    'Two small cookies, each for 30 minutes at most, and nothing else. No other company is told that you were here.',
  'privacy-contact': 'Who to ask',
  'privacy-complain': 'If you are not happy',
  'privacy-complain-text': 'Please tell us first if you can. You can also complain to:',

  // Accessibility.
  'accessibility-title': 'Using this page',
  'accessibility-1':
    'We want this page to work for everyone. It should work with a screen reader, and with the keyboard alone. It should work with big text, on an old phone, and with scripts turned off.',
  'accessibility-2':
    'The law asks for the standard WCAG 2.2, level AA. This page meets part of it: what is missing stands below. We test each page by machine, in light and dark colours, and in both reading directions.',
  'accessibility-not': 'What does not work well yet',
  'accessibility-not-1': 'Disabled people have not tested it yet.',
  'accessibility-not-2': 'The translations have not been read by a native speaker yet.',
  'accessibility-not-3': 'There is no version in British Sign Language, and no easy read version.',
  'accessibility-not-4':
    'With scripts turned off, a page of questions closes by itself after half an hour, also while you are writing. We do this so that nobody else can read it.',
  'accessibility-help': 'If this page is hard for you',
  'accessibility-help-text':
    'Use “Ask us to call you”, or ask someone you trust to help. You can also tell us what does not work:',
  'accessibility-enforce':
    'If you are not happy with our answer, you can turn to the Equality Advisory and Support Service.',
  'accessibility-enforce-ni':
    'If you are not happy with our answer, you can turn to the Equality Commission for Northern Ireland.',
  'accessibility-dated': 'We last looked at this on {{day}}. We do so every year.',

  // Cookies.
  'cookies-title': 'Cookies',
  'cookies-1': 'This page uses two small cookies. The first holds your place in the questions, so that you can go on.',
  'cookies-2':
    'It is called “{{name}}”. Nobody can read what is in it. It goes after 30 minutes in which you write and press nothing, when you leave, and when you finish.',
  'cookies-left':
    'The second is called “{{name}}”. The page writes it when you leave. Nobody else can read more than that in it. So your answers are not shown here again, even if there was no connection when you left. It is gone within 30 minutes.',
  'cookies-3': 'We do not count visits or show adverts. We share nothing with any other firm.',
} as const

/** Every key of English, and no other. */
export type SameWords = { readonly [Key in keyof typeof page]: string }

/** What a button or a link of the page is called, by what one would type in a chat for the same. */
export const pressed = {
  'urgent help': 'help-now',
  'a person': 'person',
  change: 'change-answer',
  back: 'back-button',
  skip: 'skip-button',
} as const satisfies Readonly<Record<string, keyof typeof page>>

/** What the conversation says in other words on this page: there is nothing to type, and the phone forgets. */
export const said = {
  service: {
    'heard-kept': 'We have kept your words with your answer. You can add to them, or press “Continue” to go on.',
    'way-offer-sent': 'With a word that only you know, you can add to what you sent, or take it back, from any phone.',
    saved: 'Saved. We keep it until {{day}}, and then we delete it. After 30 minutes this phone shows nothing of it.',
    'welcome-parent-1':
      'We are {{team}}. We help parents and babies enjoy each other. Asking for help is not a mark against you.\n\nOnly our team sees your answers, and only after you press send. There is one exception. If your words say that someone may be in danger, a person on the team may see them at once, sent or not.',
    'welcome-parent-2':
      'We are not here day and night. If someone is in danger now, call 999.\n\nWhat we keep, for how long, who answers for it and how to complain: {{privacyUrl}}',
    stuck:
      'This one is hard to answer here, and that is not your fault. You can leave it and go back, or press “I would like to talk to a person”, and one of us will be in touch.',
    'unclear.choose-one': 'Please choose one.',
    'unclear.not-offered': 'That is not one of the choices. Please choose one of these.',
    'not-yet':
      'All right. Nothing has been sent. This phone keeps your place for 30 minutes. After that it shows nothing.',
    'done-parent':
      'The code says nothing about you.\n\nA person on our team reads what you sent, and will be in touch in a way you chose, by {{day}}. A “no” never comes from a computer.\n\nUntil then, please keep seeing the people who help you now. If things get harder, you can ring your GP or health visitor. In an emergency call 999.',
    'done-call-me':
      'The code says nothing about you.\n\nSomeone from our team will call or contact you in a way you chose, by {{day}}. In an emergency call 999.',
    'done-professional':
      'A person on our team decides by {{day}}. This is not a report to children’s social care: if a child may be at risk, contact them today:\n{{lines}}',
  },
  'not-now': 'That is fine. Nothing has been sent. Come back whenever it suits you.',
  'send-hint': 'Private answers are folded away, in case someone can see this screen. You can change each one.',
} as const

/** The same for every language: each key of English, and no other. */
export type SameSaid = {
  readonly [Key in keyof typeof said]: (typeof said)[Key] extends string
    ? string
    : { readonly [Word in keyof (typeof said)[Key]]: string }
}

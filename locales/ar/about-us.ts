import type { aboutUs } from '../../dialogs/about-us/form.ts'
import type { FormWords, SameWords } from '../../src/forms/formWords.ts'
import type { aboutUsWords as english } from '../en/about-us.ts'

/** The few optional questions after asking for help, in Arabic. Not yet reviewed by a native-speaking clinician. */
export const aboutUsWords = {
  title: 'كلمات قليلة عن أسرتك',
  sections: { 'about-us': 'عن أسرتك' },
  questions: {
    offer: {
      ask: 'هل يمكننا طرح سؤالين قصيرين عن أسرتك، وسؤال عن هذه المحادثة؟',
      short: 'أسئلة قليلة أخرى',
      hint: 'تُحفظ الإجابات منفصلة عمّا أُرسل، ومن دون اسم. يمكن تخطّي أي سؤال.',
      why: 'لكي نعرف هل تصل إلينا أسر من كل نوع. لا يغيّر هذا شيئًا في المساعدة.',
      options: { yes: 'نعم', 'no-thanks': 'لا، شكرًا' },
    },
    background: {
      ask: 'ما أصلك العرقي؟',
      short: 'الأصل العرقي',
      why: 'لكي نعرف هل نصل إلى أسر من كل الأصول. نحن نعدّ الإجابات فقط.',
      options: {
        asian: 'آسيوي، أو آسيوي بريطاني أو ويلزي',
        black: 'أسود، أو أسود بريطاني أو ويلزي، أو كاريبي أو أفريقي',
        'asian-scotland': 'آسيوي، أو آسيوي اسكتلندي أو بريطاني',
        'african-scotland': 'أفريقي، أو أفريقي اسكتلندي أو بريطاني',
        'caribbean-or-black-scotland': 'كاريبي أو أسود',
        'irish-traveller': 'الرحّل الأيرلنديون (Irish Traveller)',
        roma: 'روما (غجر)',
        indian: 'هندي',
        chinese: 'صيني',
        filipino: 'فلبيني',
        pakistani: 'باكستاني',
        arab: 'عربي',
        'other-asian': 'آسيوي آخر',
        'black-african': 'أسود أفريقي',
        'black-other': 'أسود من أصل آخر',
        mixed: 'أصول مختلطة أو متعددة',
        white: 'أبيض',
        'other-background': 'أصل آخر، مثل العربي',
        'own-words': 'أفضّل أن أكتبه بكلماتي',
        'rather-not-say': 'أفضّل عدم الإجابة',
      },
    },
    'background.own': {
      ask: 'ما وصف ذلك بكلماتك؟',
      short: 'الأصل العرقي بكلماتك',
      why: 'كلماتك أنت تعبّر عنه أفضل.',
    },
    'growing-up-with': {
      ask: 'مع من يكبر طفلك، أو مع من سيكبر؟',
      short: 'مع من يكبر الطفل',
      why: 'الأسر مختلفة، ونريد أن نكون إلى جانب كل أسرة.',
      options: {
        'mother-and-father': 'مع أمه وأبيه',
        'two-mothers': 'مع أمّين',
        'two-fathers': 'مع أبوين',
        'one-parent': 'مع أحد الوالدين',
        'two-homes': 'مع والدين في بيتين',
        'grandparents-or-relatives': 'مع الأجداد أو أقارب آخرين',
        'foster-carers': 'مع أسرة بديلة',
        'adoptive-parents': 'مع والدين بالتبنّي',
        'another-way': 'بشكل آخر',
        'rather-not-say': 'أفضّل عدم الإجابة',
      },
    },
    asking: {
      ask: 'هل لديك كلمة عن طلب المساعدة في هذه المحادثة؟',
      short: 'عن هذه المحادثة',
      hint: 'ما كان جيدًا وما كان صعبًا. الرجاء عدم كتابة أسماء. لا يصل هذا مع ما أُرسل.',
      why: 'لكي يكون الطلب أسهل على الأسرة التالية.',
    },
  },
  said: { kept: 'شكرًا. هذا يساعد الأسرة التالية. يمكنك إغلاق هذه الصفحة الآن.' },
  rested: { 'no-thanks': 'لا بأس. يمكنك إغلاق هذه الصفحة الآن.' },
} as const satisfies FormWords<typeof aboutUs> & SameWords<typeof english>

import type { aboutAsking } from '../../dialogs/about-us/aboutAsking.ts'
import type { FormWords, SameWords } from '../../src/forms/formWords.ts'
import type { aboutAskingWords as english } from '../en/about-asking.ts'

/** The two optional questions after a professional has sent a family, in Arabic. Not yet reviewed by a native-speaking clinician. */
export const aboutAskingWords = {
  title: 'عن هذه المحادثة',
  sections: { 'about-asking': 'عن هذه المحادثة' },
  questions: {
    offer: {
      ask: 'هل يمكننا طرح سؤالين قصيرين عن هذه المحادثة؟',
      short: 'سؤالان آخران',
      hint: 'تُحفظ الإجابات منفصلة عمّا أُرسل، ومن دون اسم.',
      why: 'لكي يصبح الإرسال أسرع وأوضح للجميع.',
      options: { yes: 'نعم', 'no-thanks': 'لا، شكرًا' },
    },
    easy: {
      ask: 'كيف كان إرسال الطلب هنا؟',
      short: 'كيف كان',
      why: 'لكي نعرف هل يناسب يوم العمل.',
      options: { easy: 'سهلًا', 'all-right': 'لا بأس به', hard: 'صعبًا' },
    },
    asking: {
      ask: 'ما الذي يجعله أفضل؟',
      short: 'ما الذي يجعله أفضل',
      hint: 'الرجاء عدم ذكر أي اسم، ولا أي شيء عن الأسرة. لا يصل هذا مع ما أُرسل.',
      why: 'لكي نصلح ما يعيق العمل.',
    },
  },
  said: { kept: 'شكرًا. سنقرأ هذا عند تحسين المحادثة.' },
  rested: { 'no-thanks': 'لا بأس. لم يبق شيء هنا.' },
} as const satisfies FormWords<typeof aboutAsking> & SameWords<typeof english>

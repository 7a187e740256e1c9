import type { Lang } from '../words/lang.ts'
import type { Phrases } from '../words/understanding/tables/wordTable.ts'

type WishPhrases = {
  /** Heard at any time: they say what was sent. */
  readonly always: Phrases
  /** Heard only where something was sent and nothing is being asked: short words that would answer a question. */
  readonly afterSending: Phrases
}

/** How people ask to take back what they sent, or to add to it. Whole utterances, without the politeness around them. */
export const wishPhrases: Readonly<Record<Lang, Readonly<Record<'withdraw' | 'add', WishPhrases>>>> = {
  en: {
    withdraw: {
      always: `
        withdraw, withdraw it, withdraw this, withdraw that, withdraw reference, withdraw my referral,
        withdraw the referral, withdraw this referral, withdraw a referral, withdraw referral, withdraw my request,
        withdraw the request, withdraw what i sent, withdraw what i have sent, withdraw what ive sent,
        withdraw what we sent, take back what i sent, take back what i have sent, take back what ive sent,
        take what i sent back, take back my referral, take back the referral, take my referral back,
        take the referral back, take back my request, take my request back, take back what we sent, unsend,
        unsend it, cancel my referral, cancel the referral, cancel referral, cancel my request, cancel what i sent,
        delete what i sent, delete my referral, undo what i sent, recall my referral, recall the referral`,
      afterSending: `
        take it back, take back, take that back, cancel, cancel it, cancel that, undo, undo that, undo it,
        changed my mind, i changed my mind, i have changed my mind, ive changed my mind, dont want it any more,
        i dont want it any more, i dont want this any more, delete it`,
    },
    add: {
      always: `
        add to what i sent, add to what i have sent, add to what ive sent, add to what we sent,
        add something to what i sent, add more to what i sent, add to my referral, add to the referral,
        add to this referral, add to referral, add something to my referral, add something to the referral,
        add more to my referral, add to my request, add something to my request, change what i sent,
        correct what i sent, change something i sent`,
      afterSending: `
        add, add something, add more, add to it, add to that, add something else, add one more thing, add a note,
        add words, say more, say something else, tell you more, tell you something else, forgot something,
        i forgot something, i forgot to say something, forgot to say something, change, change it, change something,
        change an answer, change my answers, correct it, correct something`,
    },
  },
  pl: {
    withdraw: {
      always: `
        wycofaj, wycofać, wycofuję, wycofaj to, wycofać to, wycofaj zgłoszenie, wycofać zgłoszenie,
        wycofuję zgłoszenie, wycofaj moje zgłoszenie, wycofać moje zgłoszenie, wycofać swoje zgłoszenie,
        wycofaj prośbę, wycofać prośbę, wycofać moją prośbę, wycofać swoją prośbę, wycofaj to co wysłałam,
        wycofaj to co wysłałem, wycofać to co wysłałam, wycofać to co wysłałem, cofnąć zgłoszenie, cofnij zgłoszenie,
        cofnąć to co wysłałam, cofnąć to co wysłałem, anuluj zgłoszenie, anulować zgłoszenie, anuluj moje zgłoszenie,
        anulować moje zgłoszenie, odwołać zgłoszenie, odwołaj zgłoszenie, usunąć to co wysłałam,
        usunąć to co wysłałem`,
      afterSending: `
        cofnij, cofnij to, cofnąć, cofnąć to, anuluj, anulować, anuluj to, odwołaj, odwołać, rezygnuję, zrezygnować,
        jednak nie chcę, już nie chcę, zmieniłam zdanie, zmieniłem zdanie`,
    },
    add: {
      always: `
        dodać do tego co wysłałam, dodać do tego co wysłałem, dodaj do tego co wysłałam, dodaj do tego co wysłałem,
        dodać coś do tego co wysłałam, dodać coś do tego co wysłałem, dodać do zgłoszenia, dodaj do zgłoszenia,
        dodać coś do zgłoszenia, dodać do mojego zgłoszenia, dodać coś do mojego zgłoszenia, dopisać do zgłoszenia,
        dopisz do zgłoszenia, dopisać coś do zgłoszenia, uzupełnić zgłoszenie, uzupełnij zgłoszenie,
        uzupełnić to co wysłałam, uzupełnić to co wysłałem, zmienić to co wysłałam, zmienić to co wysłałem,
        poprawić to co wysłałam, poprawić to co wysłałem`,
      afterSending: `
        dodać, dodaj, dodać coś, dodaj coś, coś dodać, jeszcze coś dodać, dodać coś jeszcze, dopisać, dopisz,
        dopisać coś, coś dopisać, uzupełnić, uzupełnij, zmienić, zmień, zmienić coś, coś zmienić, poprawić, popraw,
        zmienić odpowiedź, zmień odpowiedź`,
    },
  },
  ar: {
    withdraw: {
      always: `
        سحب الطلب, سحب طلبي, سحب ما أرسلته, سحب ما أرسلت, أسحب طلبي, أسحب الطلب, أسحب ما أرسلته, اسحب طلبي, اسحبوا طلبي,
        أن أسحب طلبي, أن أسحب الطلب, أن أسحب ما أرسلته, إلغاء الطلب, إلغاء طلبي, ألغي طلبي, ألغي الطلب, أن ألغي طلبي,
        أن ألغي الطلب, إلغاء ما أرسلته, حذف ما أرسلته, استرجاع ما أرسلته, استرداد ما أرسلته, سحب`,
      afterSending: `
        سحبه, أسحبه, أن أسحبه, إلغاء, الإلغاء, إلغاؤه, ألغيه, أن ألغيه, غيرت رأيي, لا أريده بعد الآن, لم أعد أريد ذلك,
        لم أعد أريده`,
    },
    add: {
      always: `
        إضافة إلى ما أرسلته, الإضافة إلى ما أرسلته, أضيف إلى ما أرسلته, أن أضيف إلى ما أرسلته, إضافة شيء إلى ما أرسلته,
        أضيف شيئا إلى ما أرسلته, أن أضيف شيئا إلى ما أرسلته, إضافة إلى طلبي, الإضافة إلى طلبي, إضافة إلى الطلب,
        الإضافة إلى الطلب, أضيف إلى طلبي, أن أضيف إلى طلبي, إضافة شيء إلى طلبي, أضيف شيئا إلى طلبي,
        أن أضيف شيئا إلى طلبي, تغيير ما أرسلته, أن أغير ما أرسلته, تعديل ما أرسلته, تعديل طلبي`,
      afterSending: `
        إضافة, الإضافة, أضيف, إضافة شيء, أضيف شيئا, أن أضيف, أن أضيف شيئا, الإضافة إليه, إضافة شيء آخر, نسيت شيئا,
        تغيير, تعديل, أن أغير شيئا`,
    },
  },
}

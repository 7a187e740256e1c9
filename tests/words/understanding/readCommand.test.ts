import { describe, expect, it } from 'vitest'
import { type Lang, langs } from '../../../src/words/lang.ts'
import { readCommand } from '../../../src/words/understanding/readCommand.ts'

const said: Readonly<Record<Lang, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    back: [
      'back',
      'Back!',
      'go back',
      'go back please',
      'Can I go back?',
      'previous question',
      'undo',
      'sorry, could you go back',
    ],
    why: [
      'why',
      'Why?',
      'why do you ask?',
      'Why are you asking me this',
      'why do you need to know',
      'what is this for?',
    ],
    skip: ['skip', 'skip this', 'can I skip this question please', 'next question', 'I’d rather not answer', 'pass'],
    help: ['help', 'HELP!', 'help me', 'can you help me please', 'I don’t understand', 'how does this work?'],
    urgent: [
      'urgent',
      'urgent help',
      'I need urgent help now please',
      'emergency',
      'it’s an emergency',
      'I need help right now',
    ],
    save: ['save', 'save for later', 'can I finish this later?', 'save and come back', 'I want to come back later'],
    restart: ['start again', 'start over', 'I’d like to start again please', 'begin again', 'go back to the beginning'],
    person: [
      'I want to talk to a person',
      'can I speak to someone',
      'a person please',
      'human',
      'talk to a real person',
    ],
    leave: ['leave', 'exit', 'quit', 'stop', 'please close this', 'bye', 'hide this page'],
  },
  pl: {
    back: ['wstecz', 'cofnij', 'Proszę wrócić', 'poprzednie pytanie', 'czy mogę się cofnąć', 'chcę cofnąć'],
    why: ['dlaczego', 'Czemu?', 'dlaczego pytacie?', 'po co wam to', 'czemu o to pytacie'],
    skip: ['pomiń', 'pomin', 'proszę pominąć to pytanie', 'dalej', 'wolę nie odpowiadać'],
    help: ['pomoc', 'pomóż mi', 'potrzebuję pomocy', 'nie rozumiem'],
    urgent: ['pilne', 'pilna pomoc', 'potrzebuję natychmiastowej pomocy'],
    save: ['zapisz', 'zapisz na później', 'dokończę później'],
    restart: ['od nowa', 'zacznij od początku', 'chcę zacząć od nowa'],
    person: ['chcę porozmawiać z człowiekiem', 'człowiek', 'czy mogę porozmawiać z kimś'],
    leave: ['wyjdź', 'zamknij', 'koniec', 'stop'],
  },
  ar: {
    back: ['رجوع', 'ارجع', 'السؤال السابق', 'أريد العودة', 'للخلف من فضلك'],
    why: ['لماذا', 'لماذا؟', 'ليش', 'لماذا تسألون؟'],
    skip: ['تخطي', 'تخطّي هذا السؤال', 'التالي', 'لا أريد الإجابة'],
    help: ['مساعدة', 'ساعدوني', 'أحتاج مساعدة', 'لا أفهم السؤال'],
    urgent: ['طوارئ', 'مساعدة عاجلة', 'أحتاج مساعدة الآن', 'حالة طارئة'],
    save: ['حفظ', 'احفظ لوقت لاحق', 'أريد أن أكمل لاحقا'],
    restart: ['من جديد', 'ابدأ من جديد', 'من البداية'],
    person: ['أريد التحدث مع شخص', 'شخص حقيقي', 'هل يمكنني التحدث مع شخص'],
    leave: ['خروج', 'إغلاق', 'توقف'],
  },
}

describe.each(langs)('readCommand in %s', (lang) => {
  const rows = Object.entries(said[lang]).flatMap(([is, phrases]) => phrases.map((text) => [is, text] as const))
  it.each(rows)('hears %s in "%s"', (is, text) => {
    expect(readCommand(text, lang)).toEqual({ is })
  })

  it.each(Object.entries(said.en))('hears %s in English too', (is, [first]) => {
    expect(readCommand(first ?? '', lang)).toEqual({ is })
  })
})

describe('readCommand', () => {
  it.each([
    ['change', 'en', undefined],
    ['change my answer', 'en', undefined],
    ['can I change it?', 'en', undefined],
    ['I want to change something', 'en', undefined],
    ['can I change my phone number please', 'en', 'phone number'],
    ['change the date of birth', 'en', 'date of birth'],
    ['edit name', 'en', 'name'],
    ['I’d like to correct my baby’s name', 'en', 'babys name'],
    ['zmień', 'pl', undefined],
    ['czy mogę zmienić numer telefonu?', 'pl', 'numer telefonu'],
    ['change my address', 'pl', 'address'],
    ['تغيير', 'ar', undefined],
    ['أريد أن أغير رقم الهاتف', 'ar', 'رقم الهاتف'],
  ] as const)('hears a wish to change in "%s" (%s): %s', (text, lang, what) => {
    expect(readCommand(text, lang)).toEqual(what === undefined ? { is: 'change' } : { is: 'change', what })
  })

  it.each([
    ['language', undefined],
    ['change language', undefined],
    ['can I have another language', undefined],
    ['język', undefined],
    ['اللغة', undefined],
    ['in Romanian please', undefined],
    ['Urdu please', undefined],
    ['switch to Polish', 'pl'],
    ['can we speak Polish?', 'pl'],
    ['Do you speak Arabic', 'ar'],
    ['in Arabic', 'ar'],
    ['English please', 'en'],
    ['po polsku', 'pl'],
    ['Po polsku, proszę', 'pl'],
    ['po angielsku', 'en'],
    ['zmień język na arabski', 'ar'],
    ['بالعربية', 'ar'],
    ['بالعربي من فضلك', 'ar'],
    ['بالإنجليزية', 'en'],
  ] as const)('hears a wish for a language in "%s", whatever is spoken', (text, to) => {
    for (const lang of langs) {
      const own = ['język', 'اللغة'].includes(text) && !(text === 'język' ? lang === 'pl' : lang === 'ar')
      if (!own) expect(readCommand(text, lang)).toEqual(to === undefined ? { is: 'language' } : { is: 'language', to })
    }
  })

  it.each([
    ['Help with sleep', 'en'],
    ['help at home from my mum', 'en'],
    ['back pain', 'en'],
    ['my back', 'en'],
    ['back in March', 'en'],
    ['I want to change how I feel', 'en'],
    ['I want to change my life', 'en'],
    ['change nappies without crying', 'en'],
    ['I want to leave', 'en'],
    ['I want to leave him', 'en'],
    ['leave a message', 'en'],
    ['I want it to stop', 'en'],
    ['person who helps me is my sister', 'en'],
    ['why she cries at night', 'en'],
    ['skip generation', 'en'],
    ['save the children', 'en'],
    ['no thanks', 'en'],
    ['Polish', 'en'],
    ['English', 'en'],
    ['I speak Polish', 'en'],
    ['urgent operation after the birth', 'en'],
    ['next week', 'en'],
    ['please', 'en'],
    ['', 'en'],
    ['pomoc przy karmieniu', 'pl'],
    ['ból pleców', 'pl'],
    ['polski', 'pl'],
    ['zmienić moje życie', 'pl'],
    ['dlaczego ona płacze', 'pl'],
    ['مساعدة في النوم', 'ar'],
    ['غير متأكدة', 'ar'],
    ['العربية', 'ar'],
    ['لماذا تبكي', 'ar'],
    ['تغيير حياتي', 'ar'],
  ] as const)('leaves "%s" (%s) for an answer', (text, lang) => {
    expect(readCommand(text, lang)).toBeUndefined()
  })
})

import { referral } from '../../dialogs/referral/form.ts'
import { selfReferral } from '../../dialogs/self-referral/form.ts'
import { converse } from '../../src/conversation/converse.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import { openDraft } from '../../src/forms/openDraft.ts'
import { Instant } from '../../src/time/instant.ts'
import type { Lang } from '../../src/words/lang.ts'
import { simple } from '../dialogs/referral/house.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'

const at = Instant.parse('2026-11-21T10:00:00.000Z')

const parent = {
  moment: 'go-ahead',
  hopes: ['my-feelings'],
  'you.are': 'mother',
  'baby.stage': 'born',
  'baby.date': { is: 'born', date: '2026-06-12', about: false },
  area: { outward: 'BD7' },
  'you.name': 'Ana',
  'reach.number': { number: '+447700900123', line: 'mobile' },
  'reach.ways': ['text', 'call'],
  'reach.shared': 'just-mine',
  'reach.say': 'first-name',
  'reach.when': ['any-time'],
  'other.knows': 'yes-contact-only-me',
  life: ['none-or-rather-not-say'],
  around: ['gp'],
  tell: ['nobody-for-now'],
  talk: 'en',
  more: ['baby-name'],
  'baby.name': 'Leo',
} as const
const skipped = ['good', 'words']

/** What stands before these questions that are not on the simple path. */
const before: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'harm.told': { status: ['serious-harm'] },
  'care.agrees': { status: ['looked-after'] },
  'factors.home': { factors: ['home'] },
  'talk.language': { talk: 'another' },
  'carer.language.which': { 'carer.language': 'another' },
  'interpreter.reads': { 'carer.language': 'another', 'carer.language.which': 'Somali', interpreter: false },
}

const forms = {
  'self-referral': { form: selfReferral, values: parent },
  referral: { form: referral, values: simple },
} as const

/**
 * What typing this at that question comes to, in the real form: `clear` and what is kept, `confirm` and what is read back,
 * `again` where it is asked again, `language pl` where the chat's language was changed instead. Everything the form asks
 * before the question is answered, nothing after it.
 *
 * @example answeredAt('self-referral', 'you.are', 'en', 'mam') // 'clear "mother"'
 */
export const answeredAt = (form: keyof typeof forms, question: string, lang: Lang, text: string): string => {
  const { form: asked, values } = forms[form]
  const given = { ...values, ...before[question] }
  const answers = Object.entries(given).slice(0, indexOf(Object.keys(given), question))
  const kept = answers.map(([id, value]) => [id, { value, by: 'parent' as const, at, lang }] as const)
  const draft = { ...openDraft(asked, lang), answers: Object.fromEntries(kept), skipped, cursor: question }
  const state: ConversationState = { team: 'sample', lang, form, drafts: { [form]: draft }, sent: [], quiet: false }
  const turn = converse(state, { providerId: 'one', said: { is: 'text', text } }, rehearsalWorld()('sample', at))
  if (turn.state.lang !== lang) return `language ${turn.state.lang}`
  if (turn.referral !== undefined) return 'sent'
  const after = turn.state.drafts[form]
  if (after?.pending?.is === 'reading') {
    const { value } = after.pending.kept
    return ['confirm', JSON.stringify(value), ...ownWords(after.pending.alongside)].join(' ')
  }
  const now = after?.answers[question]
  if (now === undefined) return 'again'
  const besides = Object.fromEntries(Object.entries(after?.answers ?? {}).filter(([id]) => !(id in draft.answers)))
  const { [question]: _, ...own } = besides
  return ['clear', JSON.stringify(now.value), ...ownWords(own)].join(' ')
}

const ownWords = (alongside: Readonly<Record<string, { readonly value: unknown }>>): readonly string[] =>
  Object.values(alongside).map(({ value }) => `+ ${String(value)}`)

const indexOf = (ids: readonly string[], id: string): number => {
  const found = ids.indexOf(id)
  return found < 0 ? ids.length : found
}

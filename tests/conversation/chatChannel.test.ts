import { expect, test } from 'vitest'
import { makeChatChannel } from '../../src/conversation/makeChatChannel.ts'
import type { Notified } from '../../src/conversation/makeNotify.ts'
import { receivedEffect } from '../../src/conversation/receivedEffect.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import type { ReferralOpened } from '../../src/referrals/ports.ts'
import { type Instant, LocalDate } from '../../src/time/instant.ts'
import { langs } from '../../src/words/lang.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { neverLate, standing } from '../ledger/samples.ts'
import { collectReports } from '../server/serve.ts'
import { at, days, referral } from '../store/samples.ts'

const teams = { channel: 'msteams', conversation: 'one' }
const sample = referral(1)
const professional = { ...sample.referral, source: 'professional' as const, conversation: teams }
const sent: ReferralOpened = {
  ...{ id: 'referral-1', reference: 'K7M-4PX2', source: 'professional', path: 'full', lang: 'en', status: 'new' },
  ...{ stage: 'born', sentAt: at(0), decideBy: LocalDate.parse('2026-11-27'), caseId: 'case-1', form: 'referral' },
  ...{ formVersion: 1, policyHash: 'policy-1', referral: professional, answers: {}, events: [], tasks: [] },
}
const talked: ConversationState = {
  ...{ team: 'sample', lang: 'en', drafts: {}, quiet: false },
  sent: [{ form: 'referral', reference: 'K7M-4PX2' }],
}
const made = (now: Instant) => ({ id: 'effect-1', team: 'sample', now })

const deliver = async (state = talked, when: Instant = at(5), result: Notified = { is: 'delivered' }) => {
  const effect = receivedEffect(sent, made(at(5)))
  if (!effect) throw new Error('nothing was planned')
  const said: { cause: string; address: object; replies: readonly Reply[] }[] = []
  const { codes, report } = collectReports()
  const channel = makeChatChannel({
    notify: async (address, cause, words) => {
      said.push({ address, cause, replies: words(state, when) })
      return result
    },
    world: rehearsalWorld(),
    report,
  })
  const { id, kind, person, payload } = effect
  const answer = await channel.send(
    { ...standing({ id, kind }), content: { person, payload } },
    'effect-1.1',
    neverLate,
  )
  return { said, codes, answer }
}

test('a professional is told the reference and the day, in their language, and nothing that a hint would carry', async () => {
  for (const lang of langs) {
    const { said, answer } = await deliver({ ...talked, lang })
    expect(said).toMatchObject([{ address: teams, cause: 'effect effect-1', replies: [{ is: 'statement', lang }] }])
    const [reply] = said[0]?.replies ?? []
    const text = reply?.is === 'statement' ? reply.text : ''
    expect(text).toContain('K7M-4PX2')
    expect(text).toContain('2026')
    expect(text).not.toContain('{{')
    expect(answer).toEqual({ is: 'sent', reference: 'effect-1.1' })
  }
})

test.each([
  ['a parent', { referral: { ...professional, source: 'self' as const } }],
  ['one whose address was not kept', { referral: { ...sample.referral, source: 'professional' as const } }],
  ['web chat', { referral: { ...professional, conversation: { channel: 'web', conversation: 'one' } } }],
  ['the plain page', { referral: { ...professional, conversation: { channel: 'page', conversation: 'one' } } }],
  ['one that is past "new": it is decided, or taken back', { status: 'closed' }],
])('is not planned for %s', (_who, more) => {
  expect(receivedEffect(sent, made(at(5)))).toMatchObject({ channel: 'chat', caseId: 'case-1' })
  expect(receivedEffect({ ...sent, ...more }, made(at(5)))).toBeUndefined()
})

test('is not planned once the day it would promise is over', () => {
  expect(receivedEffect(sent, made(at(days(6))))).toBeDefined()
  expect(receivedEffect(sent, made(at(days(7))))).toBeUndefined()
})

test('is unsaid in a conversation that began afresh since, and after the day it would promise', async () => {
  expect((await deliver({ ...talked, sent: [] })).said).toMatchObject([{ replies: [] }])
  expect((await deliver(talked, at(days(7)))).said).toMatchObject([{ replies: [] }])
})

test.each([
  ['never', { is: 'refused', reason: 'notify.gone', forGood: true }, []],
  ['no', { is: 'refused', reason: 'notify.gone', forGood: false }, ['notify/gone']],
  ['maybe', { is: 'unknown', reason: 'notify.gone' }, ['notify/gone']],
] as const)(
  'whether it may have arrived (%s) is handed on to the ledger, by a code alone',
  async (taken, answer, codes) => {
    const failed = await deliver(talked, at(5), { is: 'unreachable', code: 'notify/gone', taken })
    expect(failed.answer).toEqual(answer)
    expect(failed.codes).toEqual(codes)
  },
)

test('a notice nobody has words for is refused for good', async () => {
  const channel = makeChatChannel({
    notify: () => Promise.reject(new Error('must not be called')),
    world: rehearsalWorld(),
    report: () => undefined,
  })
  const answer = { is: 'refused', reason: 'no-such-notice', forGood: true }
  expect(await channel.send(standing({ kind: 'received' }), 'effect-1.1', neverLate)).toEqual(answer)
  expect(await channel.send(standing({ kind: 'birthday' }), 'effect-1.1', neverLate)).toEqual(answer)
})

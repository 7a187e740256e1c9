import { expect, test } from 'vitest'
import type { Notified } from '../../src/conversation/makeNotify.ts'
import type { Reply } from '../../src/conversation/reply.ts'
import type { ConversationState } from '../../src/conversation/state.ts'
import { withReceivedNotice } from '../../src/conversation/withReceivedNotice.ts'
import type { ReferralOpened } from '../../src/referrals/ports.ts'
import { type Instant, LocalDate } from '../../src/time/instant.ts'
import { langs } from '../../src/words/lang.ts'
import { rehearsalWorld } from '../golden/rehearse.ts'
import { fakeReferrals } from '../inbox/fakeReferrals.ts'
import { collectReports } from '../server/serve.ts'
import { at, keyworker, referral } from '../store/samples.ts'

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

const opened = async (
  more: Partial<ReferralOpened> = {},
  state = talked,
  when: Instant = at(5),
  result: Notified = { is: 'delivered' },
) => {
  const said: { cause: string; address: object; replies: readonly Reply[] }[] = []
  const { codes, report } = collectReports()
  const inbox = withReceivedNotice({
    referrals: fakeReferrals([{ team: 'sample', referral: { ...sent, ...more } }], []),
    notify: async (address, cause, words) => {
      said.push({ address, cause, replies: words(state, when) })
      return result
    },
    openScreens: ['web', 'page'],
    world: rehearsalWorld(),
    report,
  })
  const shown = await inbox.open(keyworker, 'referral-1', at(5))
  expect(shown).toMatchObject({ reference: 'K7M-4PX2' })
  await new Promise(setImmediate)
  return { said, codes }
}

test('a professional is told the reference and the day, in their language, and nothing that a hint would carry', async () => {
  for (const lang of langs) {
    const { said } = await opened({}, { ...talked, lang })
    expect(said).toMatchObject([{ address: teams, cause: 'received referral-1', replies: [{ is: 'statement', lang }] }])
    const [reply] = said[0]?.replies ?? []
    const text = reply?.is === 'statement' ? reply.text : ''
    expect(text).toContain('K7M-4PX2')
    expect(text).toContain('2026')
    expect(text).not.toContain('{{')
  }
})

test.each([
  ['a parent', { referral: { ...professional, source: 'self' as const } }],
  ['one whose address was not kept', { referral: { ...sample.referral, source: 'professional' as const } }],
  ['web chat', { referral: { ...professional, conversation: { channel: 'web', conversation: 'one' } } }],
  ['the plain page', { referral: { ...professional, conversation: { channel: 'page', conversation: 'one' } } }],
  ['one that is past "new": it is decided, or taken back', { status: 'closed' }],
])('is not for %s', async (_who, more) => {
  expect((await opened(more)).said).toEqual([])
})

test('is unsaid in a conversation that began afresh since, and after the day it would promise', async () => {
  expect((await opened({}, { ...talked, sent: [] })).said).toMatchObject([{ replies: [] }])
  const late = (await opened({ decideBy: LocalDate.parse('2026-11-20') })).said
  expect(late).toMatchObject([{ replies: [] }])
})

test('reports by its code alone when nobody could be told', async () => {
  const { codes } = await opened({}, talked, at(5), { is: 'unreachable', code: 'bot/tell-failed' })
  expect(codes).toEqual(['bot/tell-failed'])
})

import { describe, expect, it } from 'vitest'
import { at, task } from './examples.ts'
import { house, kept } from './house.ts'

const given = { name: 'Ana', number: '07700 900123', 'if-someone-else': 'say-who', 'other-parent': 'yes-contact-too' }
const alert = {
  category: 'danger-to-self',
  certainty: 'plain',
  words: 'I cannot go on',
  rule: 'en.self.kill',
  ...given,
}

const look = async (
  tasks: readonly Parameters<typeof task>[0][],
  role: 'clinical-lead' | 'administrator' = 'clinical-lead',
) => {
  const inbox = house(
    {},
    undefined,
    tasks.map((one) => ({ team: 'sample', task: task(one), conversation: 'c-1' })),
  )
  await inbox.signIn(role)
  return (await inbox.browser.get('/inbox/tasks/t-1')).html
}

describe('a task from a conversation that was not sent', () => {
  const open = { id: 't-1', what: 'person-asked', detail: given } as const
  const box = 'Nothing automatic may go to this family'

  it('where nothing was heard says what they answered, and no hold', async () => {
    const html = await look([open])
    expect(html).toContain('Say who you are')
    expect(html).toContain('Knows, and may be contacted too')
    expect(html).not.toContain(box)
    expect(html).not.toContain('From the same conversation')
  })

  it.each([
    ['an alert', [{ id: 't-1', what: 'urgent-words', detail: alert }]],
    ['a loss', [{ id: 't-1', what: 'loss-told', detail: given }]],
    ['a wish for a person beside an alert', [open, { id: 't-2', what: 'urgent-words' }]],
    ['beside an alert that was dealt with', [open, { id: 't-2', what: 'loss-told', done: true }]],
    ['whose detail tells danger', [{ ...open, detail: { ...given, category: 'medical' } }]],
    ['written with family beside them', [{ ...open, detail: { ...given, beside: 'family-or-friend' } }]],
  ] as const)('%s shows the hold first, and no answer that lets anybody else be reached', async (_, tasks) => {
    const html = await look(tasks)
    expect(html.indexOf(box)).toBeGreaterThan(-1)
    expect(html.indexOf(box)).toBeLessThan(html.indexOf('07700 900123'))
    expect(html).toContain('Contact nobody in the family but the person who wrote')
    expect(html).not.toContain('Knows, and may be contacted too')
    expect(html).toContain('DO NOT CONTACT THEM before a clinician has spoken alone')
    expect(html).not.toContain('>Say who you are<')
    expect(html).not.toContain('in the referral.')
  })

  it('names the others from there, with a link for whoever may open them, and nothing that was told', async () => {
    const mine = { ...open, owner: 'administrator' } as const
    const other = { id: 't-2', what: 'urgent-words', detail: alert } as const
    const html = await look([mine, other])
    expect(html).toMatch(/From the same conversation[\s\S]*href="\/inbox\/tasks\/t-2">Words that need a person now/)
    expect(html).not.toContain('I cannot go on')
    const hidden = await look([mine, other], 'administrator')
    expect(hidden).toContain('Words that need a person now')
    expect(hidden).not.toContain('/inbox/tasks/t-2')
  })

  it('keeps the name of the rule that found the words out of the page', async () => {
    expect(await look([{ id: 't-1', what: 'urgent-words', detail: alert }])).not.toMatch(
      /en\.self\.kill|How it was found/,
    )
  })
})

describe('words told once something was sent', () => {
  const later = { madeAt: at('2026-11-23T14:20:00.000Z'), referralId: 'r-amal' } as const
  const told = { words: 'He hit me', lang: 'en', reference: 'K7M-P2QX' }
  const lookAt = async (
    more: Partial<Parameters<typeof task>[0]>,
    referralId = 'r-amal',
    because: readonly string[] = ['not-always-safe'],
  ) => {
    const one = task({ id: 't-1', what: 'urgent-words', detail: told, ...later, referralId, ...more })
    const records = kept.map(({ team, referral: { referral, ...rest } }) => ({
      team,
      referral: { ...rest, referral: { ...referral, hold: { on: true, because: [...because] } } },
    }))
    const inbox = house({}, records, [{ team: 'sample', task: one }])
    await inbox.signIn('clinical-lead')
    return (await inbox.browser.get('/inbox/tasks/t-1')).html
  }

  it.each(['urgent-words', 'loss-told', 'person-asked', 'words-added'] as const)(
    '%s says what it is about, that it came later, and how to reach them',
    async (what) => {
      const html = await lookAt({ what })
      expect(html).toContain('href="/inbox/referrals/r-amal">K7M-P2QX, added after it was sent<')
      expect(html).not.toContain('has not been sent')
      expect(html).not.toContain('nothing was sent')
      for (const shown of ['أمل', '07700 900123', 'Others use it or see it', 'DO NOT CONTACT THEM'])
        expect(html).toContain(shown)
    },
  )

  it('of a referral by a professional say whom to reach, and about whom it is', async () => {
    const html = await lookAt({}, 'r-hv')
    expect(html).toMatch(/The professional who wrote<[\s\S]*Pat Green/)
    expect(html).toMatch(/Mother or carer<[\s\S]*Sam/)
    expect(html).toMatch(/Baby<[\s\S]*Jo/)
  })

  it('on the way keep who they were then, beside who they are now', async () => {
    const before = { madeAt: at('2026-11-23T13:00:00.000Z'), detail: { ...told, name: 'Anna', number: '07700 900123' } }
    const html = await lookAt(before)
    expect(html).not.toContain('added after it was sent')
    expect(html).toMatch(/>Name<[\s\S]*Anna[\s\S]*Their name now<[\s\S]*أمل/)
    expect(html).not.toContain('Their number now')
  })

  it.each([
    [['urgent-words'], 'They told us of danger.'],
    [['loss'], 'They told us of a loss.'],
    [['loss', 'not-always-safe'], 'They told us of danger. They told us of a loss.'],
    [['looked-after'], 'Contact with this family is on hold.'],
  ])('under a hold for %s, speaking with them alone says why: %s', async (because, why) => {
    const html = await lookAt({ what: 'private-check', detail: {} }, 'r-amal', because)
    expect(html).toContain(`<p>${why} Until a named clinician`)
    expect(html).not.toMatch(/beside them|was helping/)
  })

  it('add nothing to a task that nobody’s words made (control)', async () => {
    const html = await lookAt({ what: 'interpreter', detail: {} })
    expect(html).not.toContain('07700 900123')
    expect(html).not.toContain('added after')
  })
})

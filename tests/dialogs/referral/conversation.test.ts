import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { talk } from '../../conversation/talk.ts'
import { rehearse } from '../../golden/rehearse.ts'

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

describe('a professional typing', () => {
  it.each(files)('%s reads as recorded, and is sent', (name) => {
    const recorded = readFileSync(new URL(name, folder), 'utf8')
    const { text, referrals } = rehearse(recorded)
    expect(text).toBe(recorded)
    expect(referrals).toHaveLength(1)
    expect(referrals[0]?.referral).toMatchObject({ source: 'professional', referrer: { verified: false } })
  })

  it('hears before the first question that sending is not a report to children’s social care', () => {
    expect(talk('referral').text()).toMatch(/not a report to children’s social care/)
  })

  it('who has no yes yet can ask for a person, come back, and go on', () => {
    const professional = talk('referral')
    professional.say('They said no')
    expect(professional.asked()).toBe('')
    professional.say('a person')
    expect(professional.tasks.map(({ what }) => what)).toEqual(['person-asked'])
    professional.say('Yes, I asked today')
    expect(professional.asked()).toBe('baby.date')
  })

  it('who takes the agreement back leaves nothing in the conversation', () => {
    const professional = talk('referral')
    professional.say('Yes, I asked today', '12 June 2026', 'BD7', 'GP', 'Pat Green', 'pat@nhs.example', 'Heaton', 'Leo')
    expect(JSON.stringify(professional.state())).toContain('Leo')
    professional.say('change', 'Agreement', 'They said no')
    expect(JSON.stringify(professional.state())).not.toMatch(/Leo|Pat Green|2026-06-12/)
  })
})

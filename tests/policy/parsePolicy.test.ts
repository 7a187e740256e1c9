import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/policy/parsePolicy.ts'
import { edited, policyOf, problemsOf, sample, textOf } from './sample.ts'

describe('the sample team', () => {
  it('parses, from conception to 24 months, with the rule of one significant or four others', () => {
    expect(sample.id).toBe('sample')
    expect(sample.ages).toEqual({ antenatal: true, upToMonths: 24 })
    expect(sample.checklist).toEqual({ significant: 1, others: 4 })
    expect(sample.decision.workingDays).toBe(5)
  })

  it('explains every setting in a comment above it, or in that of its group', () => {
    const lines = textOf('sample.yaml').split('\n')
    const bare = lines.filter((line, n) => /^[a-zA-Z]+:/.test(line) && !lines[n - 1]?.startsWith('#'))
    expect(bare).toEqual([])
  })
})

describe('a bad file', () => {
  it('says why records may be kept in every language that families may use, and in no other need it', () => {
    const without = (lang: string) =>
      edited((file) => {
        file.deleteIn(['privacy', 'legalBasis', lang])
      })
    expect(problemsOf(without('pl'))).toEqual([
      'privacy.legalBasis: is missing in a language that families may use (languages): they could not read why you may keep what they tell you',
    ])
    const english = edited((file) => {
      file.set('languages', ['en'])
      file.deleteIn(['privacy', 'legalBasis', 'pl'])
    })
    expect(problemsOf(english)).toEqual([])
  })

  it('gives every problem at once, in plain words with its path', () => {
    const parsed = edited((file) => {
      file.deleteIn(['formalName'])
      file.setIn(['name'], 'Bradford Parent-Infant Mental Health')
      file.setIn(['nation'], 'cornwall')
      file.setIn(['zone'], 'Europe/Bradford')
      file.setIn(['ages', 'upToMonths'], 'two years')
      file.setIn(['area', 'outward'], ['BD3', 'bd5', 'Bradford'])
      file.setIn(['area', 'postcodes'], ['BD9'])
      file.setIn(['directory', 'court'], [])
      file.setIn(['directory', 'child-at-risk', 0, 'phone'], 1632960110)
      file.setIn(['workingWeek', 'closes'], '5pm')
      file.setIn(['workingWeek', 'closedDays', 1, 'on'], '2026-02-30')
      file.setIn(['checklist', 'others'], 0)
      file.setIn(['selfReferral'], 'yes')
      file.setIn(['drafts'], null)
      file.setIn(['selfReferal'], true)
    })
    expect(problemsOf(parsed).toSorted()).toEqual(
      [
        'formalName: is missing: text is needed',
        'name: tells an onlooker what it is about; choose a neutral public name',
        'nation: one of england, wales, scotland, northern-ireland is needed, but this is "cornwall"',
        'zone: a time zone name is needed, like Europe/London',
        'ages.upToMonths: a whole number is needed, but this is "two years"',
        'area.outward (item 2): the first half of a postcode is needed, in capitals, like BD7',
        'area.outward (item 3): the first half of a postcode is needed, in capitals, like BD7',
        'area.postcodes: is not a setting here; check the spelling or remove it',
        'directory.court: needs at least 1 in the list',
        'directory.child-at-risk (item 1).phone: text is needed, but this is 1632960110; put it in quotation marks',
        'workingWeek.closes: a time of day is needed, written like "09:00"',
        'workingWeek.closedDays (item 2).on: a real day is needed, written like 2026-12-25',
        'checklist.others: must be at least 1',
        'selfReferral: true or false is needed, but this is "yes"',
        'drafts: is empty: a group of settings is needed',
        'selfReferal: is not a setting here; check the spelling or remove it',
      ].toSorted(),
    )
  })

  it('hears contradictions in the same go as plain mistakes', () => {
    const parsed = edited((file) => {
      file.setIn(['version'], 2)
      file.setIn(['ages'], { antenatal: false, fromWeeks: 12, upToMonths: '24' })
      file.setIn(['selfReferral'], false)
      file.setIn(['childProtectionPlan'], 'not-while-on-plan')
      file.setIn(['languages'], ['pl', 'pl', 'xx'])
      file.setIn(['directory', 'another-area', 0, 'area', 'outward'], ['LS1', 'BD7'])
      file.setIn(['workingWeek', 'opens'], '18:00')
      file.setIn(['alerts'], { owner: 'clinical-lead', deputy: 'clinical-lead', minutes: 0 })
    })
    expect(problemsOf(parsed).toSorted()).toEqual(
      [
        'version: 1 is needed, but this is 2',
        'ages.upToMonths: a whole number is needed, but this is "24"',
        'ages.fromWeeks: weeks of pregnancy say nothing while antenatal is false; remove one of the two',
        'directory.too-early: is missing: some babies are too early for this team, so say who helps until then',
        'directory.protection-plan: is missing: this team does not see families on a plan, so say who does',
        'directory.professional-asks: is missing: parents cannot ask this team themselves, so say who asks for them',
        "directory.another-area: a postcode beginning stands both here and in the team's own area",
        'languages (item 3): one of en, pl, ar is needed, but this is "xx"',
        'languages: en must be among them: an unreviewed language falls back to English',
        'languages: a language stands here twice',
        'workingWeek.closes: must be later than opens',
        'alerts.deputy: must be another role than the owner: an alert nobody takes has to reach somebody else',
        'alerts.minutes: must be at least 1',
      ].toSorted(),
    )
  })

  it('an auditor or a commissioner cannot own an alert', () => {
    const parsed = edited((file) => file.setIn(['alerts', 'owner'], 'auditor'))
    expect(problemsOf(parsed)).toEqual([expect.stringContaining('alerts.owner: one of clinical-lead')])
  })

  it('a name with no way to reach anybody is no signpost; a team on this service is one', () => {
    const bare = edited((file) => file.setIn(['directory', 'court', 0], { name: 'Somebody' }))
    expect(problemsOf(bare)).toEqual([
      expect.stringMatching(/^directory\.court \(item 1\): give at least one of phone/),
    ])
    const team = edited((file) => file.setIn(['directory', 'court', 0], { name: 'Leeds', team: 'leeds' }))
    expect(problemsOf(team)).toEqual([])
  })

  it('a helpline check for no known line, and a local line with a known id, are problems', () => {
    const parsed = edited((file) => {
      file.setIn(['urgentHelp', 'checked'], [{ line: 'samaritens', number: '116 123', on: '2026-11-01', by: 'A. K.' }])
      file.setIn(['urgentHelp', 'local'], [local('999', '01632 960 999')])
    })
    expect(problemsOf(parsed)).toEqual([
      'urgentHelp.checked (item 1).line: no helpline has this id',
      'urgentHelp.local (item 1).id: a helpline that comes with Attune has this id; choose another',
    ])
  })

  it.each([
    ['', 'the file: is empty: a group of settings is needed'],
    ['- a list', 'the file: a group of settings is needed, but this is a list'],
    ['id: one\nid: two', 'the file is not YAML that can be read: Map keys must be unique at line 2, column 1'],
    ['a: &x [1]\nb: *y', 'the file is not YAML that can be read'],
  ])('a file that is no policy at all says so: %j', (text, problem) => {
    expect(problemsOf(parsePolicy(text))).toEqual([expect.stringContaining(problem)])
  })

  it('a bomb of aliases is a problem, not a crash', () => {
    const level = (n: number) => `l${n}: &l${n} [${Array.from({ length: 10 }, () => `*l${n - 1}`).join(', ')}]`
    const bomb = ['l0: &l0 [x]', ...Array.from({ length: 9 }, (_, n) => level(n + 1))].join('\n')
    expect(problemsOf(parsePolicy(bomb))).toEqual([expect.stringContaining('references')])
  })
})

describe('the hash that stamps referrals', () => {
  const hashOf = (text: string): string | undefined => {
    const parsed = parsePolicy(text)
    return parsed.ok ? parsed.hash : undefined
  }
  const file = textOf('sample.yaml')
  const hash = hashOf(file)

  it('is the same whatever the order of keys, comments and quotes', () => {
    const turned = edited((document) => {
      const ages = { upToMonths: 24, antenatal: true }
      document.set('ages', ages)
      const id = document.get('id')
      document.delete('id')
      document.set('id', id)
      document.commentBefore = 'another comment'
    })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(turned.ok && turned.hash).toBe(hash)
    expect(policyOf(turned)).toEqual(sample)
    expect(hashOf(file.replace('name: "Sunbeam Families"', 'name: Sunbeam Families'))).toBe(hash)
  })

  it('changes with any rule', () => {
    expect(hashOf(file.replace('upToMonths: 24', 'upToMonths: 25'))).not.toBe(hash)
    const swapped = edited((document) => document.setIn(['languages'], ['en', 'ar', 'pl']))
    expect(swapped.ok && swapped.hash).not.toBe(hash)
  })
})

const local = (id: string, number: string) => ({
  id,
  name: 'Local crisis line',
  how: 'call',
  number,
  group: 'emergency',
  whoFor: 'mental-health-crisis',
  source: 'its own leaflet',
  checked: null,
})

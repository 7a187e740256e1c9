import { section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import type { Saying } from '../../src/forms/saying.ts'
import { onceAgreed } from './agreement.ts'
import { type Factor, type GroupId, implied, itemsOf, starred } from './checklist.ts'
import { areaGiven, isBorn } from './fit.ts'
import { type said, says } from './remarks.ts'
import { signposted } from './signposted.ts'
import { status } from './status.ts'

/** One menu before the groups: in plain chat only the groups ticked here are asked. */
export const factors = onceAgreed({
  id: 'factors',
  kind: 'many-of',
  options: ['between', 'on-the-way', 'baby', 'parent-health', 'parent-story', 'home', 'protection', 'none'],
  alone: ['none'],
  required: false,
  seenBy: 'clinical',
  usedFor: 'Which parts of the checklist the referrer would like to go through.',
  offers: (facts) => [
    'between',
    ...(isBorn(facts) ? [] : (['on-the-way'] as const)),
    ...(['baby', 'parent-health', 'parent-story', 'home', 'protection', 'none'] as const),
  ],
})

const impliedBy = ({ given }: Facts): readonly Factor[] => (given(status) ?? []).flatMap((one) => implied[one])

const groupOf = <const G extends GroupId, const I extends Factor>(group: G, items: readonly I[]) =>
  onceAgreed({
    id: `factors.${group}`,
    kind: 'many-of',
    options: [...items, 'none-of-these'],
    alone: ['none-of-these'],
    required: true,
    seenBy: 'clinical',
    usedFor: 'The ticks, shown beside the team’s rule (001:2554). Reported, never scored.',
    when: ({ given }) => given(factors)?.includes(group) ?? false,
    offers: (facts) => {
      const known = impliedBy(facts)
      return [...items.filter((item) => !known.includes(item)), 'none-of-these']
    },
  })

const between = groupOf('between', itemsOf.between)
const onTheWay = groupOf('on-the-way', itemsOf['on-the-way'])
const baby = groupOf('baby', itemsOf.baby)
const parentHealth = groupOf('parent-health', itemsOf['parent-health'])
const parentStory = groupOf('parent-story', itemsOf['parent-story'])
const home = groupOf('home', itemsOf.home)
const protection = groupOf('protection', itemsOf.protection)

export const factorGroups = [between, onTheWay, baby, parentHealth, parentStory, home, protection] as const

/** Every factor that stands: ticked in a group, or already said by `status`. */
export const tickedFactors = (facts: Facts): readonly Factor[] => {
  const ticked = factorGroups.flatMap((group): readonly string[] => facts.given(group) ?? [])
  const known = impliedBy(facts)
  return allFactors.filter((factor) => ticked.includes(factor) || known.includes(factor))
}

const allFactors: readonly Factor[] = Object.values(itemsOf).flat()

type Said = Saying<(typeof said)[number]>

/** The ticks beside the team's rule, once the last group chosen is answered. */
const advice = (facts: Facts): readonly Said[] => {
  const chosen = facts.given(factors) ?? []
  const isDone = factorGroups.every(
    (group) => !chosen.some((one) => group.id === `factors.${one}`) || facts.given(group) !== undefined,
  )
  const counted = isDone ? facts.team.checklistAdvice?.(tickedFactors(facts)) : undefined
  if (counted === undefined) return []
  const { significant, others, rule, meets } = counted
  return [
    ...listed('ticked-significant', significant),
    ...listed('ticked-others', others),
    ...(significant.length + others.length === 0 ? (['ticked-none'] as const) : []),
    {
      key: meets ? 'rule-met' : 'rule-not-met',
      params: { significant: { inWords: rule.significant }, others: { inWords: rule.others } },
    },
  ]
}

const listed = (key: 'ticked-significant' | 'ticked-others', ids: readonly string[]): readonly Said[] =>
  ids.length === 0 ? [] : [{ key, params: { many: ids.length, items: ids.map(titleOf) } }]

const titleOf = (factor: string) => {
  const group = factorGroups.find(({ options }) => options.some((option) => option === factor))
  return group === undefined ? factor : { question: group.id, option: factor }
}

/** Urgent help first where a tick may mean danger (harm 6). It is never a reason not to send. */
const safety = (ticked: readonly string[], facts: Facts): readonly Said[] => {
  if (!starred.some((factor) => ticked.includes(factor))) return []
  const place = areaGiven(facts)
  return [
    { key: 'starred', params: { lines: signposted(facts, 'child-at-risk', place) } },
    ...(ticked.includes('harm') ? (['mark-on-baby'] as const) : []),
    ...(ticked.includes('rejection')
      ? [{ key: 'rejection-growing' as const, params: { lines: signposted(facts, 'severe-illness', place) } }]
      : []),
  ]
}

export const factorsSection = section(
  'factors',
  [factors, ...factorGroups],
  [
    says(factors, (_, facts) => advice(facts)),
    ...factorGroups.map((group) => says(group, (ticked, facts) => [...safety(ticked, facts), ...advice(facts)])),
  ],
)

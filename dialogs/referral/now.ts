import { section } from '../../src/forms/define.ts'
import type { Facts } from '../../src/forms/question.ts'
import { onceAgreed } from './agreement.ts'
import { carer2Relationship, carerRelationship } from './carers.ts'
import { starred } from './checklist.ts'
import { tickedFactors } from './factors.ts'
import { areaGiven } from './fit.ts'
import { says } from './remarks.ts'
import { signposted } from './signposted.ts'
import { status } from './status.ts'

const isSo = ({ given }: Facts, ...any: readonly string[]): boolean =>
  given(status)?.some((one) => any.includes(one)) ?? false

/**
 * Asked once, right after the answer that makes it matter: serious harm, new or unsupported severe illness, or a safety
 * factor. "Nobody yet" gives the numbers first; it never stops anything being sent.
 */
const harmTold = onceAgreed({
  id: 'harm.told',
  kind: 'many-of',
  options: ['emergency-999', 'crisis-or-perinatal-team', 'social-care', 'nobody-yet'],
  alone: ['nobody-yet'],
  required: true,
  seenBy: 'clinical',
  usedFor: 'Whether anyone keeps the family safe today: this is not a report (harm 6).',
  when: (facts) =>
    isSo(facts, 'serious-harm', 'severe-illness') || tickedFactors(facts).some((factor) => starred.includes(factor)),
})

const harmToldWho = onceAgreed({
  id: 'harm.told.who',
  kind: 'text',
  required: false,
  seenBy: 'clinical',
  usedFor: 'To join up with children’s social care.',
  when: ({ given }) => given(harmTold)?.includes('social-care') ?? false,
})

/** Looked after, fostered, adopted or lately home again, whichever answer says so. */
export const isLookedAfter = (facts: Facts): boolean =>
  isSo(facts, 'looked-after') ||
  facts.given(carerRelationship) === 'foster-carer' ||
  facts.given(carer2Relationship) === 'foster-carer' ||
  tickedFactors(facts).includes('looked-after')

const hasSocialWorker = (facts: Facts): boolean =>
  isSo(facts, 'protection-plan', 'pre-birth', 'court') || isLookedAfter(facts)

const socialWorker = onceAgreed({
  id: 'sw.name',
  kind: 'text',
  required: false,
  usedFor: 'To plan it with the social worker.',
  when: hasSocialWorker,
})

const socialWorkerKnows = onceAgreed({
  id: 'sw.knows',
  kind: 'one-of',
  options: ['yes', 'no', 'not-known'],
  required: true,
  usedFor: 'Nobody works past the social worker.',
  when: hasSocialWorker,
})

const socialWorkerStays = onceAgreed({
  id: 'sw.stays',
  kind: 'one-of',
  options: ['yes', 'no', 'not-known'],
  required: true,
  usedFor: 'Some teams work with families on a plan only while the case stays open (001:2343).',
  when: hasSocialWorker,
})

const careBasis = onceAgreed({
  id: 'care.basis',
  kind: 'one-of',
  options: ['by-agreement', 'by-order', 'adopted', 'home-again', 'not-known'],
  required: true,
  seenBy: 'clinical',
  usedFor: 'Who holds legal responsibility.',
  when: isLookedAfter,
})

const careAgrees = onceAgreed({
  id: 'care.agrees',
  kind: 'many-of',
  options: ['social-worker', 'birth-parents', 'adoptive-parents', 'nobody-yet', 'not-known'],
  alone: ['nobody-yet', 'not-known'],
  required: true,
  seenBy: 'clinical',
  usedFor: 'Contact waits until whoever holds legal responsibility has agreed (harm 11).',
  when: isLookedAfter,
})

const careBond = onceAgreed({
  id: 'care.bond',
  kind: 'one-of',
  options: ['carer-and-baby', 'birth-parent-and-baby', 'both'],
  required: true,
  usedFor: 'The heart of the referral: whose bond is to be helped.',
  when: isLookedAfter,
})

/** First is no: a birth parent is never contacted by default. */
const careParents = onceAgreed({
  id: 'care.parents',
  kind: 'one-of',
  options: ['no', 'yes', 'not-known'],
  required: true,
  seenBy: 'clinical',
  usedFor: 'Whether birth parents may be contacted; anything but yes is no.',
  when: isLookedAfter,
})

/** Teams differ on families on a plan, and say so (001:2343). */
const planWords = (rule: Facts['team']['protectionPlan'], lines: (need: 'protection-plan') => Lines) => {
  switch (rule) {
    case 'accept':
      return []
    case 'accept-if-kept-open':
      return ['plan-if-kept-open'] as const
    case 'not-while-on-plan':
      return [{ key: 'plan-not-now', params: lines('protection-plan') }] as const
  }
}

type Lines = { readonly lines: readonly string[] }

export const now = section(
  'now',
  [
    status,
    harmTold,
    harmToldWho,
    socialWorker,
    socialWorkerKnows,
    socialWorkerStays,
    careBasis,
    careAgrees,
    careBond,
    careParents,
  ],
  [
    // Urgent help first; then who helps first, or as well. The form goes on after each.
    says(status, (ticked, facts) => {
      const lines = (need: Parameters<typeof signposted>[1]) => ({
        lines: signposted(facts, need, areaGiven(facts)),
      })
      const { protectionPlan } = facts.team
      return [
        ...(ticked.includes('serious-harm') ? [{ key: 'serious-harm' as const, params: lines('child-at-risk') }] : []),
        ...(ticked.includes('severe-illness')
          ? [{ key: 'severe-illness' as const, params: lines('severe-illness') }]
          : []),
        ...(ticked.includes('dependence') ? [{ key: 'dependence' as const, params: lines('dependence') }] : []),
        ...(ticked.includes('court') ? [{ key: 'court' as const, params: lines('court') }] : []),
        ...(ticked.includes('protection-plan') ? planWords(protectionPlan, lines) : []),
      ]
    }),
    says(harmTold, (told, facts) => {
      if (!told.includes('nobody-yet')) return []
      const place = areaGiven(facts)
      const social = { key: 'nobody-told' as const, params: { lines: signposted(facts, 'child-at-risk', place) } }
      const crisis = {
        key: 'nobody-told-illness' as const,
        params: { lines: signposted(facts, 'severe-illness', place) },
      }
      return isSo(facts, 'severe-illness') ? [social, crisis] : [social]
    }),
  ],
)

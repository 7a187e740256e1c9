import type { ValueOf } from '../../src/forms/question.ts'
import type { status } from './status.ts'

/** The default checklist's items by group. `deployment/teams/default-checklist.yaml` says the same; a test holds them together. */
export const itemsOf = {
  between: [
    'closeness',
    'lasting-strain',
    'missed-signals',
    'frightening',
    'rejection',
    'in-mind',
    'disorganised',
    'little-contact',
  ],
  'on-the-way': ['unborn'],
  baby: ['withdrawn', 'unsettled', 'baby-health', 'neonatal', 'frightening-events', 'harm'],
  'parent-health': ['low-or-anxious', 'severe-illness', 'hard-birth', 'self-critical', 'unmet-needs'],
  'parent-story': ['own-childhood', 'past-assault', 'care-experience', 'child-removed', 'loss', 'trust'],
  home: ['abuse', 'conflict', 'substances', 'parent-away', 'young', 'money-home', 'isolation', 'displaced', 'siblings'],
  protection: ['protection', 'looked-after', 'missed-care'],
} as const

export type GroupId = keyof typeof itemsOf
export type Factor = (typeof itemsOf)[GroupId][number]

/** Ticking one asks once who has been told. */
export const starred: readonly Factor[] = ['frightening', 'rejection', 'harm', 'abuse']

/** Ticking one stops everything automatic for the whole family. */
export const holding: readonly Factor[] = ['harm', 'abuse']

/** What an answer to `status` already says: ticked by itself, and not asked again. */
export const implied: Readonly<Record<ValueOf<typeof status>[number], readonly Factor[]>> = {
  'serious-harm': [],
  'protection-plan': ['protection'],
  'child-in-need': [],
  'looked-after': ['looked-after'],
  'pre-birth': ['protection'],
  court: ['protection'],
  'severe-illness': ['severe-illness'],
  dependence: ['substances'],
  none: [],
  'not-known': [],
}

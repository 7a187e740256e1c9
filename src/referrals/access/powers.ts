import type { CommandName } from '../life/command.ts'
import type { Who } from './actor.ts'

/** What can be seen, and done beside the life of a referral. */
export const sights = [
  'see-list',
  'open-referral',
  'read-story',
  'see-private-address',
  'see-tasks',
  'open-task',
  'take-task',
  'pass-task',
  'finish-task',
  'resend-effect',
  'see-reports',
] as const
export type Sight = (typeof sights)[number]
export type Power = Sight | CommandName

/** Who has a power. `own`: only for a task that this role looks after or was told of. Whoever stands in neither is refused. */
type Grant = { readonly may: readonly Who[]; readonly own?: readonly Who[] }

/** Who decides about a family: usually the clinical lead, in some teams everybody together (001:2558). */
const deciders = ['clinical-lead', 'practitioner'] as const
const clinicians = [...deciders, 'keyworker'] as const
/** Logistics, not the story: what is needed to arrange things (parent-infant-teams 3.11). */
const organisers = ['administrator', 'operational-lead'] as const
const everyoneWithFamilies = [...clinicians, ...organisers] as const

/**
 * What each role may see and do, in its own team. This is the only such table, and `may` the only one to ask it. A
 * commissioner sees aggregated figures and not even a reference (001:2230-2234, 2481); an auditor reads and changes
 * nothing, and a private address is no part of an audit.
 */
export const powers: Readonly<Record<Power, Grant>> = {
  'see-list': { may: [...everyoneWithFamilies, 'auditor'] },
  'open-referral': { may: [...everyoneWithFamilies, 'auditor'] },
  // Hopes, own words, pressures, reasons, why a hold lies on them.
  'read-story': { may: [...clinicians, 'auditor'] },
  // Named roles only (question-lists 3.1, 21).
  'see-private-address': { may: clinicians },
  'see-tasks': { may: [...everyoneWithFamilies, 'auditor'] },
  'open-task': { may: [...clinicians, 'auditor'], own: organisers },
  'take-task': { may: clinicians, own: organisers },
  // To a colleague, to another role, or back to its own.
  'pass-task': { may: clinicians, own: organisers },
  'finish-task': { may: clinicians, own: organisers },
  // Whether it may go now is asked once more, as of any other.
  'resend-effect': { may: everyoneWithFamilies },
  'see-reports': { may: ['clinical-lead', ...organisers, 'auditor', 'commissioner'] },

  'start-screening': { may: deciders },
  'ask-for-information': { may: deciders },
  'information-came': { may: everyoneWithFamilies },
  // Whoever records a reading has read the story.
  'record-reading': { may: clinicians },
  accept: { may: deciders },
  'not-accept': { may: deciders },
  'to-waiting-list': { may: [...deciders, ...organisers] },
  'move-in-list': { may: ['clinical-lead'] },
  allocate: { may: deciders },
  'hand-over': { may: deciders },
  'holder-left': { may: ['clock'] },
  'look-again': { may: ['clock'] },
  'start-contact': { may: clinicians },
  'record-attempt': { may: everyoneWithFamilies },
  'send-back': { may: deciders },
  book: { may: everyoneWithFamilies },
  attended: { may: everyoneWithFamilies },
  'not-attended': { may: everyoneWithFamilies },
  'cancelled-in-advance': { may: everyoneWithFamilies },
  'try-again': { may: everyoneWithFamilies },
  'start-work': { may: deciders },
  'start-ending': { may: deciders },
  close: { may: deciders },
  withdraw: { may: ['family', 'referrer'] },
  add: { may: [...everyoneWithFamilies, 'family', 'referrer'] },
  'follow-up-fell-due': { may: ['clock'] },
  'record-follow-up': { may: clinicians },
  're-open': { may: deciders },
}

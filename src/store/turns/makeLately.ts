import type { Address } from '../../conversation/inbound.ts'
import type { Turn } from '../../conversation/ports.ts'
import type { ConversationState } from '../../conversation/state.ts'
import type { Instant } from '../../time/instant.ts'
import { makeRecent } from '../sealing/makeRecent.ts'
import type { Found } from './findConversation.ts'

type Finding = { readonly providerId: string | undefined; readonly at: Instant; readonly found: Found | undefined }
type Opened = { readonly keyId: string; readonly sealed: Uint8Array; readonly state: ConversationState }

/**
 * What this process has just found and opened, so that a turn does not do twice what it did a moment ago. Nothing is
 * believed because of it: a commit is still guarded by the rev, and a state counts as opened only for the very bytes, and
 * the key, it was opened from or sealed into. Emptied at every sweep, so that nobody's answers stay in memory.
 */
export type Lately = {
  /** What `load` found, for the commit of that same turn. */
  readonly found: (address: Address, finding: Finding) => void
  /** Given once; `undefined` when this turn was not loaded here. */
  readonly takeFound: (turn: Turn) => Finding | undefined
  readonly opened: (conversationId: string, opened: Opened) => void
  readonly stateOf: (conversationId: string, keyId: string, sealed: Uint8Array) => ConversationState | undefined
  readonly forget: () => void
}

/** Far more turns than are under way at once. */
const mostFindings = 1_000
/** About 10 MB of memory. */
const mostStates = 500

export const makeLately = (): Lately => {
  const findings = makeRecent<Finding>(mostFindings)
  const states = makeRecent<Opened>(mostStates)
  const nameOf = ({ channel, conversation }: Address): string => `${channel}\n${conversation}`
  return {
    found: (address, finding) => findings.set(nameOf(address), finding),
    takeFound: ({ address, inbound, providerId = inbound?.providerId, at }) => {
      const finding = findings.get(nameOf(address))
      findings.drop(nameOf(address))
      return finding?.at === at && finding.providerId === providerId ? finding : undefined
    },
    opened: (conversationId, opened) => states.set(conversationId, opened),
    stateOf: (conversationId, keyId, sealed) => {
      const known = states.get(conversationId)
      return known?.keyId === keyId && Buffer.compare(known.sealed, sealed) === 0 ? known.state : undefined
    },
    forget: () => {
      findings.clear()
      states.clear()
    },
  }
}

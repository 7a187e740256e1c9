import type { FaultCode } from '../../fault.ts'

export const checkNames = ['database', 'key-store', 'master-key', 'ledger', 'alerts'] as const
export type CheckName = (typeof checkNames)[number]

export type Check = {
  readonly name: CheckName
  readonly status: 'ok' | FaultCode
  /** In plain words, from the registry of faults. */
  readonly why?: string
}

/** `status` is `ready`, or the code of the first check without which no message can be taken. */
export type Readiness = { readonly status: 'ready' | FaultCode; readonly checks: readonly Check[] }

/**
 * Whether families' messages may be sent here. A server that knows of one thing only may answer with that alone: `ready`,
 * or the stable name of what is missing (`store/busy`).
 */
export type Ready = () => Promise<Readiness | (string & {})>

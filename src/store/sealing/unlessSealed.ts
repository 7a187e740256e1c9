import { Fault, type FaultCode } from '../../fault.ts'

const ofKeys: readonly FaultCode[] = ['keys/missing', 'keys/unknown-master', 'keys/tampered']

/** For what must be done also about a record whose key is gone: `sealed` in place of the fault. Any other goes on its way. */
export const unlessSealed = async <T>(work: Promise<T>): Promise<T | 'sealed'> => {
  try {
    return await work
  } catch (cause) {
    if (cause instanceof Fault && ofKeys.includes(cause.code)) return 'sealed'
    throw cause
  }
}

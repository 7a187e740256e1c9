import type { Clock } from '../time/instant.ts'
import { afterNews } from './afterNews.ts'
import { attemptOf } from './attempt.ts'
import type { Ledger, Receipt } from './ports.ts'
import { type Settled, settle } from './settle.ts'

/**
 * Takes a provider's receipt. Late, out of order or twice, it never lowers what is known.
 *
 * `gone` for a receipt of nothing we sent: answer the provider 200 all the same, or it comes again and again.
 * @throws the store's faults: then do not acknowledge it, so that the provider sends it again
 */
export const receive = async (
  { ledger, now }: { readonly ledger: Ledger; readonly now: Clock },
  { attemptId, news }: Receipt,
): Promise<Settled> => {
  const attempt = attemptOf(attemptId)
  const effect = attempt && (await ledger.find({ id: attempt.effectId }))
  if (!effect) return 'gone'
  return settle({ ledger, now }, effect, (standing, at) => afterNews(standing, { news, attemptNo: attempt.no }, at))
}

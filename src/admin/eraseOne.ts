import { type ErasureReason, erasureReasons } from '../store/keys/erasure.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { whyNot } from './whyNot.ts'
import { withStore } from './withStore.ts'

export const eraseOne = async ({ args: [which = ''], options }: Given, world: AdminWorld): Promise<Ended> => {
  const { reason } = options
  if (!isReason(reason))
    return { is: 'usage', lines: [`Say why: --reason ${Object.keys(erasureReasons).join('|')}. Never in words.`] }
  return withStore(world, async (store, now) => {
    const erased = await store.cases.erase(which, reason, now)
    if (erased.is !== 'done') return whyNot(erased)
    const { place } = await store.cases.erasures()
    return {
      is: 'done',
      lines: [
        `Erased: case ${erased.erasure.caseId} and the ${erased.erasure.keyIds.length} keys it had. A running service forgets them within a minute.`,
        `It is on the erasure list (${place}): copy that off this machine now, with: npm run admin -- erasures`,
        'Backups of the key store made before now still hold the keys: delete them as soon as a newer one is made.',
      ],
    }
  })
}

const isReason = (text: unknown): text is ErasureReason =>
  typeof text === 'string' && Object.hasOwn(erasureReasons, text)

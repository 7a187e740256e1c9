import { parseErasures } from '../store/keys/parseErasures.ts'
import type { AdminWorld, Ended, Given } from './command.ts'
import { readText } from './readText.ts'
import { withStore } from './withStore.ts'

/** Opening the store has carried the list out already; `--add` carries out a copy from elsewhere too. */
export const listErasures = async ({ options: { add } }: Given, world: AdminWorld): Promise<Ended> => {
  const text = typeof add === 'string' ? await readText(add) : ''
  const copy = text === undefined ? undefined : parseErasures(text)
  if (!copy?.ok) return { is: 'refused', lines: ['The copy of the erasure list cannot be read. Nothing was changed.'] }
  return withStore(world, async (store) => {
    await store.cases.eraseAll(copy.erasures)
    const { place, entries } = await store.cases.erasures()
    return {
      is: 'done',
      lines: entries.map((entry) => JSON.stringify(entry)),
      notes: [`${entries.length} erased (${place}).`],
    }
  })
}

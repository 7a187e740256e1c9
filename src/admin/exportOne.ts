import type { AdminWorld, Ended, Given } from './command.ts'
import { whyNot } from './whyNot.ts'
import { withStore } from './withStore.ts'

export const exportOne = ({ args: [which = ''] }: Given, world: AdminWorld): Promise<Ended> =>
  withStore(world, async (store, now) => {
    const found = await store.cases.export(which, now)
    if (found.is !== 'found') return whyNot(found)
    return {
      is: 'done',
      lines: [JSON.stringify(found.held, undefined, 2)],
      notes: ['Read it before you hand it over: it holds what other people said, and what must not reach one of them.'],
    }
  })

import type { AdminWorld, Ended, Given } from './command.ts'
import { eachFound } from './eachFound.ts'

/** One object for one id, a list of them for several. */
export const exportHeld = ({ args }: Given, world: AdminWorld): Promise<Ended> =>
  eachFound(args, world, async (store, now) => {
    const all: unknown[] = []
    for (const which of args) {
      const found = await store.cases.export(which, now)
      if (found.is === 'found') all.push(found.held)
    }
    return {
      is: 'done',
      lines: [JSON.stringify(args.length === 1 ? all[0] : all, undefined, 2)],
      notes: ['Read it before you hand it over: it holds what other people said, and what must not reach one of them.'],
    }
  })

import { AsyncLocalStorage } from 'node:async_hooks'
import type { Report } from './report.ts'

const hushing = new AsyncLocalStorage<Report>()
const isHushing = Symbol.for('attune.bot.hushing')

/**
 * Runs SDK code whose words on the console become one code in the log: it prints stacks and keys for every stranger with a
 * bad token. Only calls made inside `work` are caught; the console of everybody else stays as it was. Until botbuilder is
 * replaced (design.md, idea 7).
 */
export const hushed = <T>(report: Report, work: () => Promise<T>): Promise<T> => {
  if (!(isHushing in console)) {
    Object.defineProperty(console, isHushing, { value: true })
    for (const name of ['error', 'warn'] as const) {
      const aloud = console[name].bind(console)
      console[name] = (...words: unknown[]) => {
        const store = hushing.getStore()
        if (store) store('bot/sdk')
        else aloud(...words)
      }
    }
  }
  return hushing.run(report, work)
}

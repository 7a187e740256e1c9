import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { Chat, Load, Usage, type Wish } from './processMessages.ts'

export type BenchProcess = {
  /** Where it listens; empty for the one that makes the load. */
  readonly url: string
  readonly usage: () => Promise<Usage>
  readonly load: (wish: Omit<Extract<Wish, { wants: 'load' }>, 'wants'>) => Promise<Load>
  readonly chat: (wish: Exclude<Wish, { wants: 'usage' | 'load' }>) => Promise<Chat>
  readonly stop: () => Promise<void>
}

const Ready = z.looseObject({ url: z.string() })
/** Longer than any wish takes; then the bench ends with an error instead of waiting for ever. */
const mostMillis = 10 * 60_000

/** Starts one script of this folder as a process of its own. What it prints goes nowhere but its errors, which are shown. */
export const startProcess = async (
  script: string,
  args: readonly string[] = [],
  nodeArgs: readonly string[] = [],
): Promise<BenchProcess> => {
  const path = new URL(script, import.meta.url).pathname
  const child = spawn(process.execPath, [...nodeArgs, path, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, LOG_LEVEL: 'info' },
  })
  const ended = once(child, 'exit')
  const heard = async (): Promise<unknown> => {
    const giveUp = new AbortController()
    const late = setTimeout(() => giveUp.abort(), mostMillis)
    try {
      const [message]: unknown[] = await Promise.race([
        once(child, 'message', { signal: giveUp.signal }),
        ended.then(() => Promise.reject(new Error(`${script} ended with ${child.exitCode}`))),
      ])
      return message
    } finally {
      clearTimeout(late)
      giveUp.abort()
    }
  }
  const ask = (wish: Wish): Promise<unknown> => {
    const answer = heard()
    child.send(wish)
    return answer
  }
  const { url } = Ready.parse(await heard())
  return {
    url,
    usage: async () => Usage.parse(await ask({ wants: 'usage' })),
    load: async (wish) => Load.parse(await ask({ wants: 'load', ...wish })),
    chat: async (wish) => Chat.parse(await ask(wish)),
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

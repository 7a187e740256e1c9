import type { Chat, Usage } from './processMessages.ts'
import type { Row } from './row.ts'
import { type BenchProcess, startProcess } from './startProcess.ts'

const everySeconds = 15

/**
 * Parents chatting at once on the parent's own page, each a turn every quarter of a minute: how long a turn takes them
 * (the form sent, the redirect followed, the page read whole), whether the service's memory stays flat, and whether
 * anybody is ever shown another one's words. The same parents on a bare restify page are what it is measured against.
 *
 * @param seconds of chat on ours, a third of it on the bare page, and before each a third as long to begin in
 */
export const chatRows = async (seconds: number, parents: number): Promise<readonly Row[]> => {
  const ours = await place('attuneServer.ts', parents)
  const bare = await place('barePageServer.ts', parents)
  try {
    const ahead = await ours.goAhead(Math.min(30, seconds / 3))
    await bare.goAhead(Math.min(5, seconds / 9))
    const start = await ours.usage()
    const first = await ours.chat(seconds / 4)
    const quarter = await ours.usage()
    const theirs = await bare.chat(seconds / 3)
    const rest = await ours.chat((seconds * 3) / 4)
    const end = await ours.usage()
    const all = [ahead, first, rest]
    const turns = [...first.turns, ...rest.turns]
    const leak = await ours.leak()
    tellErrors('on the parent page', all)
    tellErrors('on the bare page', [theirs])
    tellMarks(all, leak)
    const tail = `${parents} parents, a turn each ${everySeconds} s`
    return [
      {
        what: `p99 of a turn on the parent's page / on a bare restify page with one SQLite row a turn, ${tail}`,
        goal: { atMost: 5 },
        ratio: percentile(turns, 99) / percentile(theirs.turns, 99),
        figures: `${spread(turns)}, against ${spread(theirs.turns)}`,
      },
      {
        what: 'memory of the service at the end of the chat / after its first quarter',
        goal: { atMost: 1.1 },
        ratio: end.rssBytes / quarter.rssBytes,
        figures: memory([start, quarter, end], rest.turns.length),
      },
    ]
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}

/** A server and its parents, each a process of its own. */
const place = async (script: string, parents: number) => {
  const server = await startProcess(script, [], ['--expose-gc'])
  const crowd: BenchProcess = await startProcess('chatProcess.ts', [server.url, String(parents)])
  return {
    goAhead: (seconds: number) => crowd.chat({ wants: 'chat', seconds, pace: 'ahead' }),
    chat: (seconds: number) => crowd.chat({ wants: 'chat', seconds, pace: { everySeconds } }),
    leak: () => crowd.chat({ wants: 'leak' }),
    usage: server.usage,
    stop: async () => {
      await crowd.stop()
      await server.stop()
    },
  }
}

const tellErrors = (where: string, chats: readonly Chat[]): void => {
  const errors = chats.flatMap((chat) => Object.entries(chat.errors))
  const turns = sum(chats.map((chat) => chat.turns.length))
  const why = errors.map(([kind, times]) => ` (${times}x ${kind})`).join('')
  const sent = sum(chats.map((chat) => chat.sent))
  console.log(
    `Chat ${where}: ${turns} turns, ${sum(errors.map(([, times]) => times))} errors${why}, ${sent} forms sent.`,
  )
  if (errors.length > 0) process.exitCode = 1
}

/** Nobody may ever be shown another one's words: this alone fails a bench. */
const tellMarks = (chats: readonly Chat[], leak: Chat): void => {
  const of = (pick: (chat: Chat) => number): number => sum(chats.map(pick))
  const others = of(({ otherMarks }) => otherMarks)
  console.log(
    `Marks: ${of(({ pages }) => pages)} pages read, ${of(({ ownMarks }) => ownMarks)} with the parent's own words on them, ` +
      `${others} marks of anybody else. Control, one parent's page asked for with another one's cookie: ${leak.otherMarks} caught.`,
  )
  if (others > 0) throw new Error("somebody was shown another parent's words")
  if (leak.otherMarks === 0) throw new Error('the check for other marks catches nothing')
}

/** At the start, after a quarter and at the end, each after a collection; and how it grew over the last three quarters. */
const memory = (usages: readonly Usage[], turns: number): string => {
  const [, quarter, end] = usages
  const grown = (pick: (usage: Usage) => number): string =>
    quarter && end ? `${((mega(pick(end) - pick(quarter)) * 1_000) / turns).toFixed(1)} MB` : ''
  const sizes = usages.map(
    ({ rssBytes, heapBytes }) => `${mega(rssBytes).toFixed(0)} MB (heap ${mega(heapBytes).toFixed(0)})`,
  )
  const [all, heap] = [grown(({ rssBytes }) => rssBytes), grown(({ heapBytes }) => heapBytes)]
  return `${sizes.join(', ')} at start, quarter and end; slope ${all} in a thousand turns, its heap ${heap}`
}

const mega = (bytes: number): number => bytes / 1_000_000
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** The smallest that so many of a hundred do not exceed. */
const percentile = (values: readonly number[], of: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil((values.length * of) / 100) - 1] ?? Number.NaN

const spread = (turns: readonly number[]): string =>
  `${turns.length} turns, ${[50, 95, 99].map((of) => `p${of} ${percentile(turns, of).toFixed(1)}`).join(', ')} ms`

import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { traceOf } from './makeReport.ts'

/**
 * Every field a log line may have. A list of what is kept and not of what is taken out: whatever somebody passes one day,
 * a whole request or a record, only these of it are written, and how many others there were.
 */
const known = ['route', 'method', 'status', 'ms', 'code', 'error', 'fault', 'at', 'problem', 'left'] as const

/**
 * The one log. Nothing a person typed, no header, no address, no query string is ever given to it; that it keeps the
 * fields it knows and no other is the second lock. An error's message may quote what a person typed: it is left out.
 */
export const makeLogger = (level: string, destination?: DestinationStream): Logger => {
  const options: LoggerOptions = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }), log: onlyKnown },
    hooks: {
      logMethod(args, method) {
        const [first, says]: readonly unknown[] = args
        // Words to be filled into a sentence (`%s`) are left out as well.
        if (typeof first === 'string') method.call(this, first)
        else method.call(this, fieldsOf(first), typeof says === 'string' ? says : 'noted')
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

const fieldsOf = (given: unknown): object => {
  if (given instanceof Error) return traceOf(given)
  return typeof given === 'object' && given !== null ? given : {}
}

const onlyKnown = (given: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const names = Object.keys(given)
  const leftOut = names.filter((name) => !known.some((one) => one === name)).length
  return {
    ...Object.fromEntries(known.flatMap((name) => (isPlain(given[name]) ? [[name, given[name]]] : []))),
    ...(leftOut === 0 ? {} : { leftOut }),
  }
}

/** A code, a number, or a list of them: an object under a name we know is none of ours. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isPlain) : typeof value === 'string' || typeof value === 'number'

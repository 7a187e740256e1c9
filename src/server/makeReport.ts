import type { Logger } from 'pino'
import { Fault } from '../fault.ts'

/** Tells the log that something went wrong, by a stable code. What the edges are handed in place of a logger. */
export type Report = (code: string, cause?: unknown) => void

export const makeReport =
  (log: Logger): Report =>
  (code, cause) =>
    log.warn(cause === undefined ? { code } : { code, ...traceOf(cause) }, 'trouble')

/**
 * Where an error came from without its message: a driver's or a parser's message may quote what a person typed. Only a
 * `Fault`'s own detail is known to be clean.
 */
export const traceOf = (cause: unknown): { error: string; fault?: string; at?: readonly string[] } => {
  if (!(cause instanceof Error)) return { error: typeof cause }
  const at = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: cause.name,
    ...(cause instanceof Fault ? { fault: cause.code } : {}),
    at: at.slice(0, 12).map((line) => line.trim()),
  }
}

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
  const at = framesOf(cause).filter((line) => frame.test(line))
  return {
    error: cause.name,
    ...(cause instanceof Fault ? { fault: cause.code } : {}),
    at: at.slice(0, 12).map((line) => line.trim()),
  }
}

/** The stack below the message, which may itself have lines that begin like a frame. */
const framesOf = ({ stack = '', message }: Error): readonly string[] => {
  const from = stack.indexOf(message)
  return (from < 0 ? stack : stack.slice(from + message.length)).split('\n')
}

/** A place in a file: `at work (file:///app/src/main.ts:1:2)`. */
const frame = /^\s+at .{0,300}:\d+:\d+\)?$|^\s+at .{0,200}\((?:<anonymous>|native|index \d+)\)$/

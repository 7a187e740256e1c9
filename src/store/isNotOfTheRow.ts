import { Fault } from '../fault.ts'

/** The database itself: the next row would fare no better. */
export const isNotOfTheRow = (cause: unknown): boolean =>
  cause instanceof Fault && (cause.code === 'store/busy' || cause.code === 'store/full')

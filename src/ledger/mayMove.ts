import type { Standing, Status } from './effect.ts'
import { allowedMoves, type Because } from './moves.ts'

/** Whether the table allows it. */
export const mayMove = (
  { status, reason }: Pick<Standing, 'status' | 'reason'>,
  to: Status,
  because: Because,
): boolean =>
  allowedMoves.some(
    (row) =>
      row.to === to &&
      row.because === because &&
      row.from.includes(status) &&
      (row.only === undefined || row.only === reason),
  )

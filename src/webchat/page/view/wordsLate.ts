import type { Inbound } from '../../../conversation/inbound.ts'
import type { Scene } from '../turn/scene.ts'
import type { Chat } from './chatPage.ts'

type Late = { readonly meant?: Inbound['said'] | undefined; readonly typed: readonly string[] }

/** Words of a form that was too late: in their box again where the same question is open, and beside it where another one is. */
export const wordsLate = ({ meant, typed }: Late, { ask }: Scene): Pick<Chat, 'note' | 'typed' | 'given'> =>
  meant?.is === 'values' && ask !== undefined && ask.question in meant.values
    ? { given: meant }
    : { note: 'note-stale', typed }

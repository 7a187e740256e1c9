import { inbox } from '../../../locales/en/inbox.ts'

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** An administrator at the command line has events of their own, and no page. */
const ourWords = new Set([...Object.entries(inbox.history.actor).flat(), 'administrator'].map(fold))

/** Whether a name is what the record calls one who is no colleague, such as `service`: nobody signs as that. */
export const isOurWord = (name: string): boolean => ourWords.has(fold(name))

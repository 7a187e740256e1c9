import type { Table } from '../table.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'

/** Every table listens to every text. A language is added here and in `Lang`, with a corpus of its own. */
export const floorTables: readonly Table[] = [en, pl, ar]

import type { Finding } from './finding.ts'
import { safetyFindings } from './safetyFindings.ts'
import type { Asked } from './table.ts'

/**
 * The first thing that happens to every inbound text of every channel: does it speak of danger or of a loss? All language
 * tables listen, whatever the language of the chat, because people in distress go back to their own.
 *
 * Deterministic, needs no database and no network, never throws, and takes time in proportion to the text. It gives no
 * advice and decides nothing: the caller answers with urgent help and alerts a named person. What it can and cannot hear is
 * measured in `deployment/clinical-safety/safety-floor.md`.
 *
 * @example
 * safetyFloor('I dont want to live anymore') // { category: 'danger-to-self', certainty: 'plain', lang: 'en', phrase: 'en.self.…' }
 * safetyFloor('I could kill for a coffee') // undefined
 */
export const safetyFloor = (text: string, asked?: Asked): Finding | undefined => safetyFindings(text, asked)[0]

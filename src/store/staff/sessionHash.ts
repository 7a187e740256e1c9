import type { Hasher } from '../sealing/makeHasher.ts'

/** What a session is found by: whoever reads the table learns no session's id. */
export const sessionHash = (hasher: Hasher, sessionId: string): string => hasher.hash('session', sessionId)

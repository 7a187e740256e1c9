import type { Hasher } from '../sealing/makeHasher.ts'

/** The keyed hash a code is found by. */
export const codeHash = (hasher: Hasher, code: string): string => hasher.hash('way-back', code)

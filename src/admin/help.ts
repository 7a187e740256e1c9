import type { Command } from './command.ts'
import { usageOf } from './usageOf.ts'

/** What `npm run admin -- help` prints. */
export const help = (commands: readonly Command[]): readonly string[] => [
  'npm run admin -- COMMAND',
  '',
  ...commands.flatMap((command) => [`  ${usageOf(command)}`, ...command.does.map((line) => `      ${line}`), '']),
  'Commands read the same environment as the service: DATABASE_URL, ATTUNE_KEYSTORE, ATTUNE_KEYS, ATTUNE_MODE.',
  'They end with 0 when done, 1 when refused (the reason is on stderr), 2 when they are not written right.',
]

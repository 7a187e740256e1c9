import { readFileSync, writeFileSync } from 'node:fs'
import { rehearse } from './rehearse.ts'

/**
 * `npm run replay -- FILE`: runs a golden transcript and prints the conversation as it reads now. With `--update` it is
 * written back, to be read in the diff before it is committed.
 */
const [file, ...flags] = process.argv.slice(2)
if (file === undefined) {
  console.error('Which transcript? npm run replay -- tests/golden/NAME.txt [--update]')
  process.exitCode = 2
} else {
  const { text } = rehearse(readFileSync(file, 'utf8'))
  console.log(text)
  if (flags.includes('--update')) writeFileSync(file, text)
}

import { parseChecklist } from '../policy/parseChecklist.ts'
import type { Ended, Given } from './command.ts'
import { listed } from './listed.ts'
import { readText } from './readText.ts'

/** Every problem of a checklist file; for a good one its hash, and whether somebody answers for it. */
export const checkChecklist = async ({ args: [file = ''] }: Given): Promise<Ended> => {
  const text = await readText(file)
  if (text === undefined) return { is: 'refused', lines: ['The file cannot be read.'] }
  const parsed = parseChecklist(text)
  if (!parsed.ok) return { is: 'refused', lines: listed('problem', parsed.problems) }
  const { id, version, signedBy, items } = parsed.checklist
  return {
    is: 'done',
    lines: [
      `The checklist ${id}, version ${version}, with ${items.length} items, is right. Its hash is ${parsed.hash}.`,
      signedBy
        ? `Signed by ${signedBy.name}, ${signedBy.role}, on ${signedBy.date}.`
        : 'It is unsigned: good for the demo. A live service refuses it until a named clinician who answers for it is written down in signedBy.',
    ],
  }
}

import { linesFor } from '../policy/linesFor.ts'
import { parsePolicy } from '../policy/parsePolicy.ts'
import { lineGroups } from '../policy/urgentLine.ts'
import type { Ended, Given } from './command.ts'
import { listed } from './listed.ts'
import { readText } from './readText.ts'

/** Every problem of a policy file; for a good one its hash, and what a live service would still ask for. */
export const checkPolicy = async ({ args: [file = ''] }: Given): Promise<Ended> => {
  const text = await readText(file)
  if (text === undefined) return { is: 'refused', lines: ['The file cannot be read.'] }
  const parsed = parsePolicy(text)
  if (!parsed.ok) return { is: 'refused', lines: listed('problem', parsed.problems) }
  const { policy, hash } = parsed
  const unchecked = lineGroups.flatMap((group) => linesFor(policy, group)).filter(({ checked }) => checked === null)
  return {
    is: 'done',
    lines: [
      `The policy of ${policy.id} is right. Its hash is ${hash}.`,
      ...(unchecked.length === 0
        ? []
        : [
            'Good for the demo. Before families see it, compare these helplines with their owners and write each down under urgentHelp.checked:',
            ...unchecked.map(
              ({ id, number }) => `- { line: "${id}", number: "${number}", on: "YYYY-MM-DD", by: "name and role" }`,
            ),
          ]),
      ...(policy.staff === undefined
        ? ['A live service also needs to know who its people are, or nobody can sign in to it: see staff.']
        : []),
    ],
  }
}

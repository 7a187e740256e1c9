import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checklist } from '../policy/checklist.ts'
import { parseChecklist } from '../policy/parseChecklist.ts'
import { parsePolicy } from '../policy/parsePolicy.ts'
import type { Policy } from '../policy/policy.ts'

export type Team = {
  readonly policy: Policy
  readonly hash: string
  /** The checklist its professionals are shown: the default one until a team has its own. */
  readonly checklist?: { readonly list: Checklist; readonly hash: string }
}
export type TeamsLoaded = {
  /** By the team's id. */
  readonly teams: ReadonlyMap<string, Team>
  /** One file's fault never stops another team: each is listed in plain words with its file. */
  readonly problems: readonly string[]
}

/** Reads every team's policy (`*.yaml` with a `version` and an `id`) from a folder; checklists beside them are left alone. */
export const loadTeams = async (folder: string): Promise<TeamsLoaded> => {
  const teams = new Map<string, Team>()
  const problems: string[] = []
  const names: readonly string[] = await readdir(folder).catch(() => {
    problems.push(`${folder}: the folder of team policies is not there`)
    return []
  })
  const checklist = names.includes(defaultChecklist) ? parseChecklist(await read(folder, defaultChecklist)) : undefined
  if (checklist?.ok === false) problems.push(...checklist.problems.map((problem) => `${defaultChecklist}: ${problem}`))
  const files = names.filter((one) => /\.ya?ml$/.test(one) && !/checklist/.test(one)).toSorted()
  for (const name of files) {
    const parsed = parsePolicy(await read(folder, name))
    if (!parsed.ok) problems.push(...parsed.problems.map((problem) => `${name}: ${problem}`))
    else if (teams.has(parsed.policy.id))
      problems.push(`${name}: another file is the policy of ${parsed.policy.id} already`)
    else
      teams.set(parsed.policy.id, {
        policy: parsed.policy,
        hash: parsed.hash,
        ...(checklist?.ok ? { checklist: { list: checklist.checklist, hash: checklist.hash } } : {}),
      })
  }
  if (teams.size === 0) problems.push(`${folder}: no team policy could be read`)
  return { teams, problems }
}

const defaultChecklist = 'default-checklist.yaml'

const read = (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8')

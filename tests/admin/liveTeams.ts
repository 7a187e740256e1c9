import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesFor } from '../../src/policy/linesFor.ts'
import { lineGroups } from '../../src/policy/urgentLine.ts'
import { edited, policyOf, textOf } from '../policy/sample.ts'

const signature = '\nsignedBy: { name: "A. Khan", role: "clinical lead", date: "2026-11-20" }\n'

/** Every helpline of a nation, as compared with its owner. */
const checked = (nation: string) => {
  const policy = policyOf(edited((file) => file.setIn(['nation'], nation)))
  return lineGroups.flatMap((group) =>
    linesFor(policy, group).map(({ id, number }) => ({ line: id, number, on: '2026-11-20', by: 'A. Khan' })),
  )
}

type Kind = {
  readonly id: string
  readonly nation?: string
  readonly isChecked?: boolean
  /** Who its staff are; somebody at the issuer of the tests unless given. */
  readonly staff?: readonly Readonly<Record<string, string>>[]
}

export const testIssuer = 'https://login.example.nhs.uk'
export const staffRow = { issuer: testIssuer, claim: 'roles', value: 'attune', role: 'clinical-lead' } as const

/** A folder of team policies as a live service has it; `raw` files stand beside them as they are. */
export const liveTeams = (
  folder: string,
  { teams, isSigned = true, raw = {} }: { teams: readonly Kind[]; isSigned?: boolean; raw?: Record<string, string> },
): string => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'default-checklist.yaml'),
    `${textOf('default-checklist.yaml')}${isSigned ? signature : ''}`,
  )
  for (const { id, nation = 'england', isChecked = true, staff = [staffRow] } of teams) {
    let text = ''
    edited((file) => {
      file.setIn(['id'], id)
      file.setIn(['nation'], nation)
      // The others are drafts, which is a fault of a live team.
      file.set('languages', file.createNode(['en']))
      if (staff.length > 0) file.set('staff', file.createNode(staff))
      if (isChecked) file.setIn(['urgentHelp', 'checked'], checked(nation))
      text = String(file)
    })
    writeFileSync(join(folder, `${id}.yaml`), text)
  }
  for (const [name, text] of Object.entries(raw)) writeFileSync(join(folder, name), text)
  return folder
}

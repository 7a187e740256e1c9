import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const score = z.strictObject({ severity: z.int().min(1).max(5), likelihood: z.int().min(1).max(5) })
const control = z.strictObject({
  what: z.string().min(1),
  where: z.string().regex(/^(?:src|dialogs|locales|deployment)(?:\/|$)/u),
  test: z
    .string()
    .regex(/^tests\/\S+\.test\.ts > .+$/u)
    .nullable(),
  built: z.boolean(),
})
const hazard = z.strictObject({
  id: z.string().regex(/^H\d\d$/u),
  title: z.string().min(1),
  harm: z.string().min(1),
  causes: z.array(z.string().min(1)).min(1),
  rule: z.string().min(1),
  initial: score,
  residual: score,
  status: z.enum(['open', 'closed']),
  closed: z.string().min(1).optional(),
  controls: z.array(control).min(1),
})
const hazardLog = z.strictObject({
  scores: z.literal('proposed, for the clinical safety officer'),
  hazards: z.array(hazard),
})

export type HazardLog = z.infer<typeof hazardLog>

const root = new URL('../../', import.meta.url)

/** Reads the text of a hazard log; throws with every problem of its shape. */
export const readHazardLog = (yaml: string): HazardLog => hazardLog.parse(parse(yaml))

/** The twelve harms the service was designed against; later ones may follow, none of these may go. */
const firstTwelve = 12

/** A test's name stands in its file between quotes of some kind, so that part of another name does not count. */
const names = (file: string, name: string): boolean =>
  ["'", '"', '`'].some((quote) => file.includes(`${quote}${name.replaceAll(quote, `\\${quote}`)}${quote}`))

const testProblem = (id: string, { what, test, built }: HazardLog['hazards'][number]['controls'][number]) => {
  if (test === null) return built ? [`${id}: "${what}" is built but has no test`] : []
  const at = test.indexOf(' > ')
  const file = new URL(test.slice(0, at), root)
  const name = test.slice(at + 3)
  if (!existsSync(file)) return [`${id}: ${test.slice(0, at)} does not exist`]
  return names(readFileSync(file, 'utf8'), name) ? [] : [`${id}: no test is named "${name}" in ${test.slice(0, at)}`]
}

/** Everything that makes the log untrue: missing or renumbered hazards, and controls whose test is not there. */
export const problemsOf = ({ hazards }: HazardLog): readonly string[] => {
  const due = Array.from(
    { length: Math.max(firstTwelve, hazards.length) },
    (_, at) => `H${String(at + 1).padStart(2, '0')}`,
  )
  return [
    ...due.flatMap((id, at) => (hazards[at]?.id === id ? [] : [`${id} is missing or out of order`])),
    ...hazards.flatMap(({ id, controls }) => controls.flatMap((one) => testProblem(id, one))),
    ...hazards.flatMap(({ id, status, closed }) =>
      (status === 'closed') === (closed !== undefined)
        ? []
        : [`${id}: a hazard is closed with a reason, or open without one`],
    ),
    ...hazards.flatMap(({ id, initial, residual }) =>
      residual.severity * residual.likelihood <= initial.severity * initial.likelihood
        ? []
        : [`${id}: the residual risk is higher than the initial one`],
    ),
  ]
}

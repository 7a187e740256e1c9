import { expect, test } from 'vitest'
import { saveAlerts } from '../../src/start/saveAlerts.ts'

const stopping = async (answers: readonly number[]) => {
  const left = [...answers]
  const [pauses, lost]: [number[], number[]] = [[], []]
  await saveAlerts({
    takeUnsaved: async () => left.shift() ?? answers.at(-1) ?? 0,
    pause: async (millis) => pauses.push(millis),
    report: (_code, count) => lost.push(count),
  })
  return { waited: pauses.reduce((sum, one) => sum + one, 0), lost }
}

test('with no alert waiting a process stops at once', async () => {
  expect(await stopping([0])).toEqual({ waited: 0, lost: [] })
})

test('alerts that wait for the database are tried again until it is back', async () => {
  expect(await stopping([2, 2, 1, 0])).toEqual({ waited: 1_500, lost: [] })
})

test('when it never comes back the stop still ends, and says how many nobody will hear of', async () => {
  const { waited, lost } = await stopping([3])
  expect(lost).toEqual([3])
  expect(waited).toBeLessThanOrEqual(10_000)
})

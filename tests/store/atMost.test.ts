import { expect, test } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { atMost } from '../../src/store/waysBack/atMost.ts'

test('so many run at once, so many wait in order, and more are refused before anything is done', async () => {
  const inTurn = atMost(2, 2)
  const ends: (() => void)[] = []
  const begun: number[] = []
  const all = [0, 1, 2, 3, 4].map((n) =>
    inTurn(async () => {
      begun.push(n)
      await new Promise<void>((end) => void ends.push(end))
      if (n === 0) throw new Error('fell over')
      return n
    }).catch((error: unknown) => (error instanceof Fault ? error.code : 'fell over')),
  )
  await expect(all[4]).resolves.toBe('store/busy')
  expect(begun).toEqual([0, 1])
  ends[0]?.()
  await all[0]
  expect(begun).toEqual([0, 1, 2])
  for (let at = 1; at < 4; at += 1) {
    ends[at]?.()
    await all[at]
  }
  expect(await Promise.all(all)).toEqual(['fell over', 1, 2, 3, 'store/busy'])
  expect(await inTurn(async () => 'again')).toBe('again')
})

import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { hideWord, isWord } from '../../src/store/waysBack/hideWord.ts'
import { makeChance } from './place.ts'

const chance = makeChance('words')

/** The quickest of three, in milliseconds: what else this machine does only makes it slower. */
const quickest = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const before = performance.now()
    await work()
    times.push(performance.now() - before)
  }
  return Math.min(...times)
}

test('a word is right for its own hash alone', async () => {
  const hidden = await hideWord('blueteapot', chance)
  expect(await isWord('blueteapot', hidden)).toBe(true)
  expect(await isWord('blueteapots', hidden)).toBe(false)
  expect(await isWord('', hidden)).toBe(false)
  expect(await isWord('blueteapot', await hideWord('blueteapots', chance))).toBe(false)
  expect(await isWord('blueteapot', { ...hidden, hash: '' })).toBe(false)
})

test('where there is no word to compare it takes as long, and is never right', async () => {
  const hidden = await hideWord('blueteapot', chance)
  const [there, absent] = [
    await quickest(() => isWord('anything', hidden)),
    await quickest(() => isWord('anything', undefined)),
  ]
  // Not looking at all would be a thousand times as quick.
  expect(absent).toBeGreaterThan(there / 3)
  expect(there).toBeGreaterThan(10)
  expect(await isWord('anything', undefined)).toBe(false)
})

test('hashing leaves the event loop free', async () => {
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 1)
  await hideWord('blueteapot', chance)
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(3)
})

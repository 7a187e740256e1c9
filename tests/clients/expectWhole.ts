import { expect, vi } from 'vitest'
import type { OfficialLine } from './officialLine.ts'
import type { Talked } from './talkThrough.ts'

/** Nothing the client heard is lost, doubled or out of order, and each thing said was said once. */
export const expectWhole = async (line: OfficialLine, { said }: Pick<Talked, 'said'>): Promise<void> => {
  const told = await line.history()
  expect(new Set(told).size).toBe(told.length)
  // What follows the reference may still be on its way.
  await vi.waitFor(() => expect(line.heard.map(({ id }) => id)).toEqual(told))
  const typed = line.heard.filter(({ from }) => from.role === 'user').map(({ text }) => text)
  expect(typed).toEqual(said.map(({ text }) => text))
}

import { expect, it } from 'vitest'
import { z } from 'zod'
import { readRow } from '../../src/store/readRow.ts'

it('a row of another shape is a fault that names its columns and no value', () => {
  const Shape = z.object({ id: z.string(), size: z.int() })
  expect(readRow(Shape, { id: 'a', size: 1 })).toEqual({ id: 'a', size: 1 })
  expect(() => readRow(Shape, { id: 'Quokka', size: 'Quokka' })).toThrow(
    expect.objectContaining({ code: 'store/broken', message: expect.stringMatching(/\(size\)/) }),
  )
  expect(() => readRow(Shape, { id: 'Quokka', size: 'Quokka' })).toThrow(
    expect.objectContaining({ message: expect.not.stringMatching(/Quokka/) }),
  )
})

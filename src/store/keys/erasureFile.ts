import { open, readFile, truncate } from 'node:fs/promises'
import { Fault } from '../../fault.ts'
import type { Erasure } from './erasure.ts'
import type { ErasureList } from './erasureList.ts'
import { joinErasures } from './joinErasures.ts'
import { missingFrom } from './missingFrom.ts'
import { parseErasures } from './parseErasures.ts'

/**
 * The erasure list as a file of JSON lines beside the SQLite key store (mode 0600), made by the first erasure. Each line
 * is on the disk before anything is erased because of it. A last line without its end is one whose erasure never began:
 * it is left out, and taken away by the next.
 */
export const erasureFile = (path: string): ErasureList => ({
  place: path,
  all: async () => read(await textOf(path), path),
  add: async (erasures) => {
    const text = await textOf(path)
    const fresh = missingFrom(read(text, path), erasures)
    if (fresh.length === 0) return
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole))
    const file = await open(path, 'a', 0o600)
    try {
      await file.appendFile(fresh.map((one) => `${JSON.stringify(one)}\n`).join(''))
      await file.sync()
    } finally {
      await file.close()
    }
  },
})

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
    throw new Fault('store/broken', cause, `The erasure list ${path} cannot be read.`)
  }
}

const read = (text: string, path: string): readonly Erasure[] => {
  const parsed = parseErasures(text.slice(0, text.lastIndexOf('\n') + 1))
  if (parsed.ok) return joinErasures(parsed.erasures)
  // Going on without the line could serve a case that was erased.
  throw new Fault(
    'store/broken',
    undefined,
    `Line ${parsed.line} of the erasure list ${path} cannot be read. Repair it.`,
  )
}

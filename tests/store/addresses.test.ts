import { describe, expect, it } from 'vitest'
import { openDriver } from '../../src/store/openDriver.ts'
import { makePrepared } from '../../src/store/postgres/makePrepared.ts'
import { readAddress } from '../../src/store/postgres/readAddress.ts'

const invalid = expect.objectContaining({ code: 'config/invalid' })

describe('the address of a database', () => {
  it('opens in the schema it names, whatever other options it has', () => {
    const read = readAddress(
      'postgres://user:secret@host:5433/attune?schema=keys_1&options=-c%20geqo%3Doff&sslmode=require',
    )
    const url = new URL(read.url)
    expect(read.schema).toBe('keys_1')
    expect(url.searchParams.get('options')).toBe('-c geqo=off -c search_path=keys_1')
    expect(url.searchParams.get('sslmode')).toBe('require')
    expect(url.searchParams.has('schema')).toBe(false)
    expect(readAddress('postgres://host/attune').schema).toBe('public')
  })

  it.each(['Keys', 'a;drop schema public', 'a b', '', '"x"'])('refuses the schema %s', (schema) => {
    expect(() => readAddress(`postgres://host/attune?schema=${encodeURIComponent(schema)}`)).toThrow(invalid)
  })

  it.each(['mysql://root:secret@host/x', 'attune.db', 'postgres//secret', ''])(
    'refuses %s and does not repeat it',
    (address) => {
      expect(() => openDriver(address, 10)).toThrow(invalid)
      expect(() => openDriver(address, 10)).toThrow(
        expect.objectContaining({ message: expect.not.stringMatching(/secret/) }),
      )
    },
  )

  it('that nobody answers is busy, and what fails is said without the address', async () => {
    // Port 1 of this machine: refused at once.
    const driver = openDriver('postgres://user:secret@127.0.0.1:1/attune', 10)
    const busy = { code: 'store/busy', message: expect.not.stringMatching(/secret/) }
    await expect(driver.query('SELECT 1', [])).rejects.toMatchObject(busy)
    await expect(driver.commit([])).rejects.toMatchObject(busy)
    await expect(driver.migrate([])).rejects.toMatchObject(busy)
    await driver.close()
  })
})

describe('a statement for PostgreSQL', () => {
  it('numbers its places in order and has one name by its text', () => {
    const prepared = makePrepared()
    const one = prepared('UPDATE a SET b = ? WHERE c = ?', [1, 'x'])
    expect(one).toMatchObject({ text: 'UPDATE a SET b = $1 WHERE c = $2', values: [1, 'x'] })
    expect(prepared('UPDATE a SET b = ? WHERE c = ?', [2, 'y']).name).toBe(one.name)
    expect(makePrepared()('UPDATE a SET b = ? WHERE c = ?', [2, 'y']).name).toBe(one.name)
    expect(prepared('UPDATE a SET b = ? WHERE d = ?', [2, 'y']).name).not.toBe(one.name)
  })
})

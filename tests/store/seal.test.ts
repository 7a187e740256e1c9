import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeMasterKeys } from '../../src/store/sealing/makeMasterKeys.ts'
import { placeOf } from '../../src/store/sealing/placeOf.ts'
import { seal } from '../../src/store/sealing/seal.ts'
import { sealJson } from '../../src/store/sealing/sealJson.ts'
import { unseal } from '../../src/store/sealing/unseal.ts'
import { unsealJson } from '../../src/store/sealing/unsealJson.ts'
import { makeChance, master } from './place.ts'

const chance = makeChance('seal')
const key = createSecretKey(chance(32))
const place = placeOf('turns', 'row-1', 'sealed')
const bytes = fc.uint8Array({ maxLength: 200 })
const tampered = expect.objectContaining({ code: 'keys/tampered' })

describe('a sealed value', () => {
  it('opens with its key at its place, and is never sealed alike twice', () => {
    fc.assert(
      fc.property(bytes, fc.string({ unit: 'binary' }), (plain, where) => {
        const sealed = seal(key, where, plain, chance)
        expect([...unseal(key, where, sealed)]).toEqual([...plain])
        expect([...seal(key, where, plain, chance)]).not.toEqual([...sealed])
        expect(sealed.length).toBe(plain.length + 29)
      }),
    )
  })

  it('does not open with any one bit changed, or cut short', () => {
    const sealed = seal(key, place, Buffer.from('Łucja'), chance)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect(() => unseal(key, place, changed)).toThrow(tampered)
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => unseal(key, place, sealed.subarray(0, length))).toThrow(tampered)
  })

  it('does not open at another place or with another key', () => {
    const sealed = seal(key, place, Buffer.from('Łucja'), chance)
    for (const elsewhere of [placeOf('turns', 'row-2', 'sealed'), placeOf('tasks', 'row-1', 'sealed')])
      expect(() => unseal(key, elsewhere, sealed)).toThrow(tampered)
    expect(() => unseal(createSecretKey(chance(32)), place, sealed)).toThrow(tampered)
  })
})

describe('a sealed record', () => {
  const Shape = z.strictObject({ name: z.string() })

  it('of another shape is a fault that shows nothing of it', () => {
    for (const record of [{ Quokka: 'Quokka' }, { name: 7 }, 'Quokka']) {
      const sealed = sealJson(key, place, record, chance)
      const fault = { code: 'store/broken', message: expect.not.stringMatching(/quokka/i), cause: undefined }
      expect(() => unsealJson(Shape, key, place, sealed)).toThrow(expect.objectContaining(fault))
    }
    const noJson = seal(key, place, Buffer.from('Quokka'), chance)
    const fault = { code: 'store/broken', message: expect.not.stringMatching(/quokka/i), cause: undefined }
    expect(() => unsealJson(Shape, key, place, noJson)).toThrow(expect.objectContaining(fault))
    expect(unsealJson(Shape, key, place, sealJson(key, place, { name: 'Quokka' }, chance))).toEqual({ name: 'Quokka' })
  })
})

describe('master keys', () => {
  const plain = chance(32)

  it('wrap with the newest and unwrap with whichever it was', () => {
    const old = makeMasterKeys([master('m1')], chance).wrap('key-1', plain)
    const both = makeMasterKeys([master('m2'), master('m1')], chance)
    expect(old.masterId).toBe('m1')
    expect(both.wrap('key-1', plain).masterId).toBe('m2')
    for (const wrapped of [old, both.wrap('key-1', plain)])
      expect([...both.unwrap('key-1', wrapped)]).toEqual([...plain])
  })

  it('refuse a key under another id, a master that is not there, and one that is another under the same name', () => {
    const wrapped = makeMasterKeys([master('m1')], chance).wrap('key-1', plain)
    const sameName = { id: 'm1', key: master('m2').key }
    expect(() => makeMasterKeys([master('m1')], chance).unwrap('key-2', wrapped)).toThrow(tampered)
    expect(() => makeMasterKeys([sameName], chance).unwrap('key-1', wrapped)).toThrow(tampered)
    expect(() => makeMasterKeys([master('m2')], chance).unwrap('key-1', wrapped)).toThrow(
      expect.objectContaining({ code: 'keys/unknown-master' }),
    )
  })

  it('must be there, with 32 bytes each', () => {
    const invalid = expect.objectContaining({ code: 'config/invalid' })
    expect(() => makeMasterKeys([], chance)).toThrow(invalid)
    expect(() => makeMasterKeys([master('m1'), { id: 'short', key: chance(16) }], chance)).toThrow(invalid)
  })
})

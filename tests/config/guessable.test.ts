import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGuessable } from '../../src/config/isGuessable.ts'
import { isOwnNetwork } from '../../src/config/isOwnNetwork.ts'
import { isTyped } from '../../src/config/isTyped.ts'
import { makeChance } from '../store/place.ts'

const drawn = (seed: number, encoding: 'hex' | 'base64url', length: number) =>
  Buffer.from(makeChance(`secret ${seed}`)(48))
    .toString(encoding)
    .slice(0, length)

test('what was drawn is taken, whatever the alphabet; with a name in front of it too', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('hex' as const, 'base64url' as const), (seed, encoding) => {
      expect(isGuessable(drawn(seed, encoding, 32), 32)).toBe(false)
      expect(isGuessable(`attune-secret_${drawn(seed, encoding, 32)}`, 32)).toBe(false)
      expect(isTyped(makeChance(`key ${seed}`)(32))).toBe(false)
    }),
  )
})

test('the same is refused twice over, cut short, or with what everybody types in place of its end', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const half = drawn(seed, 'hex', 16)
      for (const secret of [
        half + half,
        drawn(seed, 'hex', 31),
        `${half}-Password-12345678`,
        `${half}${'0'.repeat(16)}`,
      ])
        expect([secret, isGuessable(secret, 32)]).toEqual([secret, true])
      const key = makeChance(`key ${seed}`)(16)
      expect(isTyped(Buffer.concat([key, key]))).toBe(true)
      expect(isTyped(Buffer.concat([key.subarray(0, 11), Uint8Array.of(9, 8, 7, 6, 5), makeChance('k')(16)]))).toBe(
        true,
      )
    }),
  )
})

test.for([
  ...['changeme-changeme', 'CHANGE_ME_CHANGE_ME', 'password12345678', 'qwertyqwertyqwerty', 'abcdefghijklmnop'],
  ...['zyxwvutsrqponmlk', 'aaaaaaaaaaaaaaaa', 'attune-production-secret', '9876543210987654321'],
])('%s is easy to guess', (secret) => expect(isGuessable(secret, 16)).toBe(true))

test('a key of hexadecimal digits holds half of what it seems to', () => {
  expect(isTyped(Buffer.from(drawn(1, 'hex', 32)))).toBe(true)
})

test.for([
  ...['localhost', 'LOCALHOST.', 'attune.localhost', 'attune', 'attune.lan', 'nas.home.arpa', '127.8.9.1', '0.0.0.0'],
  ...['10.0.0.1', '172.31.255.1', '192.168.1.1', '169.254.1.1', '100.64.0.1', '[::1]', '[::]', '[fd00::1]'],
  ...['[fe80::1]', '[::ffff:10.0.0.1]'],
])('%s leads into a network of one’s own', (host) => expect(isOwnNetwork(host)).toBe(true))

test.for(['attune.example.nhs.uk', 'localhost.example', '172.32.0.1', '8.8.8.8', '[2a00:1450::1]'])(
  '%s can be reached from outside',
  (host) => expect(isOwnNetwork(host)).toBe(false),
)

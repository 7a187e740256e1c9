import { deriveSecret } from './deriveSecret.ts'

/** What a scraper from elsewhere shows for `/metrics`: made from a master key, so it changes when the newest one does. */
export const metricsToken = (masterKey: Uint8Array): string =>
  Buffer.from(deriveSecret(masterKey, 'metrics')).toString('hex')

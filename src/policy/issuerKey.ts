/**
 * An issuer's address in one spelling, to compare two by: `https://Login.example.nhs.uk/` and the same without the slash
 * are one. `undefined` for what is no address. Compare with it, never sign in with it: a provider's own spelling counts there.
 */
export const issuerKey = (text: string): string | undefined => URL.parse(text)?.href.replace(/\/+$/, '')

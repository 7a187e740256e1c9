import { expect } from 'vitest'
import { referencesListed, signedIn } from '../service/referencesListed.ts'

/** The inbox has this referral, once, and no other; answers its page as a clinical lead reads it. */
export const expectInInbox = async (url: string, reference: string): Promise<string> => {
  expect(await referencesListed(url)).toEqual([reference])
  const headers = { cookie: await signedIn(url) }
  const list = await (await fetch(`${url}/inbox`, { headers })).text()
  const pages = new Set(list.match(/\/inbox\/referrals\/[^"#?]+/g))
  expect(pages.size).toBe(1)
  const [page = ''] = pages
  return await (await fetch(url + page, { headers })).text()
}

/** The references the inbox lists, signed in as a clinical lead of the demo. */
export const referencesListed = async (url: string): Promise<readonly string[]> => {
  const cookie = await signedIn(url)
  const page = await (await fetch(`${url}/inbox`, { headers: { cookie } })).text()
  return [...new Set(page.match(/\b[2-9A-Z]{3}-[2-9A-Z]{4}\b/g) ?? [])]
}

export const signedIn = async (url: string, role = 'clinical-lead'): Promise<string> => {
  const answer = await fetch(`${url}/inbox/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ role }).toString(),
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

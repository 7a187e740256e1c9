/** What each issuer is called on its button: its host; where two share one, its whole address. */
export const issuerLabels = (issuers: readonly { readonly issuer: string }[]): ReadonlyMap<string, string> => {
  const hosts = issuers.map(({ issuer }) => new URL(issuer).host)
  return new Map(
    issuers.map(({ issuer }, at) => {
      const host = hosts[at] ?? issuer
      const isShared = hosts.filter((one) => one === host).length > 1
      return [issuer, isShared ? issuer.replace(/^https?:\/\//, '') : host]
    }),
  )
}

/** `/a/:id/b` against a path: the decoded parameters, or undefined. For WebSocket addresses, which restify does not route. */
export const matchPath = (pattern: string, path: string): Readonly<Record<string, string>> | undefined => {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: [string, string][] = []
  for (const [at, piece] of wanted.entries()) {
    const text = given[at] ?? ''
    if (!piece.startsWith(':')) {
      if (piece !== text) return undefined
      continue
    }
    try {
      params.push([piece.slice(1), decodeURIComponent(text)])
    } catch {
      return undefined
    }
  }
  return Object.fromEntries(params)
}

import type { IncomingMessage } from 'node:http'
import { Fault, type FaultCode } from '../fault.ts'
import { inTime } from './inTime.ts'
import type { Limits } from './limits.ts'
import type { Limiter } from './makeLimiter.ts'
import { plainRequest } from './plainRequest.ts'
import { type ProblemCode, problemAnswer, problems } from './problem.ts'
import { readBody } from './readBody.ts'
import type { Limit, PlainAnswer, PlainRequest, Problem, ProblemPage, Route, Style } from './route.ts'

export type Answering = {
  readonly limits: Limits
  readonly limiter: Limiter
  readonly page: ProblemPage
  readonly trustedHops: number
  /** Told of every error a route lets through, before the caller is answered. */
  readonly onThrown: (routeName: string, code: string, error: unknown) => void
}

type Page = (problem: Problem) => string

/** Faults after which trying again may help; every other one is our own trouble (500). */
const passing: readonly FaultCode[] = ['store/busy', 'store/full', 'store/conflict']

/** From a request to its answer. Never rejects: whatever goes wrong becomes an answer in the route's own style. */
export const answerTo = async (
  route: Route,
  request: IncomingMessage,
  params: Readonly<Record<string, string>>,
  { limits, limiter, page: made, trustedHops, onThrown }: Answering,
): Promise<PlainAnswer> => {
  const bare = plainRequest(request, params, { is: 'none' }, trustedHops)
  const page: Page = (problem) => made(problem, bare)
  const spent = await limiter(bare, limitsOf(route, limits))
  if (spent) return tooMany(route.style, page, spent.waitSeconds)
  const came = await readBody(request, route.body, route.maxBytes ?? limits.bodyBytes, limits.requestMs)
  if (!came.ok) return refusal(came.code, route.style, page)
  try {
    return await inTime(route.handle({ ...bare, body: came.body }), limits.answerMs, () =>
      refusal('http/too-long', route.style, page),
    )
  } catch (error) {
    const code = error instanceof Fault ? error.code : 'http/broken'
    onThrown(route.name, code, error)
    return thrown(code, route.style, page)
  }
}

export const refusal = (code: ProblemCode, style: Style, page: Page): PlainAnswer => {
  const [status, message] = problems[code]
  return problemAnswer({ code, status, message }, style, page)
}

export const tooMany = (style: Style, page: Page, waitSeconds: number): PlainAnswer => ({
  ...refusal('http/too-many', style, page),
  headers: { 'retry-after': String(waitSeconds) },
})

const thrown = (code: FaultCode | 'http/broken', style: Style, page: Page): PlainAnswer => {
  const isPassing = passing.some((one) => one === code)
  const message = isPassing ? 'We could not save that. Please try again.' : problems['http/broken'][1]
  const answer = problemAnswer({ code, status: isPassing ? 503 : 500, message }, style, page)
  return isPassing ? { ...answer, headers: { 'retry-after': '2' } } : answer
}

/** Every route is counted per address as well, so that no route can be forgotten. */
export const limitsOf = (of: { readonly limits?: readonly Limit[] }, { perAddress }: Limits): readonly Limit[] => [
  { name: 'address', points: perAddress, seconds: 60, by: (request: PlainRequest) => request.address },
  ...(of.limits ?? []),
]

import type { PlainAnswer, Problem, Style } from './route.ts'

/**
 * Everything the server itself may refuse or fail at: code -> status and a sentence. The code goes into the log line and
 * the answer, the sentence into the answer; neither ever repeats what the caller sent.
 */
export const problems = {
  'http/bad-request': [400, 'This request could not be read.'],
  'http/broken-json': [400, 'The body is not valid JSON.'],
  'http/not-found': [404, 'There is nothing at this address.'],
  'http/method': [405, 'This address does not answer that method.'],
  'http/too-slow': [408, 'The request took too long to arrive.'],
  'http/too-large': [413, 'This is larger than can be taken here.'],
  'http/content-type': [415, 'The body has a content type that is not taken here.'],
  'http/too-many': [429, 'Too many requests. Please wait a moment and try again.'],
  'http/aborted': [499, 'The caller went away before the answer.'],
  'http/broken': [500, 'Something went wrong on our side.'],
  'http/too-long': [503, 'This took too long. Nothing is lost; please try again.'],
} as const satisfies Record<string, readonly [number, string]>
export type ProblemCode = keyof typeof problems

export const problemAnswer = (
  problem: { readonly code: string; readonly status: number; readonly message: string },
  style: Style,
  page: (problem: Problem) => string,
): PlainAnswer => ({
  status: problem.status,
  code: problem.code,
  body:
    style === 'page'
      ? { is: 'html', html: page(problem) }
      : { is: 'json', value: { error: { code: problem.code, message: problem.message } } },
})

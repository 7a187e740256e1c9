import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * The one log. Nothing a person typed, no header, no address, no query string is ever given to it; `redact` is the second
 * lock, for the day somebody passes a whole request.
 */
export const makeLogger = (level: string, destination?: DestinationStream): Logger => {
  const options = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: ['req', 'res', 'request', 'response', 'body', 'headers', 'url', 'query', 'text'], remove: true },
  }
  return destination ? pino(options, destination) : pino(options)
}

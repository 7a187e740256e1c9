/** Tells the log that something went wrong, by a stable code and never in a person's words. */
export type Report = (code: ReportCode | (string & {}), cause?: unknown) => void

/** What the bot itself may report; a fault of the store is reported by its own code. */
export const reportCodes = {
  'bot/refused': 'A caller of /api/messages had no token, or not a good one. Nothing was taken.',
  'bot/keys-unreachable':
    'The channel’s signing keys could not be fetched, so nobody could be let in. Try again later.',
  'bot/sdk': 'The Bot Framework SDK wrote to the console. Its words are withheld: they may quote a token.',
  'bot/reply-failed': 'The turn is saved, but its replies did not reach the channel. A redelivery sends them again.',
  'bot/tell-failed': 'Something said by the service itself did not reach the channel. It stands in the history only.',
  'bot/bad-reference': 'A kept conversation reference is not as the SDK needs it. Nothing was sent.',
  'bot/remember-failed': 'The conversation reference could not be kept: no message can be started there later.',
  'bot/broken': 'An error nobody foresaw, during a turn. The person was asked to try again.',
} as const
export type ReportCode = keyof typeof reportCodes

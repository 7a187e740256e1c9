/** What the page's buttons say to the conversation. English is understood in every language. */
export const commands = {
  back: 'back',
  skip: 'skip',
  change: 'change',
  person: 'a person',
  restart: 'start again',
  language: 'language',
} as const

/** Channels whose conversations say themselves who is there: whoever is signed in comes back to the same one anywhere. */
const knowsWho = ['msteams']

/** Whether a way back from another device is offered in conversations of this channel. */
export const offersWay = (channel: string): boolean => !knowsWho.includes(channel)

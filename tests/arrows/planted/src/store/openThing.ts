export const openThing = (): string => 'an edge'

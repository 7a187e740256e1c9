/** What the bare bots say when their last question is answered, so that the connector can count whole conversations. */
export const doneWords = 'Every question is answered.'

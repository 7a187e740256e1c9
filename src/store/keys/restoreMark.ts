/**
 * Beside the records while restored databases are put in place. As long as it is there one of the two may be restored and the
 * other not: nothing is served, and the next `restore` goes on where the last one stopped.
 */
export const restoreMark = (records: string): string => `${records}.restore-unfinished`

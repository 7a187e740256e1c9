/** Where a sealed value lives. Tables and columns hold no bar, so no two places read the same. */
export const placeOf = (table: string, row: string, column: string): string => `${table}|${row}|${column}`

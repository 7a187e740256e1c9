/** The four nations differ in bank holidays, helplines and law, so a team says which one it works in. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

/** `2 problems:` and each on a line of its own. */
export const listed = (what: string, problems: readonly string[]): readonly string[] => [
  `${problems.length} ${what}${problems.length === 1 ? '' : 's'}:`,
  ...problems.map((problem) => `- ${problem}`),
]

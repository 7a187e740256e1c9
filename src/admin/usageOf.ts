import type { Command } from './command.ts'

/** A command as it is written, with its options. */
export const usageOf = ({ name, takes, options = {} }: Command): string =>
  [
    name,
    ...takes,
    ...Object.entries(options).map(([option, { shows }]) => `[--${option}${shows === '' ? '' : ` ${shows}`}]`),
  ].join(' ')

import { parseArgs } from 'node:util'
import { Fault } from '../fault.ts'
import type { AdminWorld, Command, Ended, Given } from './command.ts'
import { commands } from './commands.ts'
import { help } from './help.ts'
import { usageOf } from './usageOf.ts'

/**
 * Runs what stands on the command line (`['keys', 'rotate']`). What was typed is never repeated: it may be somebody's
 * name, typed by mistake where a reference belongs.
 */
export const runAdmin = async (argv: readonly string[], world: AdminWorld): Promise<Ended> => {
  if (['help', '--help', '-h'].includes(argv[0] ?? '')) return { is: 'done', lines: help(commands) }
  const command = commands.find(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '))
  if (!command) return { is: 'usage', lines: ['There is no such command. See: npm run admin -- help'] }
  const given = read(command, argv.slice(command.name.split(' ').length))
  if (!given) return { is: 'usage', lines: [`It is written: npm run admin -- ${usageOf(command)}`] }
  try {
    return await command.run(given, world)
  } catch (cause) {
    return { is: 'refused', lines: [reasonOf(cause)] }
  }
}

const read = ({ takes, options = {} }: Command, args: readonly string[]): Given | undefined => {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
    const fewest = takes.filter((one) => !one.startsWith('[')).length
    const most = takes.at(-1)?.endsWith('...') ? Number.POSITIVE_INFINITY : takes.length
    return positionals.length >= fewest && positionals.length <= most
      ? { args: positionals, options: flat(values) }
      : undefined
  } catch {
    return undefined
  }
}

/** No option of ours may be given twice, so none is a list. */
const flat = (values: Readonly<Record<string, unknown>>): Given['options'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : [],
    ),
  )

/** A database's or a parser's own message may quote what a person typed: only a fault's is known to be clean. */
const reasonOf = (cause: unknown): string => {
  if (cause instanceof Fault) return `${cause.code}: ${cause.message}`
  return `It could not be done (${cause instanceof Error ? cause.name : 'unknown'}).`
}

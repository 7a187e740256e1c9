import type { AdminWorld, Ended } from './command.ts'
import { readSettings, type Settings } from './settings.ts'

/** Runs what needs the environment, or refuses with everything that is wrong with it. */
export const withSettings = async (world: AdminWorld, work: (settings: Settings) => Promise<Ended>): Promise<Ended> => {
  const read = await readSettings(world)
  if (!read.ok)
    return { is: 'refused', lines: ['The environment is not right:', ...read.problems.map((one) => `- ${one}`)] }
  return work(read.settings)
}

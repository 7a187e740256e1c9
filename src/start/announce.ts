import type { Config } from '../config.ts'

/** Says where everything is, once it can be used. */
export const announce = (url: string, config: Config, print: (line: string) => void): void => {
  const places = [
    ['Chat for parents', '/chat'],
    ['Team inbox', '/inbox'],
    ['Direct Line', '/v3/directline'],
    ['Bot endpoint', '/api/messages'],
    ['Health', '/healthz and /readyz'],
    ['Metrics', '/metrics'],
  ] as const
  print('')
  print(`Attune is running (${config.mode} mode).`)
  for (const [what, path] of places) print(`  ${what.padEnd(18)} ${url}${path}`)
  if (config.publicUrlIsGiven) print(`  Families reach it at ${config.publicUrl}`)
  if (config.mode === 'demo') {
    print('')
    print('  Demo: invented people only. Draft translations and an unsigned checklist. Not for real families.')
  }
  print('')
}

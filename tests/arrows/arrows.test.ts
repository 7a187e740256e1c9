import { createRequire } from 'node:module'
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

const config: { forbidden: IFlattenedRuleSet['forbidden']; options: ICruiseOptions } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
)

const look = async (folders: string[], baseDir: string): Promise<ICruiseResult['summary']> => {
  const { output } = await cruise(folders, {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  } as ICruiseOptions)
  if (typeof output === 'string') throw new Error(output)
  return output.summary
}

const root = new URL('../..', import.meta.url).pathname

describe('the arrows between rooms', () => {
  it('all point down, and modules were really read', async () => {
    const summary = await look(['src', 'dialogs', 'locales'], root)
    expect(summary.totalCruised).toBeGreaterThan(100)
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  })

  it('control: planted forbidden imports are caught', async () => {
    const summary = await look(['src'], new URL('planted', import.meta.url).pathname)
    expect(summary.violations.map(({ rule }) => rule.name).toSorted()).toEqual([
      'core-imports-no-edge',
      'no-edge-imports-another',
    ])
  })
})

import { defineConfig } from 'vitest/config'

/**
 * Slow on purpose: the real service, killed and started again; the check of the ledger, for long. One at a time, so that kills
 * hit what they mean to.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/faults/**/*.test.ts', 'tests/ledger/model.test.ts'],
    env: { LEDGER_LONG: '1' },
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 60_000,
  },
})

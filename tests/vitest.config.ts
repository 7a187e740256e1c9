import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/clients/**', 'tests/faults/**', 'tests/bench/**'],
    testTimeout: 20_000,
    // All cores: the usual one less leaves half of two idle.
    maxWorkers: '100%',
    // The issuer of the sign-in tests warns at every start that it is one for tests. It is.
    onConsoleLog: (log) => !log.startsWith('oidc-provider WARNING'),
  },
})

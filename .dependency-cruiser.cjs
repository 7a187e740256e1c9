/**
 * The arrows of the house. Edges talk to the world and each keeps one SDK to itself; the pure core takes time and ids as
 * arguments and imports no edge; `runService.ts` wires them for `main.ts`. A control test plants a forbidden import and sees it caught.
 */
const edges = ['store', 'bot', 'webchat', 'inbox', 'server', 'start', 'admin']
const pure = ['time', 'words', 'forms', 'policy', 'ledger', 'referrals', 'conversation']
const at = (rooms) => `^src/(${rooms.join('|')})/`

const onlyIn = (name, sdk, rooms) => ({
  name,
  comment: `${sdk} lives behind one folder, so that it can be replaced by changing one.`,
  severity: 'error',
  from: { pathNot: [at(rooms), '^tests/'] },
  to: { path: `node_modules/(${sdk})(/|$)` },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-imports-no-edge',
      severity: 'error',
      from: { path: [at(pure), '^(dialogs|locales)/'] },
      to: { path: [at(edges), '^src/(main|runService|config)'] },
    },
    {
      name: 'no-edge-imports-another',
      comment: 'The one exception is the route port: pure types that the server satisfies.',
      severity: 'error',
      from: { path: '^src/(store|bot|webchat|inbox|server|start)/' },
      to: { path: at(edges), pathNot: ['^src/$1/', '^src/server/route\\.ts$', '^src/bot/webBot\\.ts$'] },
    },
    {
      name: 'core-does-no-io',
      severity: 'error',
      from: { path: [at(pure), '^(dialogs|locales)/'] },
      to: { path: '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dgram|child_process|worker_threads|os|dns)$' },
    },
    {
      name: 'words-policy-forms-are-the-ground',
      severity: 'error',
      from: { path: at(['time', 'words', 'forms', 'policy']) },
      to: { path: [at(['referrals', 'conversation']), '^dialogs/'] },
    },
    {
      name: 'records-know-no-conversation',
      severity: 'error',
      from: { path: at(['referrals']) },
      to: { path: [at(['conversation']), '^dialogs/'] },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'only-main-runs-the-service',
      severity: 'error',
      from: { pathNot: '^src/main\\.ts$' },
      to: { path: '^src/runService\\.ts$' },
    },
    onlyIn('botbuilder-in-bot', 'botbuilder[^/]*|botframework[^/]*', ['bot']),
    onlyIn('restify-in-server', 'restify', ['server']),
    onlyIn('ws-in-server', 'ws', ['server']),
    onlyIn('databases-in-store', 'better-sqlite3|pg|kysely', ['store']),
    onlyIn('i18next-in-words', 'i18next', ['words']),
    onlyIn('pages-in-inbox', 'nunjucks|nhsuk-frontend|sass', ['inbox']),
    onlyIn('openid-client-in-inbox', 'openid-client', ['inbox']),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(coverage|data)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
}

import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { compile, NodePackageImporter } from 'sass'

/** Run as a worker by `stylesheet.ts`: sends the finished CSS and ends. */
const { css } = compile(fileURLToPath(new URL('./style/inbox.scss', import.meta.url)), {
  style: 'compressed',
  importers: [new NodePackageImporter(fileURLToPath(new URL('../..', import.meta.url)))],
  quietDeps: true,
})
parentPort?.postMessage(css)

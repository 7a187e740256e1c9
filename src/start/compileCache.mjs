/**
 * `node --import ./src/start/compileCache.mjs src/main.ts`: keeps what Node makes of our TypeScript and of the libraries
 * from one start to the next (types stripped, code compiled), so that only the first start does that work. Loaded before
 * `main.ts`, because a module's imports are read before its first line runs; JavaScript itself, so that nothing has to
 * be stripped to read it. Lives inside `node_modules`: whoever can write there can change what runs anyway. Where it
 * cannot be written (a read-only container) the start is only slower.
 */
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'attune'))
// A process that is killed would leave nothing to the next; by now everything the start needs is loaded.
setTimeout(flushCompileCache, 10_000).unref()

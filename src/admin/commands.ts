import { erasureReasons } from '../store/keys/erasure.ts'
import { backUp } from './backUp.ts'
import { checkChecklist } from './checkChecklist.ts'
import { checkPolicy } from './checkPolicy.ts'
import type { Command } from './command.ts'
import { eraseHeld } from './eraseHeld.ts'
import { exportHeld } from './exportHeld.ts'
import { findSomebody } from './findSomebody.ts'
import { listErasures } from './listErasures.ts'
import { printMetricsToken } from './printMetricsToken.ts'
import { restore } from './restore.ts'
import { rotate } from './rotate.ts'
import { endStaff } from './staff/endStaff.ts'
import { listStaff } from './staff/listStaff.ts'
import { readmitStaff } from './staff/readmitStaff.ts'

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [
  {
    name: 'policy check',
    takes: ['FILE'],
    does: ["Reads a team's policy file and lists every problem in plain words. Changes nothing."],
    run: checkPolicy,
  },
  {
    name: 'checklist check',
    takes: ['FILE'],
    does: ['Reads a checklist file, lists every problem, and says whether it is signed. Changes nothing.'],
    run: checkChecklist,
  },
  {
    name: 'keys rotate',
    takes: [],
    does: [
      'Wraps every key with the newest master key. First put a new one in front in ATTUNE_KEYS, keep the old one behind',
      'it, and restart the service; where several processes run, put it behind and restart them all once before that, so',
      'that each knows it. Run this. Half an hour after the restart, when every page opens with the new one, take the old one',
      'away. May be stopped and run again at any time.',
    ],
    run: rotate,
  },
  {
    name: 'metrics-token',
    takes: [],
    does: [
      'Prints the bearer token with which another machine may read /metrics. It is made from the newest master key, and',
      'changes with it: give it to Prometheus anew after keys rotate, before the old key is taken away.',
    ],
    run: printMetricsToken,
  },
  {
    name: 'backup',
    takes: ['DIR'],
    does: ['Copies the records into a folder, while the service runs. Do this one first, then backup-keys.'],
    run: (given, world) => backUp('records', given, world),
  },
  {
    name: 'backup-keys',
    takes: ['DIR'],
    does: ['Copies the key store into another folder. Keep it apart from the records, and not for long.'],
    run: (given, world) => backUp('keys', given, world),
  },
  {
    name: 'restore',
    takes: [],
    options: {
      data: { type: 'string', shows: 'DIR' },
      keys: { type: 'string', shows: 'DIR' },
      erased: { type: 'string', shows: 'FILE' },
      'nothing-erased': { type: 'boolean', shows: '' },
      'even-so': { type: 'boolean', shows: '' },
    },
    does: [
      'Puts backups in place, of records or keys or both, with the service stopped. What was erased since is erased again',
      'before anything is served. --erased: a copy of the erasure list kept elsewhere, needed where there is none; or',
      '--nothing-erased, if nothing was. --even-so: although some cases have no key and will never open.',
    ],
    run: restore,
  },
  {
    name: 'find',
    takes: [],
    options: {
      phone: { type: 'string', shows: 'NUMBER|-' },
      'nhs-number': { type: 'string', shows: 'NUMBER|-' },
      code: { type: 'string', shows: 'CODE|-' },
    },
    does: [
      'Lists what is held on somebody, also if nothing was sent: cases, conversations, tasks and effects of no case, one line',
      'each, its id first. Everything is opened and read for it, whoever wrote the number and wherever, which takes a while.',
      'Write - and type it in: what stands on a command line can be seen by everybody on the machine.',
    ],
    run: findSomebody,
  },
  {
    name: 'export',
    takes: ['REFERENCE|CODE|ID...'],
    does: [
      'Prints everything held on a case as JSON, or on a conversation, a task or an effect of no case (see find). Several are',
      'one list. Personal: send it to a file that only you may read, with npm run --silent, or npm writes into it too.',
    ],
    run: exportHeld,
  },
  {
    name: 'erase',
    takes: ['REFERENCE|CODE|ID...'],
    options: {
      reason: { type: 'string', shows: Object.keys(erasureReasons).join('|') },
      'even-so': { type: 'boolean', shows: '' },
    },
    does: [
      'Erases a case for ever: its key, its rows, its look-ups, its report row. It stays erased when a backup is restored.',
      'The same for a conversation in which nothing was sent, a task of no case with the answers it came from, or an effect.',
      '--even-so: although nobody has answered words of danger in it yet.',
      ...Object.entries(erasureReasons).map(([code, why]) => `${code.padEnd(9)} ${why}`),
    ],
    run: eraseHeld,
  },
  {
    name: 'erasures',
    takes: [],
    options: { add: { type: 'string', shows: 'FILE' } },
    does: [
      'Prints the erasure list, one line each, ids only: keep a copy off this machine (with npm run --silent, as for export).',
      '--add: carries out a copy of it.',
    ],
    run: listErasures,
  },
  {
    name: 'staff list',
    takes: ['[TEAM]'],
    does: [
      'Prints who has signed in to the inbox, of one team or of all, one line each: id, last sign-in, teams and roles, name.',
    ],
    run: listStaff,
  },
  {
    name: 'staff end',
    takes: ['ID'],
    does: [
      'Ends the access of a member of staff: at their next page they are signed out everywhere, and signing in anew is refused.',
      'Also have their account closed, or its roles taken away, where they sign in.',
    ],
    run: endStaff,
  },
  {
    name: 'staff readmit',
    takes: ['ID'],
    does: ['Lets somebody whose access was ended sign in again, if the policy of a team still says so.'],
    run: readmitStaff,
  },
]

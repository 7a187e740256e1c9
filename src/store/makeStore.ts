import type { References, Turns } from '../conversation/ports.ts'
import { Fault, type FaultCode } from '../fault.ts'
import type { Ledger, MayGo, Resend, Resent } from '../ledger/ports.ts'
import type { Tasks } from '../ledger/tasks/ports.ts'
import type { Counts } from '../referrals/counts.ts'
import type { FeedbackBox } from '../referrals/feedback.ts'
import type { NewTask } from '../referrals/newTask.ts'
import type { Lives, Referrals, Viewer } from '../referrals/ports.ts'
import type { StaffRegister, StaffSessions } from '../referrals/staff.ts'
import type { Instant } from '../time/instant.ts'
import type { Driver } from './driver.ts'
import { makeFeedbackBox } from './feedback/makeFeedbackBox.ts'
import type { ErasureList } from './keys/erasureList.ts'
import { type Cases, makeCases } from './keys/makeCases.ts'
import { makeErasureList } from './keys/makeErasureList.ts'
import { replayErasures } from './keys/replayErasures.ts'
import { askResend } from './ledger/askResend.ts'
import { makeLedger } from './ledger/makeLedger.ts'
import { makeTasks } from './ledger/tasks/makeTasks.ts'
import { makeLives } from './life/makeLives.ts'
import { makeMayGo } from './life/makeMayGo.ts'
import { linkKeyStore } from './linkKeyStore.ts'
import { type Looks, makeLooks } from './makeLooks.ts'
import { makeReferences } from './references/makeReferences.ts'
import { askTeam } from './referrals/askTeam.ts'
import { countLooks } from './referrals/countLooks.ts'
import { countUndecided } from './referrals/countUndecided.ts'
import { makeReferrals } from './referrals/makeReferrals.ts'
import { makeRetention, type Retention } from './retention/makeRetention.ts'
import { dataMigrations } from './schema/dataMigrations.ts'
import { keyMigrations } from './schema/keyMigrations.ts'
import { makeKeys } from './sealing/makeKeys.ts'
import { type MasterKey, makeMasterKeys } from './sealing/makeMasterKeys.ts'
import { openHasher } from './sealing/openHasher.ts'
import type { RandomBytes } from './sealing/seal.ts'
import { makeStaff } from './staff/makeStaff.ts'
import type { StoreParts } from './storeParts.ts'
import { countConversations } from './turns/countConversations.ts'
import { makeTurns } from './turns/makeTurns.ts'

export type Store = {
  readonly turns: Turns
  readonly references: References
  readonly referrals: Referrals
  readonly lives: Lives
  readonly ledger: Ledger
  /** The guard of what the ledger sends. */
  readonly mayGo: MayGo
  /** What a person asks for who pressed resend: their team's effects only, and only if their role may. */
  readonly resend: (
    viewer: Viewer,
    asked: Omit<Resend, 'team' | 'by'>,
    now: Instant,
  ) => Promise<Resent | { readonly is: 'not-your-role' }>
  readonly tasks: Tasks
  /** What people say after sending, with no link to anybody. */
  readonly feedback: FeedbackBox
  readonly staff: StaffSessions & StaffRegister
  /** Asks a team for something that is about no family, once for each id of a task. */
  readonly askTeam: (team: string, task: NewTask, now: Instant) => Promise<'asked' | 'asked-before'>
  readonly counts: Counts
  readonly retention: Retention
  /** For the command line: exporting and erasing a whole case. */
  readonly cases: Cases
  /** Each part by itself, for `/readyz`. */
  readonly looks: Looks
  /** Whether a turn could be saved now: both databases answer and take a write. Never throws. */
  readonly ready: () => Promise<'ready' | FaultCode>
  /** Waits for the commits under way; a turn that has not come that far is refused. The second time is the first. */
  readonly close: () => Promise<void>
}

export type StoreOf = {
  readonly driver: Driver
  readonly keyStore: Driver
  /** 32 bytes each, newest first. */
  readonly masterKeys: readonly MasterKey[]
  /** Cryptographically strong. */
  readonly randomBytes: RandomBytes
  /** The erasure list to go by: the one that belongs to this key store unless given. */
  readonly erasures?: ErasureList
  readonly grants?: StoreParts['grants'] | undefined
  readonly rules?: StoreParts['rules'] | undefined
}

/**
 * The store over two drivers: migrates both, makes sure they belong together, erases again whatever the erasure list
 * names (either may be an older backup), and joins the pieces.
 */
export const makeStore = async ({
  driver,
  keyStore,
  masterKeys,
  randomBytes,
  erasures,
  grants,
  rules,
}: StoreOf): Promise<Store> => {
  const masters = makeMasterKeys(masterKeys, randomBytes)
  await keyStore.migrate(keyMigrations)
  await driver.migrate(dataMigrations)
  await linkKeyStore(driver, keyStore, randomBytes)
  const hasher = await openHasher(keyStore, masters, randomBytes)
  const parts: StoreParts = {
    ...{ driver, keys: makeKeys(keyStore, masters, randomBytes), hasher, randomBytes },
    ...(grants === undefined ? {} : { grants }),
    ...(rules === undefined ? {} : { rules }),
  }
  const caseParts = { ...parts, keyStore, list: erasures ?? (await makeErasureList(keyStore)) }
  await replayErasures(caseParts)
  const ledger = makeLedger(parts)
  let closed: Promise<void> | undefined
  return {
    turns: makeTurns(parts),
    references: makeReferences(parts),
    referrals: makeReferrals(parts),
    lives: makeLives(parts),
    ledger,
    mayGo: makeMayGo(parts),
    resend: (viewer, asked, now) => askResend(ledger, viewer, asked, now),
    tasks: makeTasks(parts),
    feedback: makeFeedbackBox(parts),
    staff: makeStaff(parts),
    askTeam: (team, task, now) => askTeam(parts, team, task, now),
    counts: {
      undecided: (now) => countUndecided(parts, now),
      looks: (now) => countLooks(parts, now),
      conversations: () => countConversations(parts),
    },
    retention: makeRetention(parts),
    cases: makeCases(caseParts),
    looks: makeLooks(driver, keyStore, masterKeys),
    ready: async () => {
      try {
        await Promise.all([driver.commit([]), keyStore.commit([])])
        return 'ready'
      } catch (cause) {
        return cause instanceof Fault ? cause.code : 'store/broken'
      }
    },
    close: () => {
      closed ??= driver.close().finally(() => keyStore.close())
      return closed
    },
  }
}

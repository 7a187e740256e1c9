/**
 * Everything that can go wrong that is not a user's mistake, by a stable code. One registry, so that a log line can be
 * looked up and a runbook can name it. A user's mistake is a value, never a fault.
 */
export const faultCodes = {
  'store/busy':
    'The database is locked or cannot be reached. Nothing was saved. Try again; if it lasts, see who holds it.',
  'store/full': 'The disk is full. Nothing was saved. Free room on the disk that holds the database.',
  'store/conflict': 'Two processes changed the same record again and again. Nothing was saved.',
  'store/schema': 'The database was made by a newer version of this program. Start that version.',
  'store/broken': 'The database answered with an error of its own. Nothing was saved. See the cause.',
  'store/unfinished-restore':
    'A restore was stopped while it put databases in place. Run the same restore command again: it goes on from there. Then start.',
  'keys/missing':
    'The key that seals this record is not in the key store: it was erased, or the key store is another one.',
  'keys/unknown-master':
    'A key was wrapped by a master key that is not in ATTUNE_KEYS. Add the old master key after the new one.',
  'keys/tampered':
    'A sealed record does not open: it was changed, moved from another row, or sealed under another master key of the same name (ATTUNE_KEYS).',
  'ledger/invalid': 'An effect was planned that may not be. Nothing of its cause was saved. The fields are named.',
  'ledger/channel':
    'A provider call ended without an answer. The effect stands as unknown; the provider will be asked.',
  'ledger/guard': 'Whether an effect may go could not be found out. It is held, and looked at again in a minute.',
  'ledger/store': 'The ledger could not read or write. What was in hand is taken up again when its lease ends.',
  'ledger/still':
    'The ledger of this process has not looked for what is due for a while, or all its hands are held up by a provider. Other processes go on; alone, nothing leaves.',
  'alerts/lost':
    'The process stopped before the database was back: so many alerts (left) were given urgent help, and nobody on a team hears of them.',
  'alerts/unsaved':
    'Urgent words were answered and their alerts are not saved yet. They are saved when the database is back: do not stop this process.',
  'sign-in/unreachable':
    'A sign-in service (OIDC_ISSUER) did not answer, answered with an error, or does not know our client id and secret. Nobody can sign in there until it does.',
  'sign-in/not-proved':
    'What came back from a sign-in service did not pass a check; nobody was signed in. Now and then it is a broken link; many at once are an attack, or a service set up wrongly.',
  'sign-in/used': 'A sign-in came back with a code that was used before or is too old; nobody was signed in.',
  'server/listen':
    'Nothing can be served at the address of HOST and PORT. If another program listens there already, perhaps this one started twice, stop it or set PORT to another number; if the address is not of this computer, set HOST.',
  'config/invalid': 'The environment is not right. Every problem is listed.',
  'policy/invalid': 'A team policy is not right. Every problem is listed.',
} as const
export type FaultCode = keyof typeof faultCodes

/** Thrown at the edges only. `message` never holds anything a person typed. */
export class Fault extends Error {
  readonly code: FaultCode
  constructor(code: FaultCode, cause?: unknown, detail?: string) {
    super(detail ? `${faultCodes[code]} ${detail}` : faultCodes[code], { cause })
    this.name = 'Fault'
    this.code = code
  }
}

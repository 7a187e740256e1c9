import { erasuresTable } from './erasuresTable.ts'
import type { Migration } from './migration.ts'

/**
 * The records. In clear stand only ids, workflow instants, counts, versions and codes; whatever a person typed, and every
 * address, is sealed ({bytes}) or a keyed hash. Deleting a key of the key store makes its sealed columns unreadable for
 * ever, in every backup too.
 */
export const dataMigrations: readonly Migration[] = [
  [
    // The key store these records belong to: with another one nothing would open, and addresses would hash anew.
    `CREATE TABLE keystore_link (one integer PRIMARY KEY CHECK (one = 1), keystore {text} NOT NULL) {strict}`,

    // Without key_id a conversation is a shell: it only keeps counting, so that numbers are never used twice.
    `CREATE TABLE conversations (
      id {text} PRIMARY KEY, address_hash {text} NOT NULL UNIQUE, team {text} NOT NULL,
      key_id {text}, state {bytes}, rev integer NOT NULL, watermark integer NOT NULL,
      updated_at {text} NOT NULL, expires_at {text} NOT NULL,
      CHECK ((key_id IS NULL) = (state IS NULL))
    ) {strict}`,
    `CREATE INDEX conversations_expiry ON conversations (expires_at)`,

    // The primary key serves "what came after number n"; no is the conversation's rev after the turn.
    `CREATE TABLE turns (
      conversation_id {text} NOT NULL REFERENCES conversations (id), no integer NOT NULL, provider_hash {text},
      at {text} NOT NULL, first_no integer NOT NULL, last_no integer NOT NULL,
      key_id {text} NOT NULL, sealed {bytes} NOT NULL,
      PRIMARY KEY (conversation_id, last_no, no), UNIQUE (conversation_id, provider_hash)
    ) {strict}`,

    // Keys whose rows are gone already and which the key store has still to destroy: written with the deletion, so that
    // a stop in between loses no destruction.
    `CREATE TABLE doomed_keys (key_id {text} PRIMARY KEY) {strict}`,

    // One key a case, never shared: destroying it erases this case and no other.
    `CREATE TABLE cases (id {text} PRIMARY KEY, team {text} NOT NULL, key_id {text} NOT NULL UNIQUE) {strict}`,

    `CREATE TABLE referrals (
      id {text} PRIMARY KEY, case_id {text} NOT NULL REFERENCES cases (id), reference {text} NOT NULL UNIQUE,
      team {text} NOT NULL, form {text} NOT NULL, form_version integer NOT NULL, lang {text} NOT NULL,
      status {text} NOT NULL, source {text} NOT NULL, path {text} NOT NULL, stage {text} NOT NULL,
      policy_hash {text} NOT NULL, checklist_hash {text}, sent_at {text} NOT NULL, decide_by {text} NOT NULL,
      record {bytes} NOT NULL, answers {bytes} NOT NULL
    ) {strict}`,
    `CREATE INDEX referrals_newest ON referrals (team, sent_at, id)`,
    `CREATE INDEX referrals_case ON referrals (case_id)`,

    `CREATE TABLE report_rows (
      case_id {text} PRIMARY KEY REFERENCES cases (id), source {text} NOT NULL, referrer_role {text} NOT NULL,
      path {text} NOT NULL, stage {text} NOT NULL, age_band {text} NOT NULL, spoken_language {text} NOT NULL,
      area_code {text} NOT NULL, father_involved {text} NOT NULL
    ) {strict}`,

    `CREATE TABLE lookups (
      kind {text} NOT NULL, hash {text} NOT NULL, index_version integer NOT NULL,
      case_id {text} NOT NULL REFERENCES cases (id),
      PRIMARY KEY (kind, hash, index_version, case_id)
    ) {strict}`,
    `CREATE INDEX lookups_case ON lookups (case_id)`,

    // Timeline and audit in one. No foreign keys: what happened stays when the case is erased.
    `CREATE TABLE events (
      no {counted}, case_id {text}, referral_id {text}, team {text} NOT NULL, at {text} NOT NULL,
      kind {text} NOT NULL, actor {text} NOT NULL, detail {bytes}
    ) {strict}`,
    `CREATE INDEX events_referral ON events (referral_id, no)`,
    `CREATE INDEX events_case ON events (case_id, no)`,
    {
      sqlite: [
        `CREATE TRIGGER events_keep_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END`,
        `CREATE TRIGGER events_keep_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END`,
      ],
      postgres: [
        `CREATE FUNCTION events_keep() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$`,
        `CREATE TRIGGER events_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON events
          FOR EACH STATEMENT EXECUTE FUNCTION events_keep()`,
      ],
    },

    // A task has a key of its own: it outlives the draft that caused it.
    `CREATE TABLE tasks (
      id {text} PRIMARY KEY, team {text} NOT NULL, what {text} NOT NULL, urgency {text} NOT NULL,
      owner {text} NOT NULL, due_at {text} NOT NULL, made_at {text} NOT NULL,
      case_id {text}, referral_id {text}, conversation_id {text}, done_at {text}, done_by {text},
      key_id {text} NOT NULL, detail {bytes} NOT NULL
    ) {strict}`,
    `CREATE INDEX tasks_open ON tasks (team, due_at) WHERE done_at IS NULL`,
    `CREATE INDEX tasks_referral ON tasks (referral_id)`,
  ],
  [
    erasuresTable(),
    // An erasure looks for every task of a case, and of the conversation it was sent from.
    `CREATE INDEX tasks_case ON tasks (case_id) WHERE case_id IS NOT NULL`,
    `CREATE INDEX tasks_conversation ON tasks (conversation_id) WHERE conversation_id IS NOT NULL`,
  ],

  [
    // What leaves the house. Whom it is for is a keyed hash; address, words and the provider's own id are sealed.
    // wake_at is when to look at it next: its time, the end of a lease or a hold, the next question; never when null.
    `CREATE TABLE effects (
      id {text} PRIMARY KEY, team {text} NOT NULL, case_id {text}, cause {text} NOT NULL, kind {text} NOT NULL,
      person_hash {text} NOT NULL, version integer NOT NULL, again integer NOT NULL, asked_by {text},
      channel {text} NOT NULL, urgency {text} NOT NULL CHECK (urgency IN ('now', 'usual')),
      status {text} NOT NULL CHECK (status IN ('planned', 'held', 'due', 'sending', 'unknown', 'accepted', 'sent',
        'delivered', 'failed', 'dropped')),
      reason {text}, attempts integer NOT NULL, asks integer NOT NULL, send_at {text} NOT NULL, wake_at {text},
      expires_at {text} NOT NULL, changed_at {text} NOT NULL, rev integer NOT NULL,
      reference {text}, reference_hash {text}, key_id {text} NOT NULL, sealed {bytes} NOT NULL,
      UNIQUE (cause, kind, person_hash, version, again),
      CHECK (send_at < expires_at),
      CHECK (reason IS NOT NULL OR status NOT IN ('held', 'failed', 'dropped')),
      CHECK (wake_at IS NOT NULL OR status NOT IN ('planned', 'held', 'due', 'sending', 'unknown'))
    ) {strict}`,
    // The claim reads the front of this one and nothing else, however many are planned; the count reads no row.
    `CREATE INDEX effects_next ON effects (urgency, wake_at, status) WHERE status IN ('planned', 'held', 'due')`,
    `CREATE INDEX effects_doubt ON effects (wake_at, status)
      WHERE status IN ('sending', 'unknown', 'accepted', 'sent') AND wake_at IS NOT NULL`,
    `CREATE UNIQUE INDEX effects_reference ON effects (reference_hash) WHERE reference_hash IS NOT NULL`,
    `CREATE INDEX effects_case ON effects (case_id) WHERE case_id IS NOT NULL`,

    // Who has a task in hand, and who was told when nobody took it in time. rev guards two people at once.
    `ALTER TABLE tasks ADD COLUMN taken_by {text}`,
    `ALTER TABLE tasks ADD COLUMN taken_at {text}`,
    `ALTER TABLE tasks ADD COLUMN deputy {text}`,
    `ALTER TABLE tasks ADD COLUMN escalated_at {text}`,
    `ALTER TABLE tasks ADD COLUMN rev integer NOT NULL DEFAULT 0`,
    `CREATE INDEX tasks_untaken ON tasks (due_at) WHERE done_at IS NULL AND taken_by IS NULL AND escalated_at IS NULL`,
  ],

  [
    // The life of a referral. In clear: whose it is, by when somebody looks, where it waits. rev guards two people at
    // once; life is everything else, sealed. No referral is without an owner, also the ones from before this step.
    `ALTER TABLE referrals ADD COLUMN rev integer NOT NULL DEFAULT 0`,
    `ALTER TABLE referrals ADD COLUMN owner {text} NOT NULL DEFAULT 'clinical-lead'`,
    `ALTER TABLE referrals ADD COLUMN holder {text}`,
    `ALTER TABLE referrals ADD COLUMN look_by {text}`,
    `ALTER TABLE referrals ADD COLUMN waits_from {text}`,
    `ALTER TABLE referrals ADD COLUMN life {bytes}`,
    `CREATE INDEX referrals_standing ON referrals (team, status, waits_from)`,
    `CREATE INDEX referrals_follow_up ON referrals (look_by) WHERE status = 'closed' AND look_by IS NOT NULL`,
    // The step of its life that an event is, if it is one: what was said with it is sealed for this number.
    `ALTER TABLE events ADD COLUMN life_rev integer`,
    `CREATE UNIQUE INDEX events_life ON events (referral_id, life_rev) WHERE life_rev IS NOT NULL`,
  ],

  [
    // Where a conversation can be reached later. Under the key of that conversation, and gone with it.
    `CREATE TABLE conversation_references (
      address_hash {text} PRIMARY KEY, key_id {text} NOT NULL, sealed {bytes} NOT NULL, updated_at {text} NOT NULL
    ) {strict}`,
  ],

  [
    // What a sweep deletes, and what metrics count: each index holds only that, so that looking reads nothing else.
    `CREATE INDEX tasks_ended ON tasks (team, done_at) WHERE done_at IS NOT NULL AND case_id IS NULL`,
    `CREATE INDEX effects_ended ON effects (changed_at) WHERE wake_at IS NULL AND case_id IS NULL`,
    `CREATE INDEX referrals_undecided ON referrals (decide_by, team)
      WHERE status IN ('new', 'screening', 'awaiting-information')`,
    // In place of one over both: conversations with words, and the shells of those that are past their day.
    `DROP INDEX conversations_expiry`,
    `CREATE INDEX conversations_kept ON conversations (expires_at) WHERE key_id IS NOT NULL`,
    `CREATE INDEX conversations_shells ON conversations (expires_at) WHERE key_id IS NULL`,
  ],

  [
    // Who works here, as their sign-in service vouched for them. Who it is, is a keyed hash; the name is sealed.
    `CREATE TABLE staff (
      id {text} PRIMARY KEY, identity_hash {text} NOT NULL UNIQUE, key_id {text} NOT NULL, sealed {bytes} NOT NULL,
      first_sign_in_at {text} NOT NULL, last_sign_in_at {text} NOT NULL, ended_at {text}
    ) {strict}`,
    // As granted at the last sign-in: what a session may do is read here, not in its cookie.
    `CREATE TABLE staff_memberships (
      staff_id {text} NOT NULL REFERENCES staff (id), team {text} NOT NULL, role {text} NOT NULL,
      PRIMARY KEY (staff_id, team)
    ) {strict}`,
    `CREATE INDEX staff_memberships_team ON staff_memberships (team)`,
    // A session without a person is the demo's. Signing out deletes it: no copy of its cookie opens anything then.
    `CREATE TABLE staff_sessions (
      id_hash {text} PRIMARY KEY, staff_id {text} REFERENCES staff (id), began_at {text} NOT NULL, ends_at {text} NOT NULL
    ) {strict}`,
    `CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id) WHERE staff_id IS NOT NULL`,
    `CREATE INDEX staff_sessions_end ON staff_sessions (ends_at)`,
  ],

  [
    // What people say after sending. Nothing leads from a row to a family: no id of anybody, the day and no time, codes in
    // clear and words sealed by a key of their own. In SQLite no row keeps the order it came in.
    {
      sqlite: [
        `CREATE TABLE feedback (
          id {text} PRIMARY KEY, team {text} NOT NULL, form {text} NOT NULL, form_version integer NOT NULL,
          day {text} NOT NULL, codes {text} NOT NULL, key_id {text}, sealed {bytes},
          CHECK ((key_id IS NULL) = (sealed IS NULL))
        ) STRICT, WITHOUT ROWID`,
      ],
      postgres: [
        `CREATE TABLE feedback (
          id {text} PRIMARY KEY, team {text} NOT NULL, form {text} NOT NULL, form_version integer NOT NULL,
          day {text} NOT NULL, codes {text} NOT NULL, key_id {text}, sealed {bytes},
          CHECK ((key_id IS NULL) = (sealed IS NULL))
        )`,
      ],
    },
    `CREATE INDEX feedback_day ON feedback (team, day)`,
  ],

  [
    // How somebody comes back: a code and a word, both kept as hashes. A draft's way (no case_id) is under the key of its
    // conversation and goes with it; that of something sent is under its case's.
    `CREATE TABLE ways_back (
      code_hash {text} PRIMARY KEY, case_id {text} REFERENCES cases (id), address_hash {text} NOT NULL,
      key_id {text} NOT NULL, sealed {bytes} NOT NULL
    ) {strict}`,
    `CREATE INDEX ways_back_case ON ways_back (case_id) WHERE case_id IS NOT NULL`,
    `CREATE INDEX ways_back_draft ON ways_back (address_hash) WHERE case_id IS NULL`,
    // Wrong words, by a keyed hash of the code (whether there is one or not) and of the conversation; gone after a day.
    `CREATE TABLE way_tries (
      who_hash {text} PRIMARY KEY, tries integer NOT NULL, tried_at {text} NOT NULL,
      locked_until {text} NOT NULL, forgotten_at {text} NOT NULL
    ) {strict}`,
    `CREATE INDEX way_tries_forgotten ON way_tries (forgotten_at)`,
  ],

  [
    // The same effects, with where each waits (`queue`, `queued_at`: see src/store/ledger/queue.ts) in place of indexes over
    // its status: an index over what changes at every step is written at every step, and in PostgreSQL all others with it.
    // What changes comes last, after the content.
    `ALTER TABLE effects RENAME TO effects_before`,
    `CREATE TABLE effects (
      id {text} PRIMARY KEY, team {text} NOT NULL, case_id {text}, cause {text} NOT NULL, kind {text} NOT NULL,
      person_hash {text} NOT NULL, version integer NOT NULL, again integer NOT NULL, asked_by {text},
      channel {text} NOT NULL, urgency {text} NOT NULL CHECK (urgency IN ('now', 'usual')),
      send_at {text} NOT NULL, expires_at {text} NOT NULL, key_id {text} NOT NULL, sealed {bytes} NOT NULL,
      status {text} NOT NULL CHECK (status IN ('planned', 'held', 'due', 'sending', 'unknown', 'accepted', 'sent',
        'delivered', 'failed', 'dropped')),
      reason {text}, attempts integer NOT NULL, asks integer NOT NULL, wake_at {text}, changed_at {text} NOT NULL,
      rev integer NOT NULL, reference {text}, reference_hash {text},
      queue {text} NOT NULL CHECK (queue IN ('now', 'usual', 'doubts', 'ended')), queued_at {text} NOT NULL,
      UNIQUE (cause, kind, person_hash, version, again),
      CHECK (send_at < expires_at),
      CHECK (reason IS NOT NULL OR status NOT IN ('held', 'failed', 'dropped')),
      CHECK (wake_at IS NOT NULL OR status NOT IN ('planned', 'held', 'due', 'sending', 'unknown')),
      CHECK ((queue = 'ended') = (wake_at IS NULL)),
      CHECK (queue = 'ended' OR queued_at <= wake_at),
      CHECK ((queue IN ('now', 'usual')) = (status IN ('planned', 'held', 'due', 'sending')))
    ) {strict}`,
    // Room in each page for the next states of its rows, so that they need no new entry in any index.
    { sqlite: [], postgres: [`ALTER TABLE effects SET (fillfactor = 50)`] },
    `INSERT INTO effects (id, team, case_id, cause, kind, person_hash, version, again, asked_by, channel, urgency, send_at,
        expires_at, key_id, sealed, status, reason, attempts, asks, wake_at, changed_at, rev, reference, reference_hash,
        queue, queued_at)
      SELECT id, team, case_id, cause, kind, person_hash, version, again, asked_by, channel, urgency, send_at,
        expires_at, key_id, sealed, status, reason, attempts, asks, wake_at, changed_at, rev, reference, reference_hash,
        CASE WHEN wake_at IS NULL THEN 'ended' WHEN status IN ('planned', 'held', 'due', 'sending') THEN urgency
          ELSE 'doubts' END, coalesce(wake_at, changed_at)
      FROM effects_before`,
    `DROP TABLE effects_before`,
    {
      // SQLite counts what waits without a look at the rows; in PostgreSQL the status must stand in no index.
      sqlite: [`CREATE INDEX effects_queue ON effects (queue, queued_at, status, wake_at) WHERE queue <> 'ended'`],
      postgres: [`CREATE INDEX effects_queue ON effects (queue, queued_at) WHERE queue <> 'ended'`],
    },
    `CREATE UNIQUE INDEX effects_reference ON effects (reference_hash) WHERE reference_hash IS NOT NULL`,
    `CREATE INDEX effects_case ON effects (case_id) WHERE case_id IS NOT NULL`,
    `CREATE INDEX effects_ended ON effects (queued_at) WHERE queue = 'ended' AND case_id IS NULL`,
  ],

  [
    // Of a turn about something sent elsewhere, which is under the key of that case: what it asks of the conversation it is
    // said in, under the key of that. Both are NULL for every other turn.
    `ALTER TABLE turns ADD COLUMN own_key_id {text}`,
    `ALTER TABLE turns ADD COLUMN own_sealed {bytes}`,
  ],

  [
    // When the deputy was told that whoever took a task has not done it by its time.
    `ALTER TABLE tasks ADD COLUMN late_told_at {text}`,
    `CREATE INDEX tasks_undone ON tasks (due_at) WHERE done_at IS NULL AND taken_by IS NOT NULL AND late_told_at IS NULL`,
  ],

  [
    // The day by which somebody was to look again, once they were told that it has passed: another day is told anew. What
    // nothing has happened to since it was sent has a day too.
    `ALTER TABLE referrals ADD COLUMN look_told {text}`,
    `UPDATE referrals SET look_by = decide_by WHERE status = 'new' AND look_by IS NULL`,
    `CREATE INDEX referrals_look ON referrals (look_by, team, status, look_told)
      WHERE status <> 'closed' AND look_by IS NOT NULL`,
  ],

  [
    // By which row of the team's policy it was granted. What was granted before this step is by none: sign in anew.
    `ALTER TABLE staff_memberships ADD COLUMN granted_by {text}`,
  ],

  [
    // Receipts name our attempt: nothing is looked up by a provider's own reference, and no two of those need differ.
    `DROP INDEX effects_reference`,
    `ALTER TABLE effects DROP COLUMN reference_hash`,
  ],

  [
    // What is late is looked for by its urgency: nothing urgent waits behind a flood of what is not.
    `DROP INDEX tasks_untaken`,
    `DROP INDEX tasks_undone`,
    `CREATE INDEX tasks_untaken ON tasks (urgency, due_at)
      WHERE done_at IS NULL AND taken_by IS NULL AND escalated_at IS NULL`,
    `CREATE INDEX tasks_undone ON tasks (urgency, due_at)
      WHERE done_at IS NULL AND taken_by IS NOT NULL AND late_told_at IS NULL`,
  ],

  [
    // Looking at a family sets the next day to look from this step on. Whoever was looked at before it is looked at anew,
    // but where a task for it is still open.
    `UPDATE referrals SET look_told = NULL WHERE look_told = look_by AND NOT EXISTS
      (SELECT 1 FROM tasks WHERE referral_id = referrals.id AND what = 'look-again' AND done_at IS NULL)`,
    `CREATE INDEX tasks_looks ON tasks (team) WHERE done_at IS NULL AND what = 'look-again'`,
  ],

  [
    // In whose hands it is, by their own id (`staff`), for two people may have one name. What was held before this step is
    // held by name alone: until it is passed on, or anybody of that name leaves.
    `ALTER TABLE referrals ADD COLUMN holder_id {text}`,
    `ALTER TABLE tasks ADD COLUMN taken_by_id {text}`,
  ],

  [
    // What a list says of a hold without opening anything (`holdCode`). What was sent before this step says it by its tasks.
    `ALTER TABLE referrals ADD COLUMN hold {text} NOT NULL DEFAULT 'none'`,
    // The list is no longer in the order in which they came.
    `DROP INDEX referrals_newest`,
  ],

  [
    // When it was first opened, so that a list need not look through all that ever happened to it.
    `ALTER TABLE referrals ADD COLUMN opened_at {text}`,
    `UPDATE referrals SET opened_at =
      (SELECT min(at) FROM events WHERE referral_id = referrals.id AND kind = 'opened')`,
    // The list reads what is open whole, and of what is closed as much as it shows.
    `CREATE INDEX referrals_open ON referrals (team) WHERE status <> 'closed'`,
    `CREATE INDEX referrals_closed ON referrals (team, sent_at, id) WHERE status = 'closed'`,
  ],

  [
    // Whether `hold` says what the record says. What was sent before it stood in clear is read by a sweep (`readHolds`).
    `ALTER TABLE referrals ADD COLUMN hold_read integer NOT NULL DEFAULT 0`,
    `CREATE INDEX referrals_hold_unread ON referrals (sent_at, id) WHERE hold_read = 0`,
  ],
]

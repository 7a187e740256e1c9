type Columns = {
  /** As they stand: ids, codes, instants, counts. */
  readonly shown: readonly string[]
  /** Sealed or hidden: opened and given under the same name. */
  readonly opened: readonly string[]
  /** Keyed hashes, the names of keys and ids of colleagues, which say nothing to anybody; and what another part of the export says already. */
  readonly leftOut: readonly string[]
}

/**
 * What an export gives of each row. A list of what is shown and not of what is hidden, so that a new column stays inside
 * until somebody decides; a test fails for one that is in no list.
 */
export const exportedColumns = {
  referrals: {
    shown: [
      ...['id', 'case_id', 'reference', 'team', 'form', 'form_version', 'lang', 'status', 'source', 'path', 'stage'],
      ...[
        'policy_hash',
        'checklist_hash',
        'sent_at',
        'decide_by',
        'rev',
        'owner',
        'holder',
        'look_by',
        'look_told',
        'waits_from',
        'hold',
        'opened_at',
      ],
    ],
    opened: ['record', 'answers', 'life'],
    leftOut: ['holder_id', 'hold_read'],
  },
  tasks: {
    shown: [
      ...['id', 'team', 'what', 'urgency', 'owner', 'due_at', 'made_at', 'case_id', 'referral_id', 'conversation_id'],
      ...['done_at', 'done_by', 'taken_by', 'taken_at', 'deputy', 'escalated_at', 'late_told_at', 'rev'],
    ],
    opened: ['detail'],
    leftOut: ['key_id', 'taken_by_id'],
  },
  effects: {
    shown: [
      ...['id', 'team', 'case_id', 'cause', 'kind', 'version', 'again', 'asked_by', 'channel', 'urgency', 'send_at'],
      ...['expires_at', 'status', 'reason', 'attempts', 'asks', 'wake_at', 'changed_at', 'rev'],
    ],
    opened: ['sealed', 'reference'],
    leftOut: ['key_id', 'person_hash', 'queue', 'queued_at'],
  },
  turns: {
    shown: ['at'],
    opened: ['sealed', 'own_sealed'],
    leftOut: ['conversation_id', 'no', 'provider_hash', 'first_no', 'last_no', 'key_id', 'own_key_id'],
  },
  conversations: {
    shown: ['id', 'team', 'updated_at', 'expires_at'],
    opened: ['state'],
    leftOut: ['address_hash', 'key_id', 'rev', 'watermark'],
  },
  conversation_references: { shown: ['updated_at'], opened: ['sealed'], leftOut: ['address_hash', 'key_id'] },
  ways_back: { shown: [], opened: ['sealed'], leftOut: ['code_hash', 'case_id', 'address_hash', 'key_id'] },
  report_rows: {
    shown: [
      ...['case_id', 'source', 'referrer_role', 'path', 'stage', 'age_band', 'spoken_language', 'area_code'],
      'father_involved',
    ],
    opened: [],
    leftOut: [],
  },
  events: {
    shown: ['no', 'case_id', 'referral_id', 'team', 'at', 'kind', 'actor', 'life_rev'],
    opened: ['detail'],
    leftOut: [],
  },
  lookups: { shown: ['kind'], opened: [], leftOut: ['hash', 'index_version', 'case_id'] },
} as const satisfies Readonly<Record<string, Columns>>

import type pg from 'pg'
import { makeGather } from '../../src/store/ledger/makeGather.ts'
import { sealedJobs } from './sealedJobs.ts'

/**
 * The table that one would put beside a queue whose jobs are done at least once, to send no text twice: a job is marked
 * before it is sent, and a job that is marked already is not sent again. Marks that are asked for together share one
 * statement, as the ledger's own do.
 */
export const makeMarks = async (pool: pg.Pool) => {
  await pool.query('CREATE TABLE IF NOT EXISTS marks (id text PRIMARY KEY, status text NOT NULL, reference text)')
  const sending = `INSERT INTO marks (id, status) SELECT id, 'sending' FROM unnest($1::text[]) AS id
    ON CONFLICT DO NOTHING`
  const accepted = `UPDATE marks SET status = 'accepted', reference = m.reference
    FROM unnest($1::text[], $2::text[]) AS m(id, reference) WHERE marks.id = m.id`
  return {
    sending: makeGather(async (ids: readonly string[]) => {
      await pool.query({ name: 'sending', text: sending, values: [ids] })
      return ids
    }),
    accepted: makeGather(async (ids: readonly string[]) => {
      await pool.query({ name: 'accepted', text: accepted, values: [ids, ids.map(sealedJobs.reference)] })
      return ids
    }),
  }
}

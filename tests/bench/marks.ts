import type pg from 'pg'

/**
 * The table that one would put beside a queue whose jobs are done at least once, to send no text twice: a job is marked
 * before it is sent, and a job that is marked already is not sent again.
 */
export const marks = {
  make: async (pool: pg.Pool): Promise<void> => {
    await pool.query('CREATE TABLE IF NOT EXISTS marks (id text PRIMARY KEY, status text NOT NULL, reference text)')
  },
  sending: async (pool: pg.Pool, ids: readonly string[]): Promise<void> => {
    const text = `INSERT INTO marks (id, status) SELECT id, 'sending' FROM unnest($1::text[]) AS id ON CONFLICT DO NOTHING`
    await pool.query({ name: 'sending', text, values: [ids] })
  },
  accepted: async (pool: pg.Pool, ids: readonly string[]): Promise<void> => {
    const text = `UPDATE marks SET status = 'accepted', reference = id WHERE id = ANY($1::text[])`
    await pool.query({ name: 'accepted', text, values: [ids] })
  },
} as const

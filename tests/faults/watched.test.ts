import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { directLineClient } from '../service/directLineClient.ts'
import { freePort } from '../service/freePort.ts'
import { startService } from '../service/startService.ts'

it('with its database held by another process the service says why it is not ready, is still measured, and comes back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-watched-'))
  const { url, stop } = await startService(folder, await freePort())
  onTestFinished(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const ready = async () => {
    const answer = await fetch(`${url}/readyz`)
    return { status: answer.status, body: await answer.json() }
  }
  const metrics = async () => (await fetch(`${url}/metrics`)).text()
  /** What is asked is kept for a second: asks until it is another answer. */
  const until = async (status: number) => {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = await ready()
      if (found.status === status) return found
      await pause(25)
    }
    throw new Error(`never ${status}`)
  }
  const fine = ['database', 'key-store', 'master-key', 'ledger', 'alerts'].map((name) => ({ name, status: 'ok' }))
  expect(await ready()).toEqual({ status: 200, body: { status: 'ready', checks: fine } })
  expect(await metrics()).toMatch(/^attune_up_store 1$/m)

  const talk = await directLineClient(url)
  const other = new Database(join(folder, 'attune.db'))
  other.exec('BEGIN IMMEDIATE')
  const { body } = await until(503)
  expect(body).toMatchObject({ status: 'store/busy' })
  expect(body).toMatchObject({
    checks: [{ name: 'database', status: 'store/busy', why: expect.stringContaining('locked') }, ...fine.slice(1)],
  })
  const urgent = await talk.send({ type: 'message', text: 'I want to kill myself' }, 'urgent')
  expect([urgent.status, await urgent.text()]).toEqual([503, expect.stringContaining('999')])
  const held = await metrics()
  expect(held).toMatch(/^attune_up_store 0$/m)
  expect(held).toMatch(/^attune_check_ok\{check="database"\} 0$/m)
  expect(held).toMatch(/^attune_unsaved_alerts 1$/m)
  expect(held).toMatch(/^attune_turns_total\{channel="\w+",outcome="unsaved"\} 1$/m)

  other.close()
  const back = await until(200)
  expect(back.body).toMatchObject({
    status: 'ready',
    checks: expect.arrayContaining([expect.objectContaining({ name: 'alerts', status: 'alerts/unsaved' })]),
  })
  expect(await metrics()).toMatch(/^attune_up_store 1$/m)
})

import { describe, expect, it } from 'vitest'
import type { TaskCommand } from '../../src/ledger/tasks/task.ts'
import { Role } from '../../src/referrals/newTask.ts'
import { expected } from '../referrals/expected.ts'
import { stored } from '../store/contract/stored.ts'
import { withStore } from '../store/contract/withStore.ts'
import { meddle, rows } from '../store/raw.ts'
import { at, task, turn } from '../store/samples.ts'
import { eachEngine } from './eachEngine.ts'
import { addCase, caseId, effect } from './samples.ts'

const commands = [
  { command: { is: 'take' }, power: 'take-task' },
  { command: { is: 'pass-on', to: { person: 'Pia' } }, power: 'pass-task' },
  { command: { is: 'pass-on', to: { role: 'keyworker', dueAt: at(90) } }, power: 'pass-task' },
  { command: { is: 'release' }, power: 'pass-task' },
  { command: { is: 'done' }, power: 'finish-task' },
] as const satisfies readonly { readonly command: TaskCommand; readonly power: keyof typeof expected }[]
const told = (power: keyof typeof expected, role: Role): string =>
  expected[power].split(' ')[Role.options.indexOf(role)] ?? ''

eachEngine((engine) => {
  describe('a command about a task', () => {
    it(
      'is given by each role only as the table says: its own, one it was told of, another’s, and never another team’s',
      withStore(engine, async ({ store, place }) => {
        const cells = Role.options.flatMap((role) =>
          commands.flatMap(({ command, power }, n) =>
            (['own', 'told-of', 'another’s', 'foreign'] as const).map((whose, w) => ({
              ...{ id: `${role}.${n}.${w}`, role, command, power, whose },
              owner:
                whose === 'own' ? role : role === 'practitioner' ? ('keyworker' as const) : ('practitioner' as const),
            })),
          ),
        )
        await stored(store, turn(undefined, { tasks: cells.map(({ id, owner }) => task(id, { owner })) }))
        for (const { id, role } of cells.filter(({ whose }) => whose === 'told-of'))
          await meddle(place.database, { sql: 'UPDATE tasks SET deputy = ? WHERE id = ?', params: [role, id] })
        const before = await rows(place.database, 'SELECT no FROM events')
        let given = 0
        for (const { id, role, command, power, whose } of cells) {
          const who = { name: 'Somebody', role, team: whose === 'foreign' ? 'other-team' : 'sample' }
          const want = told(power, role)
          const may = want === 'Y' || (want === 'O' && whose !== 'another’s')
          const answer = await store.tasks.command(who, id, command, at(3))
          const cell = `${role} ${command.is} ${whose}`
          if (whose === 'foreign') expect(answer, cell).toEqual({ is: 'absent' })
          else expect(answer, cell).toEqual(may ? { is: 'changed' } : { is: 'refused', code: 'role' })
          if (whose !== 'foreign' && may) given += 1
        }
        // One event for each that was given, and nothing of those that were refused.
        expect(given).toBeGreaterThan(60)
        expect(await rows(place.database, 'SELECT no FROM events')).toHaveLength(before.length + given)
      }),
    )
  })

  describe('resend', () => {
    it(
      'is pressed by each role only as the table says, and never in another team',
      withStore(engine, async ({ store }) => {
        await addCase(store)
        for (const role of Role.options) {
          await store.ledger.plan([effect(role, { cause: `cause:${role}` })], at(1))
          await store.ledger.stop({ which: { cause: `cause:${role}` }, reason: 'expired' }, at(2))
          const press = (team: string) =>
            store.resend(
              { name: `Any ${role}`, role, team },
              { id: role, newId: `${role}-again`, expiresAt: at(60) },
              at(3),
            )
          const may = told('resend-effect', role) === 'Y'
          expect(await press('other-team'), role).toEqual({ is: may ? 'absent' : 'not-your-role' })
          expect(await press('sample'), role).toEqual(
            may ? { is: 'planned', id: `${role}-again` } : { is: 'not-your-role' },
          )
        }
        const again = (await store.ledger.ofCase('sample', caseId)).filter(({ askedBy }) => askedBy !== undefined)
        expect(again.map(({ askedBy }) => askedBy).toSorted()).toEqual(
          Role.options.flatMap((role) => (told('resend-effect', role) === 'Y' ? [`Any ${role}`] : [])).toSorted(),
        )
      }),
    )
  })
})

import { z } from 'zod'
import { Day } from './day.ts'
import { Said } from './said.ts'
import { whenSound } from './whenSound.ts'

const id = z.string().regex(/^[a-z][a-z-]*$/, 'small letters and hyphens only')

export const ChecklistItem = z.strictObject({
  id,
  group: id,
  /** Grave enough, by the source, to count by itself (001:2554). */
  significant: z.boolean(),
  /** Ticking it asks `harm.told` once: has children's social care been told? */
  starred: z.boolean(),
  /** Ticking it puts the contact hold on the whole family. */
  hold: z.boolean(),
  ask: Said,
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

/** How many ticks of either kind meet the team's usual threshold. Numbers of ticks, never weights. */
export const Thresholds = z.strictObject({ significant: z.int().min(1), others: z.int().min(1) })
export type Thresholds = z.infer<typeof Thresholds>

const whenItemsSound = {
  when: whenSound({
    groups: z.array(z.looseObject({ id: z.string() })),
    items: z.array(z.looseObject({ id: z.string(), group: z.string() })),
  }),
}

/** A list of factors a professional may tick. A live team uses a signed one only; `signedBy` is who answers for it. */
export const Checklist = z
  .strictObject({
    id,
    version: z.string().min(1),
    date: Day,
    /** Whose list it is and by what right it is used. */
    source: z.string().min(1),
    signedBy: z.strictObject({ name: z.string().min(1), role: z.string().min(1), date: Day }).exactOptional(),
    thresholds: Thresholds,
    groups: z.array(z.strictObject({ id, title: Said })).min(1),
    items: z.array(ChecklistItem).min(1),
  })
  .superRefine((list, context) => {
    const groups = new Set(list.groups.map((group) => group.id))
    const seen = new Set<string>()
    for (const [index, item] of list.items.entries()) {
      if (seen.has(item.id)) add(context, index, 'id', `${item.id} stands in the list twice`)
      if (!groups.has(item.group)) add(context, index, 'group', `there is no group ${item.group}`)
      seen.add(item.id)
    }
  }, whenItemsSound)
export type Checklist = z.infer<typeof Checklist>

const add = (context: z.RefinementCtx, index: number, field: string, message: string): void =>
  context.addIssue({ code: 'custom', path: ['items', index, field], message })

import { z } from 'zod'
import { Day } from './day.ts'
import { whenList, whenSound } from './whenSound.ts'

/** In the order of the ISO week, Monday first: the position is the weekday number less one. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is needed, written like "09:00"')

/** When somebody of the team is there. Times are the team's own clock; `closes` itself counts as closed. */
export const WorkingWeek = z
  .strictObject({
    days: z
      .array(z.enum(weekdays))
      .min(1)
      .refine((days) => new Set(days).size === days.length, { error: 'a day stands here twice', when: whenList }),
    opens: TimeOfDay,
    closes: TimeOfDay,
    /** Training days, the days between Christmas and New Year; bank holidays need not be listed. */
    closedDays: z.array(z.strictObject({ on: Day, why: z.string().min(1) })),
  })
  // Fixed-width text: order of text is order of time.
  .refine((week) => week.opens < week.closes, {
    path: ['closes'],
    error: 'must be later than opens',
    when: whenSound({ opens: TimeOfDay, closes: TimeOfDay }),
  })
export type WorkingWeek = z.infer<typeof WorkingWeek>

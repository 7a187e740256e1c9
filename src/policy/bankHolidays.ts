import type { Nation } from './nation.ts'

/** Past this day no bank holiday is known, and each weekday counts as a working one: add a year before it is near. */
export const bankHolidaysKnownUntil = '2028-12-31'

const all = ['england', 'wales', 'scotland', 'northern-ireland'] as const
const notScotland = ['england', 'wales', 'northern-ireland'] as const
const scotland = ['scotland'] as const
const northernIreland = ['northern-ireland'] as const

/**
 * Bank holidays as taken, substitute days in the place of weekends (Banking and Financial Dealings Act 1971 and yearly
 * proclamations; gov.uk/bank-holidays lists them to 2028). England and Wales share theirs. A test works out every row
 * from the rules; one-off holidays cannot be worked out and are named there.
 */
export const bankHolidays: readonly { readonly on: string; readonly is: string; readonly in: readonly Nation[] }[] = [
  { on: '2025-01-01', is: "New Year's Day", in: all },
  { on: '2025-01-02', is: '2 January', in: scotland },
  { on: '2025-03-17', is: "St Patrick's Day", in: northernIreland },
  { on: '2025-04-18', is: 'Good Friday', in: all },
  { on: '2025-04-21', is: 'Easter Monday', in: notScotland },
  { on: '2025-05-05', is: 'Early May', in: all },
  { on: '2025-05-26', is: 'Spring', in: all },
  { on: '2025-07-14', is: 'Battle of the Boyne (substitute)', in: northernIreland },
  { on: '2025-08-04', is: 'Summer', in: scotland },
  { on: '2025-08-25', is: 'Summer', in: notScotland },
  { on: '2025-12-01', is: "St Andrew's Day (substitute)", in: scotland },
  { on: '2025-12-25', is: 'Christmas Day', in: all },
  { on: '2025-12-26', is: 'Boxing Day', in: all },

  { on: '2026-01-01', is: "New Year's Day", in: all },
  { on: '2026-01-02', is: '2 January', in: scotland },
  { on: '2026-03-17', is: "St Patrick's Day", in: northernIreland },
  { on: '2026-04-03', is: 'Good Friday', in: all },
  { on: '2026-04-06', is: 'Easter Monday', in: notScotland },
  { on: '2026-05-04', is: 'Early May', in: all },
  { on: '2026-05-25', is: 'Spring', in: all },
  // One-off, by proclamation of 3 February 2026.
  { on: '2026-06-15', is: 'World Cup', in: scotland },
  { on: '2026-07-13', is: 'Battle of the Boyne (substitute)', in: northernIreland },
  { on: '2026-08-03', is: 'Summer', in: scotland },
  { on: '2026-08-31', is: 'Summer', in: notScotland },
  { on: '2026-11-30', is: "St Andrew's Day", in: scotland },
  { on: '2026-12-25', is: 'Christmas Day', in: all },
  { on: '2026-12-28', is: 'Boxing Day (substitute)', in: all },

  { on: '2027-01-01', is: "New Year's Day", in: all },
  { on: '2027-01-04', is: '2 January (substitute)', in: scotland },
  { on: '2027-03-17', is: "St Patrick's Day", in: northernIreland },
  { on: '2027-03-26', is: 'Good Friday', in: all },
  { on: '2027-03-29', is: 'Easter Monday', in: notScotland },
  { on: '2027-05-03', is: 'Early May', in: all },
  { on: '2027-05-31', is: 'Spring', in: all },
  { on: '2027-07-12', is: 'Battle of the Boyne', in: northernIreland },
  { on: '2027-08-02', is: 'Summer', in: scotland },
  { on: '2027-08-30', is: 'Summer', in: notScotland },
  { on: '2027-11-30', is: "St Andrew's Day", in: scotland },
  { on: '2027-12-27', is: 'Christmas Day (substitute)', in: all },
  { on: '2027-12-28', is: 'Boxing Day (substitute)', in: all },

  { on: '2028-01-03', is: "New Year's Day (substitute)", in: all },
  { on: '2028-01-04', is: '2 January (substitute)', in: scotland },
  { on: '2028-03-17', is: "St Patrick's Day", in: northernIreland },
  { on: '2028-04-14', is: 'Good Friday', in: all },
  { on: '2028-04-17', is: 'Easter Monday', in: notScotland },
  { on: '2028-05-01', is: 'Early May', in: all },
  { on: '2028-05-29', is: 'Spring', in: all },
  { on: '2028-07-12', is: 'Battle of the Boyne', in: northernIreland },
  { on: '2028-08-07', is: 'Summer', in: scotland },
  { on: '2028-08-28', is: 'Summer', in: notScotland },
  { on: '2028-11-30', is: "St Andrew's Day", in: scotland },
  { on: '2028-12-25', is: 'Christmas Day', in: all },
  { on: '2028-12-26', is: 'Boxing Day', in: all },
]

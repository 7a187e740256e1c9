import type { ProblemPage } from '../../server/route.ts'
import { type Assets, layout } from './view/layout.ts'
import { problemPage } from './view/problemPage.ts'
import type { Visits } from './visit.ts'

/** What went wrong in the server itself, as a page of ours: in the family's language, with urgent help and the way out. */
export const makeProblemPage =
  (visits: Visits, assets: Assets): ProblemPage =>
  ({ status }, request) =>
    layout(assets, problemPage(visits.fromQuery(request), status))

import { openThing } from '../store/openThing.ts'

/** Planted on purpose: the core imports an edge. */
export const reachesDown = openThing

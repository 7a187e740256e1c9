import { openThing } from '../store/openThing.ts'

/** Planted on purpose: an edge imports another. */
export const reachesAcross = openThing

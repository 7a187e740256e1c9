import { serveBench } from './serveBench.ts'
import { serviceParts } from './serviceParts.ts'

/** The service itself. */
await serveBench(await serviceParts())

import { z } from 'zod'

/** The least a client's activity must be: an object with a type. What it may say of itself (`from`) is not believed. */
export const ActivityIn = z.looseObject({ type: z.string().min(1) })

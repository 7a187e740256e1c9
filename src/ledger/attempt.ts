/** One handing over of one effect. */
export type Attempt = { readonly effectId: string; readonly no: number }

/**
 * The name of an attempt: known before the provider is called, so that a receipt can be understood even if nothing could
 * be written down after the call.
 */
export const attemptId = ({ effectId, no }: Attempt): string => `${effectId}.${no}`

/** `undefined` for a name that is none of ours. */
export const attemptOf = (id: string): Attempt | undefined => {
  const dot = id.lastIndexOf('.')
  const no = id.slice(dot + 1)
  return dot > 0 && /^[1-9]\d{0,5}$/.test(no) ? { effectId: id.slice(0, dot), no: Number(no) } : undefined
}

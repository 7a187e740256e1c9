import type { PlainBody } from '../server/route.ts'
import { ActivityIn } from './activityIn.ts'
import type { ActivityJson } from './port.ts'

/**
 * What a person sent with files: the files are never kept, but their words are (they may be what matters most). The official
 * client puts the activity first, as a part of type `application/vnd.microsoft.activity`; without one it is a bare file.
 */
export const uploadedActivity = async (body: PlainBody): Promise<ActivityJson> => {
  const file = { type: 'message', attachments: [{ contentType: 'application/octet-stream' }] }
  if (body.is !== 'skimmed') return file
  const activity = ActivityIn.safeParse(await firstPart(body.type, body.start))
  return activity.success ? { ...activity.data, ...file } : file
}

/** The first part alone, closed where the second begins, so that the platform's own reader can be used on a cut-off body. */
const firstPart = async (type: string, start: Uint8Array): Promise<unknown> => {
  const boundary = /boundary="?([^";]{1,70})"?/i.exec(type)?.[1]
  if (!boundary) return undefined
  const bytes = Buffer.from(start)
  const mark = Buffer.from(`\r\n--${boundary}`)
  const end = bytes.indexOf(mark)
  if (end < 0) return undefined
  const whole = Buffer.concat([bytes.subarray(0, end), mark, Buffer.from('--\r\n')])
  try {
    const form = await new Response(whole, { headers: { 'content-type': type } }).formData()
    const [part] = [...form.values()]
    const text = typeof part === 'string' ? part : await part?.text()
    const value: unknown = JSON.parse(text ?? '')
    return value
  } catch {
    return undefined
  }
}

import { contractAnswer, type Hint } from './contractAnswer.ts'
import { type Activity, directLineClient } from './directLineClient.ts'

/** A whole self-referral over Direct Line, answered from the hints alone; `say` may answer some questions its own way. */
export const selfRefer = async (
  url: string,
  say: (hint: Hint) => string | undefined = () => undefined,
): Promise<{ readonly activities: readonly Activity[]; readonly reference: string }> => {
  const client = await directLineClient(url)
  await client.send({ type: 'event', name: 'attune/start', value: { form: 'self-referral', lang: 'en' } }, 'start')
  let watermark = ''
  const activities: Activity[] = []
  for (let turn = 0; turn < 80; turn += 1) {
    const set = await client.after(watermark)
    watermark = set.watermark
    activities.push(...set.activities)
    const hint = set.activities.findLast((activity) => activity.channelData?.attune)?.channelData?.attune
    if (hint?.reference !== undefined) return { activities, reference: hint.reference }
    if (hint === undefined) throw new Error(`nothing was asked at turn ${turn}`)
    await client.send({ type: 'message', text: say(hint) ?? contractAnswer(hint) }, `turn-${turn}`)
  }
  throw new Error('the form did not end')
}

import { carryOver } from '../../forms/carryOver.ts'
import { summary } from '../../forms/summary.ts'
import { walk } from '../../forms/walk.ts'
import { said, statement } from '../conversed.ts'
import type { Reply } from '../reply.ts'
import type { ConversationState } from '../state.ts'
import type { World } from '../world.ts'
import type { SentCopy } from './ways.ts'

/**
 * What was sent and what was added to it since, in words, for whoever has proved that it is theirs. Read as of the day it
 * was sent: a due date that has passed since was right then. Answers of a form that is gone are a person's to read out.
 */
export const sentCopyWords = (
  sent: SentCopy | undefined,
  reference: string,
  state: ConversationState,
  world: World,
): readonly Reply[] => {
  const voice = world.voice(state.lang)
  const published = sent === undefined ? undefined : world.forms[sent.form]
  if (sent === undefined || published === undefined) return [statement(voice, 'way-no-copy')]
  const { form, formVersion, answers, sentAt, added } = sent
  const kept = { form, formVersion, lang: state.lang, answers, skipped: [], rev: 0 }
  const draft = carryOver(published.form, kept)
  const setting = { team: world.team.facts, today: world.team.dayOf(sentAt) }
  const { gives } = published
  const whole = gives.is !== 'referral' ? undefined : gives.copy?.(draft, setting, voice, reference)
  const rows = summary(published.form, draft, walk(published.form, draft, setting), voice)
  const lines = rows.map(({ label, answer }) => `${label}: ${answer}`).join('\n')
  return [
    statement(voice, 'way-copy', { reference }),
    said(voice, whole ?? lines),
    ...added.map(({ text, at }) =>
      said(voice, `${voice.say('way-copy-added', { day: voice.day(world.team.dayOf(at)) })}\n${text}`),
    ),
  ]
}

import { ActionTypes, type Activity, ActivityTypes, InputHints, TextFormatTypes } from 'botbuilder'
import type { Reply } from '../conversation/reply.ts'
import type { Ask } from '../forms/ask.ts'
import { askText } from './askText.ts'
import { hintOf } from './hintOf.ts'

/**
 * A reply as a Bot Framework activity, the same for Teams and for web chat. `plain` text, so that an answer read back is
 * never taken for markup (and so that web chat leaves straight quotes alone).
 */
export const activityOf = (reply: Reply): Partial<Activity> => {
  const hint = hintOf(reply)
  const actions = reply.is === 'ask' ? actionsOf(reply.ask) : []
  return {
    type: ActivityTypes.Message,
    text: reply.is === 'ask' ? askText(reply.ask) : reply.text,
    textFormat: TextFormatTypes.Plain,
    locale: reply.lang,
    inputHint: reply.is === 'ask' ? InputHints.ExpectingInput : InputHints.AcceptingInput,
    ...(actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}),
    ...(hint ? { channelData: { attune: hint } } : {}),
  }
}

/**
 * One tap is a whole answer, so a question with several ticks offers only those that stand alone ("none of these"); the
 * rest are answered by number, or on a face that has tick boxes.
 */
const actionsOf = ({ kind, options, alone = [] }: Ask) =>
  options
    .filter(({ value }) => kind !== 'many-of' || alone.includes(value))
    .map(({ title }) => ({ type: ActionTypes.ImBack, title, value: title }))

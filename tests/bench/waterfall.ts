import { ConversationState, type Storage, type TurnContext } from 'botbuilder'
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs'
import { doneWords } from './doneWords.ts'

/**
 * What botbuilder itself offers for asking questions: a waterfall of so many text prompts, its state loaded and saved at
 * every turn. The plainest kind of prompt on purpose: it reads nothing, so nothing it is measured against is flattered.
 */
export const makeWaterfall = (questions: number, storage: Storage): ((context: TurnContext) => Promise<void>) => {
  const state = new ConversationState(storage)
  const dialogs = new DialogSet(state.createProperty('dialogs'))
  dialogs.add(new TextPrompt('ask'))
  const asks = Array.from({ length: questions }, (_, at) => async (step: WaterfallStepContext) => {
    if (at > 0) Object.assign(step.values, { [`answer-${at}`]: step.result })
    return await step.prompt('ask', { prompt: `Question ${at + 1}: what would you like to tell us?` })
  })
  const end = async (step: WaterfallStepContext) => {
    await step.context.sendActivity(doneWords)
    return await step.endDialog()
  }
  dialogs.add(new WaterfallDialog('form', [...asks, end]))
  return async (context) => {
    const dialog = await dialogs.createContext(context)
    const { status } = await dialog.continueDialog()
    if (status === DialogTurnStatus.empty) await dialog.beginDialog('form')
    await state.saveChanges(context)
  }
}

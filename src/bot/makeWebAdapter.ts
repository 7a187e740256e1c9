import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder'
import type { Outcome, Turn } from './makeTurn.ts'

/** What the turn said, beside how it went. What was saved is read from the history; the rest is only here. */
export type WebTurn = { readonly outcome: Outcome; readonly said: readonly Partial<Activity>[] }

/** Runs turns in this process: no connector, no service address, no token to ourselves. */
export type WebAdapter = { readonly deliver: (activity: Activity) => Promise<WebTurn> }

/** The SDK has no other way to be an adapter than to extend its class. */
class InProcessAdapter extends BotAdapter {
  readonly #said = new WeakMap<Activity, Partial<Activity>[]>()

  async deliver(activity: Activity, turn: Turn): Promise<WebTurn> {
    const said: Partial<Activity>[] = []
    this.#said.set(activity, said)
    let outcome: Outcome = { is: 'ignored' }
    await this.runMiddleware(new TurnContext(this, activity), async (context) => {
      outcome = await turn(context)
    })
    return { outcome, said }
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.#said.get(context.activity)?.push(...activities)
    return activities.map(() => ({ id: '' }))
  }

  /** What was said is the history, and stays: nothing here changes or deletes it. */
  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(): Promise<void> {
    throw new Error('Messages that start from us go through the ledger and are read from the history.')
  }
}

export const makeWebAdapter = (turn: Turn): WebAdapter => {
  const adapter = new InProcessAdapter()
  return {
    deliver: (activity) => adapter.deliver(activity, turn),
  }
}

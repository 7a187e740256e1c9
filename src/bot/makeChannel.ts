import { type Activity, CloudAdapter } from 'botbuilder'
import type { Reference } from '../conversation/ports.ts'
import type { Reply } from '../conversation/reply.ts'
import { activityOf } from './activityOf.ts'
import { hushed } from './hushed.ts'
import { KeepingAuthentication } from './keepingAuthentication.ts'
import type { Outcome, Turn } from './makeTurn.ts'
import { readReference } from './readReference.ts'
import type { Report } from './report.ts'
import { unreachable } from './unreachable.ts'

/** How callers are checked and where replies get their tokens. Without an app id nobody is checked at all. */
export type ChannelSettings = {
  readonly appId?: string
  readonly appType?: string
  readonly tenantId?: string
  readonly password?: string
  /** Instead of Microsoft's own addresses and issuer: for tests, all of them or none. */
  readonly authority?: {
    readonly metadataUrl: string
    readonly issuer: string
    readonly loginUrl: string
    readonly scope: string
  }
  /** Instead of the token that the app's password buys: for tests. */
  readonly credentials?: ConstructorParameters<typeof KeepingAuthentication>[1]
}

export type Delivered =
  | { readonly is: 'refused'; readonly status: 401 | 503; readonly code: 'bot/refused' | 'bot/keys-unreachable' }
  /** The turn is saved (or was ignored), but the channel did not take the replies. */
  | { readonly is: 'unsent' }
  | { readonly is: 'done'; readonly outcome: Outcome; readonly status: number; readonly body?: unknown }

export type Told =
  | { readonly is: 'delivered' }
  | {
      readonly is: 'unreachable'
      readonly code: 'bot/tell-failed' | 'bot/tell-refused' | 'bot/bad-reference'
      /** Whether it may have arrived all the same; `no` may be tried again, `never` may not. */
      readonly taken: 'no' | 'never' | 'maybe'
      readonly cause?: unknown
    }

/** The Bot Framework side: checks who calls, runs the turn, sends the replies through the channel's connector. */
export type Channel = {
  readonly deliver: (activity: Activity, authorization: string) => Promise<Delivered>
  /** Says something by itself where the bot has been before, as an answer to nothing. Never rejects. */
  readonly tell: (reference: Reference, replies: readonly Reply[]) => Promise<Told>
}

/** `processActivity` and the authentication are protected in the SDK: the one reason for a class here. */
class OpenCloudAdapter extends CloudAdapter {
  async deliver(activity: Activity, authorization: string, turn: Turn, report: Report): Promise<Delivered> {
    const who = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((error: unknown) => refusalFor(error))
    if ('is' in who) {
      report(who.code)
      return who
    }
    let outcome: Outcome = { is: 'ignored' }
    try {
      const invoked = await this.processActivity(who, activity, async (context) => {
        outcome = await turn(context)
      })
      const body: unknown = invoked?.body
      return { is: 'done', outcome, status: invoked?.status ?? 200, ...(body === undefined ? {} : { body }) }
    } catch (error) {
      report('bot/reply-failed', error)
      return { is: 'unsent' }
    }
  }

  async tell(appId: string, reference: Reference, replies: readonly Reply[]): Promise<Told> {
    const to = readReference(reference)
    if (to === undefined) return { is: 'unreachable', code: 'bot/bad-reference', taken: 'never' }
    try {
      await this.continueConversationAsync(appId, to, async (context) => {
        // The SDK makes up a message to go on from; the channel never heard of it, so nothing can answer it.
        delete context.activity.id
        await context.sendActivities(replies.map(activityOf))
      })
      return { is: 'delivered' }
    } catch (cause) {
      return unreachable(cause)
    }
  }
}

/** Every way a token can be bad is 401 (the SDK says 500 for some); only our own trouble in fetching keys is 503. */
const refusalFor = (error: unknown): Extract<Delivered, { is: 'refused' }> => {
  const isOurs =
    error instanceof Error && (error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500))
  return isOurs
    ? { is: 'refused', status: 503, code: 'bot/keys-unreachable' }
    : { is: 'refused', status: 401, code: 'bot/refused' }
}

export const makeChannel = (settings: ChannelSettings, turn: Turn, report: Report): Channel => {
  const { appId, appType, tenantId, password, authority, credentials } = settings
  const settingsOf = {
    ...(appId ? { MicrosoftAppId: appId } : {}),
    ...(appType ? { MicrosoftAppType: appType } : {}),
    ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
    ...(password ? { MicrosoftAppPassword: password } : {}),
    ...(authority
      ? {
          ToBotFromChannelOpenIdMetadataUrl: authority.metadataUrl,
          ToBotFromEmulatorOpenIdMetadataUrl: authority.metadataUrl,
          ToBotFromChannelTokenIssuer: authority.issuer,
          ToChannelFromBotLoginUrl: authority.loginUrl,
          ToChannelFromBotOAuthScope: authority.scope,
          OAuthUrl: authority.loginUrl,
          ValidateAuthority: false,
        }
      : {}),
  }
  const adapter = new OpenCloudAdapter(new KeepingAuthentication(settingsOf, credentials))
  return {
    deliver: (activity, authorization) => hushed(report, () => adapter.deliver(activity, authorization, turn, report)),
    tell: (reference, replies) => hushed(report, () => adapter.tell(appId ?? '', reference, replies)),
  }
}

import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { hushed } from './hushed.ts'
import type { Outcome, Turn } from './makeTurn.ts'
import type { Report } from './report.ts'

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
  readonly credentials?: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
}

export type Delivered =
  | { readonly is: 'refused'; readonly status: 401 | 503; readonly code: 'bot/refused' | 'bot/keys-unreachable' }
  /** The turn is saved (or was ignored), but the channel did not take the replies. */
  | { readonly is: 'unsent' }
  | { readonly is: 'done'; readonly outcome: Outcome; readonly status: number; readonly body?: unknown }

/** The Bot Framework side: checks who calls, runs the turn, sends the replies through the channel's connector. */
export type Channel = { readonly deliver: (activity: Activity, authorization: string) => Promise<Delivered> }

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
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
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
    },
    credentials,
  )
  const adapter = new OpenCloudAdapter(authentication)
  return {
    deliver: (activity, authorization) => hushed(report, () => adapter.deliver(activity, authorization, turn, report)),
  }
}

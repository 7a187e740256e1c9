import type { World } from '../../conversation/world.ts'
import type { Policy } from '../../policy/policy.ts'
import type { PlainRequest } from '../../server/route.ts'
import { isLang, type Lang, langOf } from '../../words/lang.ts'
import { type PageWords, pageWords } from './pageWords.ts'
import type { PageSettings } from './settings.ts'
import { pageChannel } from './withPageVoice.ts'

/** One visit to one page: for which team, in which language. It depends on the address and the browser's language alone. */
export type Visit = {
  readonly world: World
  readonly policy: Policy
  readonly lang: Lang
  readonly words: PageWords
  /** The address asked for a language that is not offered. */
  readonly langMissing: boolean
  readonly isDemo: boolean
  /** One of our own addresses, in the same language and team. */
  readonly link: (path: string, more?: Readonly<Record<string, string>>) => string
  readonly linkIn: (lang: Lang, path: string, more?: Readonly<Record<string, string>>) => string
}

/** What the person asked for: nothing here is trusted. */
export type Wanted = { readonly team?: string | null | undefined; readonly lang?: string | null | undefined }

export const makeVisits = (settings: PageSettings) => {
  const { world, policies, clock, mode } = settings

  const visit = (request: PlainRequest, wanted: Wanted): Visit => {
    const now = clock()
    const here = world(wanted.team ?? undefined, now, pageChannel)
    const policy = policies.find(({ id }) => id === here.team.id)
    if (policy === undefined) throw new Error(`team ${here.team.id} has no policy`)
    const asked = wanted.lang ?? undefined
    const offered = here.team.languages
    const found = offered.find((lang) => lang === langOf(asked))
    const lang = found ?? offered.find((one) => one === browserLang(request, offered)) ?? 'en'
    const usual = world(undefined, now)
    // The usual team goes without saying; where there is none, nothing is said until one is chosen.
    const isUnsaid = here.teams !== undefined || (usual.teams === undefined && usual.team.id === here.team.id)
    const team = isUnsaid ? {} : { team: here.team.id }
    const linkIn: Visit['linkIn'] = (to, path, more = {}) =>
      `${path}?${new URLSearchParams({ lang: to, ...team, ...more })}`
    return {
      world: here,
      policy,
      lang,
      words: pageWords(lang),
      langMissing: asked !== undefined && asked !== '' && found === undefined,
      isDemo: mode === 'demo',
      link: (path, more) => linkIn(lang, path, more),
      linkIn,
    }
  }
  return {
    visit,
    /** From the address: `?lang=` and `?team=`. */
    fromQuery: (request: PlainRequest): Visit =>
      visit(request, { team: request.query.get('team'), lang: request.query.get('lang') }),
  }
}
export type Visits = ReturnType<typeof makeVisits>

/** The first language of the browser that we speak; its order is taken as it stands. */
const browserLang = ({ headers }: PlainRequest, offered: readonly Lang[]): Lang | undefined =>
  (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => langOf(part.split(';')[0]?.trim()))
    .filter(isLang)
    .find((lang) => offered.includes(lang))

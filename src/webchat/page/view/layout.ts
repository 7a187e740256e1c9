import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { leaveLink } from './leaveLink.ts'

/** `left` is the name of the cookie the script writes as it leaves. */
export type Assets = { readonly style: string; readonly script: string; readonly left: string }

/** A page whole. The title is the team's neutral name alone: tabs and histories are read by others. */
export type Sheet = {
  readonly visit: Visit
  readonly main: Html
  /** Other languages to choose from; links unless the chat has begun. */
  readonly languages?: Html
  /** The number of the conversation's last entry: another tab's page is told by it. */
  readonly no?: number
  /** The page shows something of somebody's: the script is told, and without it too it goes by itself once its half hour is over. */
  readonly isKept?: boolean
  /** Without script it goes by itself after that time too, though it shows nothing: something may stand in its boxes. */
  readonly closes?: boolean
  /** The conversation itself, sealed, on a page after sending: leaving ends it too. */
  readonly carried?: string
}

/** A minute more than a conversation is open for: the form of the page it closes would find nothing any more. */
const closesAfterSeconds = 31 * 60

/** Where "Leave this page quickly" goes: what GOV.UK's exit button opens. */
export const neutralPlace = 'https://www.bbc.co.uk/weather'

/** The heading while no team is chosen: it says nothing to an onlooker either. */
const noTeamYet = 'Attune'

export const layout = ({ style, script, left }: Assets, sheet: Sheet): string => {
  const { visit, main, languages, no, isKept, closes = isKept, carried } = sheet
  const { words, isDemo, link } = visit
  const name = visit.world.teams === undefined ? visit.policy.name : noTeamYet
  return html`<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${name}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='3' fill='%23768692'/%3E%3C/svg%3E">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
${
  closes &&
  html`<noscript><meta http-equiv="refresh" content="${closesAfterSeconds};url=${link('/')}"></noscript>
`
}</head>
<body>
<a class="skip" href="#main">${words.say('skip')}</a>
<div id="page">
<header>
${isDemo && html`<p class="demo">${words.say('demo')}</p>`}
<a class="brand" href="${link('/')}"><bdi>${name}</bdi></a>
</header>
<nav class="fast" aria-label="${words.say('fast')}">
<a class="urgent" href="${link('/help-now')}">${words.say('help-now')}</a>
<a class="leave" href="${leaveLink(carried)}" rel="nofollow noreferrer" data-place="${neutralPlace}" data-left="${left}">${words.say('leave')}</a>
</nav>
${languages}
<main id="main"${no !== undefined && html` data-no="${no}"`}${isKept && html` data-kept`} tabindex="-1">
${
  visit.langMissing &&
  html`<p class="note">${words.say('language-not-offered')}</p>
`
}${main}
</main>
<footer>
<nav aria-label="${words.say('footer')}">
<ul>
<li><a href="${link('/privacy')}">${words.say('privacy')}</a></li>
<li><a href="${link('/accessibility')}">${words.say('accessibility')}</a></li>
<li><a href="${link('/cookies')}">${words.say('cookies')}</a></li>
</ul>
</nav>
</footer>
</div>
<p id="news" role="status" data-sending="${words.say('news-sending')}" data-offline="${words.say('news-offline')}" data-refused="${words.say('news-refused')}" data-retry="${words.say('news-retry')}" data-away="${words.say('news-away')}" data-shifts="${words.say('leave-shifts', { count: '#' })}" data-added="${words.say('news-added')}" data-added-go="${words.say('news-added-go')}" data-gone="${words.say('gone-title')}" data-gone-words="${words.say('gone-words')}" data-gone-again="${words.say('gone-again')}" data-listen="${words.say('listen')}" data-listen-stop="${words.say('listen-stop')}" data-print="${words.say('done-print')}"></p>
</body>
</html>
`.html
}

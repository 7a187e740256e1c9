import { type Html, html } from '../html.ts'
import type { Opening } from '../turn/openings.ts'
import type { Visit } from '../visit.ts'
import { dangerWords } from './dangerWords.ts'

/**
 * Before the first question, nothing of it folded: who we are, why we ask, who sees it, how long it stays, and urgent
 * help. Who else may be told, and the whole of the privacy notice, are one tap away.
 */
export const intro = (opening: Exclude<Opening, 'professional'>, visit: Visit): Html => {
  const { words, policy, world, link } = visit
  const { say, tell, span } = words
  return html`<div class="said intro"><p>${tell('home-who-1', { team: policy.name })} ${say('home-who-2')}</p>
<p>${say(`home-${opening}-hint`)} ${say('intro-why')}</p>
<p>${say('intro-sees')} ${tell('intro-kept', { days: span(world.team.keepDays, 'day') })}</p>
<p>${say('home-danger')} ${dangerWords(visit)}</p></div>
<details class="why"><summary>${say('intro-more')}</summary>
<p>${say('home-who-3')}</p>
<p>${say('privacy-sees-text')}</p>
<p>${tell('privacy-long-sent', { years: span(policy.privacy.keepYears, 'year') })}</p>
<p><a href="${link('/privacy')}">${say('privacy')}</a></p></details>
`
}

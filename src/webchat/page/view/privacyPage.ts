import type { Reach } from '../../../policy/reach.ts'
import { saidIn } from '../../../policy/said.ts'
import { type Html, html } from '../html.ts'
import type { PageKey } from '../pageWords.ts'
import type { Visit } from '../visit.ts'
import { languages } from './languages.ts'
import type { Sheet } from './layout.ts'

/** The privacy notice, filled in from the team's policy. */
export const privacyPage = (visit: Visit): Sheet => {
  const { words, policy } = visit
  const { privacy, drafts } = policy
  const basis = saidIn(privacy.legalBasis, words.lang)
  const part = (title: PageKey, ...texts: readonly Html[]) => html`<h2>${words.say(title)}</h2>
${texts.map(
  (text) => html`<p>${text}</p>
`,
)}`
  const plain = (key: PageKey) => html`${words.say(key)}`
  const filled = (key: PageKey, params: Readonly<Record<string, string>>) => words.tell(key, params)
  return {
    visit,
    languages: languages(visit, '/privacy', {}),
    main: html`<h1 id="question" tabindex="-1">${words.say('privacy-title')}</h1>
${part('privacy-who', filled('privacy-who-text', { controller: privacy.controller, team: policy.name }))}${part(
  'privacy-why',
  html`<span lang="${basis.lang}" dir="auto">${basis.text}</span>`,
  plain('privacy-agree'),
)}${part('privacy-sees', plain('privacy-sees-text'), plain('privacy-danger'))}${part(
  'privacy-long',
  filled('privacy-long-draft', { days: words.span(drafts.keepDays, 'day') }),
  filled('privacy-long-sent', { years: words.span(privacy.keepYears, 'year') }),
)}${part('privacy-rights', plain('privacy-rights-text'))}${part('privacy-device', plain('privacy-device-text'))}${part(
  'privacy-contact',
  reachShown(privacy.contact),
)}${part('privacy-complain', plain('privacy-complain-text'), reachShown(privacy.complaints))}`,
  }
}

/** Somebody who can be asked, in the words and spelling of their own language. */
export const reachShown = ({ name, phone, email, web }: Reach): Html =>
  html`<bdi lang="en">${name}</bdi>${
    phone && html`<br><a dir="ltr" href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`
  }${email && html`<br><a dir="ltr" href="mailto:${email}">${email}</a>`}${
    web && html`<br><a dir="ltr" href="${web}" rel="noreferrer">${web}</a>`
  }`

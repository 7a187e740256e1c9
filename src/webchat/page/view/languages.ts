import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { formOrigin } from './formOrigin.ts'

/** Every language by its own name: links where nothing has begun, buttons where changing it is a turn. */
export const languages = (visit: Visit, path: string, more: Readonly<Record<string, string>>, no?: number): Html => {
  const { world, words, lang: present, linkIn } = visit
  const offered = world.team.languages
  if (offered.length < 2) return html``
  const named = offered.map((lang) => {
    const { dir, say } = world.voice(lang)
    const name = html`<span lang="${lang}" dir="${dir}">${say('language-name')}</span>`
    if (lang === present) return html`<li><span class="present" aria-current="true">${name}</span></li>`
    return no === undefined
      ? html`<li><a href="${linkIn(lang, path, more)}" hreflang="${lang}">${name}</a></li>`
      : html`<li><button name="do" value="lang:${lang}">${name}</button></li>`
  })
  const list = html`<ul>${named}</ul>`
  return html`<nav class="languages" aria-label="${words.say('languages')}">${
    no === undefined ? list : html`<form method="post" action="/chat">${formOrigin(visit, no)}${list}</form>`
  }</nav>
`
}

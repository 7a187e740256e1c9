import type { ProblemPage } from './route.ts'

/** What each kind of trouble says to a person; anything else says the last. For staff, in English; families get theirs from the room of their pages. */
const said: Readonly<Record<number, readonly [title: string, text: string]>> = {
  404: ['We cannot find that page', 'The address may have a letter wrong, or the page may have moved.'],
  413: ['That was too big for us to take', 'Please try again with less text. Photos and files cannot be sent here.'],
  429: ['Please wait a moment', 'There were many requests at once. Wait a minute, then try again.'],
}
const otherwise = ['Sorry, something went wrong', 'It is not your fault. Please go back and try again.'] as const

/** A page of no more than a heading, a sentence and a way on; it needs no script, style or picture to be read. */
export const plainPage: ProblemPage = ({ status }) => {
  const [title, text] = said[status] ?? otherwise
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title></head>`,
    `<body><main><h1>${title}</h1><p>${text}</p>`,
    '<p>If someone is in danger now, call 999.</p>',
    '<p><a href="/">Go to the start</a></p></main></body>',
    '</html>',
  ].join('\n')
}

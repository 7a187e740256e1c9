/** What usually stands in a placeholder. One that is not here is read as its own name, so that no sentence has a hole. */
const typical: Readonly<Record<string, string>> = {
  answer: 'BD7',
  closes: '5pm',
  code: 'BCD-2345',
  controller: 'Sunbeam Families',
  count: '28',
  day: '30 November 2026',
  days: '28 days',
  dropped: 'Baby’s name',
  from: 'Monday',
  hours: 'Monday to Friday, 9am to 5pm',
  how: 'call 116 123',
  name: 'Samaritans',
  nation: 'England',
  number: '116 123',
  opens: '9am',
  press: '2',
  privacyUrl: 'https://attune.example/privacy',
  reading: 'born around 21 June 2026',
  reference: 'BCD-2345',
  team: 'Sunbeam Families',
  time: '4 minutes',
  to: 'Friday',
  what: 'Your name',
  years: '8 years',
}

export const filledIn = (text: string): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => typical[name] ?? name)

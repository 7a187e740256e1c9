import { exceptions } from './exceptions.ts'
import { hardest, judge } from './judge.ts'
import { parentStrings } from './parentStrings.ts'

/** `npm run words -- readability`: every English string for parents, hardest first, with its grade and longest sentence. */
if (process.argv[2] !== 'readability') {
  console.error('npm run words -- readability')
  process.exit(2)
}
const { judged, labels, problems } = judge(parentStrings(), exceptions)
console.log('grade  longest  string')
for (const { key, grade, longest, text } of judged)
  console.log(
    `${grade.toFixed(1).padStart(5)}  ${String(longest).padStart(7)}  ${key}  ${text.replace(/\s+/g, ' ').slice(0, 100)}`,
  )
const listed = judged.filter(({ key }) => exceptions[key] !== undefined)
console.log(`\n${judged.length} strings, and ${labels} labels of up to three words that no formula can grade.`)
for (const { key } of listed) console.log(`Exception: ${key}: ${exceptions[key]}`)
if (problems.length > 0) {
  console.error(`\nHarder than grade ${hardest}, or wrongly listed:\n- ${problems.join('\n- ')}`)
  process.exit(1)
}
console.log(`None above grade ${hardest} but those.`)

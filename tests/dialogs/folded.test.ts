import { expect, it } from 'vitest'
import { dialogs } from '../../dialogs/index.ts'
import type { AnyQuestion, Form } from '../../src/forms/question.ts'

const questionsOf = ({ sections }: Form): readonly AnyQuestion[] =>
  sections.flatMap(({ parts }) => parts).flatMap((part) => ('group' in part ? part.questions : [part]))

const parents = [dialogs['self-referral'].form, dialogs['about-us'].form].flatMap(questionsOf)

it("folds every word a parent writes where the answers are checked: an onlooker's eye falls on none", () => {
  const written = parents.filter(({ kind }) => ['text', 'long-text', 'name'].includes(kind))
  expect(written.length).toBeGreaterThan(12)
  expect(written.filter(({ isPrivate }) => !isPrivate).map(({ id }) => id)).toEqual([])
})

it('leaves open only what would tell an onlooker nothing about feelings, health, home or the law', () => {
  expect(parents.filter(({ isPrivate }) => !isPrivate).map(({ id }) => id)).toEqual([
    ...['moment', 'beside-you', 'you.are', 'looks-after', 'baby.stage', 'talk', 'interpreter', 'more', 'send'],
    'offer',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityOf } from '../../src/bot/activityOf.ts'
import { kinds } from '../../src/forms/question.ts'
import { ContractHint } from './contract.ts'
import { anAsk, statement } from './fakeConversations.ts'

const yesNo = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No, not now' },
]
const asking = (ask: ReturnType<typeof anAsk>) => activityOf({ is: 'ask', lang: ask.lang, ask })

test('a question has its words, its numbered options to tap or to answer by number, and its hint', () => {
  const activity = asking(
    anAsk({ kind: 'one-of', label: 'How are things?', hint: 'Choose one.', options: yesNo, why: 'Because.' }),
  )
  expect(activity).toEqual({
    type: 'message',
    text: 'How are things?\n\nChoose one.\n\n1. Yes\n2. No, not now',
    textFormat: 'plain',
    locale: 'en',
    inputHint: 'expectingInput',
    suggestedActions: {
      to: [],
      actions: [
        { type: 'imBack', title: 'Yes', value: 'Yes' },
        { type: 'imBack', title: 'No, not now', value: 'No, not now' },
      ],
    },
    channelData: {
      attune: { form: 'self-referral', question: 'given-name', kind: 'one-of', required: true, options: yesNo },
    },
  })
})

test('a question without options has no options in its hint and nothing to tap', () => {
  const activity = asking(anAsk({ required: false }))
  expect(activity.channelData).toEqual({
    attune: { form: 'self-referral', question: 'given-name', kind: 'name', required: false },
  })
  expect(activity.suggestedActions).toBeUndefined()
  expect(activity.text).toBe('What is your first name?')
})

test('a reading to confirm says only that, and can still be tapped', () => {
  const activity = asking(anAsk({ kind: 'birth-date', confirm: true, options: yesNo, question: 'born' }))
  expect(activity.channelData).toEqual({ attune: { question: 'born', kind: 'yes-no', confirm: true } })
  expect(activity.suggestedActions?.actions).toHaveLength(2)
})

test('where several may be ticked, only what stands alone is one tap', () => {
  const options = [...yesNo, { value: 'none', title: 'None of these' }]
  const activity = asking(anAsk({ kind: 'many-of', options, alone: ['none'] }))
  expect(activity.suggestedActions?.actions.map(({ title }) => title)).toEqual(['None of these'])
  expect(activity.text).toContain('3. None of these')
})

test('the summary is read back in lines, private answers as dots', () => {
  const row = { question: 'q', section: 's' }
  const activity = asking(
    anAsk({
      kind: 'one-of',
      label: 'Check your answers',
      options: [{ value: 'send', title: 'Send' }],
      summary: [
        { ...row, label: 'Name', answer: 'Amina', isPrivate: false },
        { ...row, label: 'Address', answer: '1 High Street', isPrivate: true },
      ],
    }),
  )
  expect(activity.text).toBe('Check your answers\n\nName: Amina\nAddress: ••••\n\n1. Send')
  expect(JSON.stringify(activity)).not.toContain('High Street')
})

test('urgent help and the end say so; a statement carries no hint', () => {
  expect(activityOf({ is: 'urgent', lang: 'en', text: 'Call 999.', category: 'danger' })).toMatchObject({
    text: 'Call 999.',
    inputHint: 'acceptingInput',
    channelData: { attune: { urgent: 'danger' } },
  })
  expect(
    activityOf({ is: 'done', lang: 'pl', text: 'Dziękujemy.', form: 'self-referral', reference: 'ABC-123' }),
  ).toMatchObject({
    locale: 'pl',
    channelData: { attune: { done: 'self-referral', reference: 'ABC-123' } },
  })
  expect(activityOf(statement('Hello.')).channelData).toBeUndefined()
})

test('every hint of every kind keeps to the contract', () => {
  const options = fc.array(fc.record({ value: fc.string(), title: fc.string() }), { maxLength: 4 })
  const asks = fc.record({
    kind: fc.constantFrom(...kinds),
    required: fc.boolean(),
    options,
    question: fc.string(),
    hint: fc.string(),
    isPrivate: fc.boolean(),
    instead: fc.array(fc.string()),
  })
  fc.assert(
    fc.property(asks, fc.boolean(), (some, isConfirm) => {
      const ask = anAsk({ ...some, ...(isConfirm ? { confirm: true } : {}) })
      const hint: unknown = asking(ask).channelData.attune
      expect(ContractHint.safeParse(hint).error).toBeUndefined()
    }),
  )
  // The control: the schema does refuse what the contract does not say.
  expect(ContractHint.safeParse({ question: 'q', kind: 'yes-no', confirm: true, form: 'f' }).success).toBe(false)
  expect(ContractHint.safeParse({ form: 'f', question: 'q', kind: 'choice', required: true }).success).toBe(false)
})

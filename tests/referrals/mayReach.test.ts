import { expect, it } from 'vitest'
import { closingReasons, closings, withdrawals } from '../../src/referrals/life/closings.ts'
import { mayReach } from '../../src/referrals/life/mayReach.ts'

const open = { heard: [] }
const go = { is: 'go' }

it('what a closing stopped may not leave later either, with the reason it was stopped for; after any other it may', () => {
  for (const closing of closingReasons)
    expect([closing, mayReach('referrer', [{ closing, heard: [] }])]).toEqual([
      closing,
      closings[closing].stops ? { is: 'dropped', reason: closing } : go,
    ])
  for (const closing of withdrawals)
    expect(mayReach('family', [{ closing, heard: [] }])).toEqual({ is: 'dropped', reason: 'withdrawn' })
})

it('after a loss that was heard nothing goes to the family, and the referrer still hears that it has arrived', () => {
  const heard = [open, { heard: ['loss'] }]
  expect(mayReach('family', heard)).toEqual({ is: 'dropped', reason: 'loss' })
  expect(mayReach('referrer', heard)).toEqual(go)
})

it('of two referrals one that was taken back says nothing of the other, but a loss ends both', () => {
  const [back] = withdrawals
  expect(mayReach('family', [{ closing: back, heard: [] }, open])).toEqual(go)
  expect(mayReach('referrer', [{ closing: 'loss', heard: [] }, open])).toEqual({ is: 'dropped', reason: 'loss' })
})

it('under a hold, whoever put it on, nothing goes to anybody of the family, and the referrer still hears', () => {
  const held = [open, { heard: ['abuse'] }]
  expect(mayReach('family', held)).toEqual({ is: 'held', reason: 'contact-hold' })
  expect(mayReach('referrer', held)).toEqual(go)
})

it('for a case that is not there any more nothing goes', () => {
  expect(mayReach('family', [])).toEqual({ is: 'dropped', reason: 'erased' })
})

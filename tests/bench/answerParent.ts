import { Wish } from './processMessages.ts'

/**
 * The end of a bench process that its parent holds: says that it is ready, answers what is asked of it, and ends as soon
 * as the parent lets go or is gone, so that nothing is ever left running.
 */
export const answerParent = (ready: object, answer: (wish: Wish) => Promise<object>): void => {
  process.once('disconnect', () => process.exit(0))
  process.on('message', (message) => {
    answer(Wish.parse(message)).then(
      (given) => process.send?.(given),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  })
  process.send?.(ready)
}

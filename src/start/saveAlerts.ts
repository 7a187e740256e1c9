type SaveAlerts = {
  /** Answers how many are still waiting. */
  readonly takeUnsaved: () => Promise<number>
  readonly pause: (millis: number) => Promise<unknown>
  readonly report: (code: 'alerts/lost', left: number) => void
}

const mostTries = 20
const betweenMillis = 500

/**
 * Before a process stops: alerts that wait for the database are in its memory alone, so they are tried again for ten
 * seconds. Worked example: the database comes back after 3 seconds, and the seventh try saves them. What is left is
 * reported by its count: somebody was given urgent help, and nobody on the team will hear of it.
 */
export const saveAlerts = async ({ takeUnsaved, pause, report }: SaveAlerts): Promise<void> => {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const left = await takeUnsaved()
    if (left === 0) return
    if (tries === mostTries) report('alerts/lost', left)
    else await pause(betweenMillis)
  }
}

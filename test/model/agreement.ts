import fc from 'fast-check'

/** How a property is checked. */
interface Checking<Run> {
  readonly runs: number
  readonly seed: number
  /** Plays a run. @returns the disagreement in words; undefined when there is none */
  readonly play: (run: Run) => Promise<string | undefined>
}

/** Checks the runs. @throws with the seed and the shortest counter-example, step by step */
export async function agree<Run>(arbitrary: fc.Arbitrary<Run>, { runs, seed, play }: Checking<Run>): Promise<void> {
  const property = fc.asyncProperty(arbitrary, async (run) => (await play(run)) === undefined)
  const { failed, counterexample, numRuns, numShrinks } = await fc.check(property, { numRuns: runs, seed })
  if (!failed) return
  const story = counterexample === null ? 'interrupted' : await play(counterexample[0])
  const times = `after ${String(numRuns)} runs, shrunk ${String(numShrinks)} times`
  throw new Error(
    `Model and product disagree (${times}; MODEL_SEED=${String(seed)} shows it again):\n${story ?? 'not again'}`,
  )
}

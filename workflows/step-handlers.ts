import { setHandler, type WorkflowInterceptors } from '@temporalio/workflow'
import { STEP_UPDATES, type StepAccepted } from '../contracts/journey.ts'
import type { Step } from '../domain/journey/step.ts'

/** What a journey does with a step, whatever its name. */
interface StepTaker {
  readonly take: (step: Step) => Promise<StepAccepted>
  /** Synchronous, and changes nothing. @throws what refuses the step */
  readonly judge: (step: Step) => void
}

/** One journey's own: modules of workflow code that are not preloaded are evaluated once for each journey. */
const heard = new Set<string>()
let taker: StepTaker | undefined

function answer(name: string, { take, judge }: StepTaker): void {
  const step = STEP_UPDATES.get(name)
  if (step === undefined) return
  setHandler(step.update, take, { validator: judge, description: step.title })
}

/** Begins to take steps; those that came before are taken now. */
export function takeSteps(by: StepTaker): void {
  taker = by
  for (const name of heard) answer(name, by)
}

function hear(name: string): void {
  if (heard.has(name)) return
  heard.add(name)
  if (taker !== undefined) answer(name, taker)
}

/**
 * A handler is set when the first step of its name comes: a journey takes few of the many steps in all its life, and handlers
 * for all of them took a sixth of what it holds in memory (docs/performance.md). What is no step finds none, and the SDK rejects
 * it.
 */
export const interceptors = (): WorkflowInterceptors => ({
  internals: [
    {
      activate(input, next) {
        for (const { doUpdate } of input.activation.jobs ?? []) if (doUpdate?.name) hear(doUpdate.name)
        next(input)
      },
    },
  ],
})

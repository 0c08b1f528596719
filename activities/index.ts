import { createAskFiring } from './ask-firing.ts'
import { createCheckPage, createEndCheck } from './check-journeys.ts'
import { createCommitTransition } from './commit-transition.ts'
import { createDeliver } from './deliver.ts'
import { createTellJourney } from './tell-journey.ts'
import type { ActivityDependencies } from './dependencies.ts'

/** Everything the workflows can have done for them. Dependencies are passed in; nothing here imports a client or a clock. */
export function createActivities(dependencies: ActivityDependencies) {
  return {
    commitTransition: createCommitTransition(dependencies),
    askFiring: createAskFiring(dependencies),
    deliver: createDeliver(dependencies),
    tellJourney: createTellJourney(dependencies),
    checkPage: createCheckPage(dependencies),
    endCheck: createEndCheck(dependencies),
  }
}

export type Activities = ReturnType<typeof createActivities>

import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { Journey } from '../domain/journey/journey.ts'
import { STEPS } from '../domain/journey/parts.ts'
import type { Step } from '../domain/journey/step.ts'
import { FOUND_BY_CHECK } from '../domain/supervision/causes.ts'
import type { TemplateName } from '../domain/messages/templates.ts'
import type { Instant } from '../domain/shared/time.ts'

/** Why a journey needs somebody to look at it. Shown as the search attribute CareAttention and in the journey's details. */
export const ATTENTION = [
  'COMMIT_FAILING',
  'COMMIT_CONFLICT',
  'NOBODY_WAITS',
  'NOBODY_ON_CALL',
  ...FOUND_BY_CHECK,
] as const
export type Attention = (typeof ATTENTION)[number]

/** The ids of steps already taken, so that an update delivered twice (also across continue-as-new) is known. */
export interface SeenStep {
  readonly key: string
  readonly version: number
}

/** Steps remembered for repeats; a submission lives no longer than this ring (design: submission). */
export const SEEN_STEPS_KEPT = 50

/** What a run hands to the next one. */
export interface CarriedJourney {
  readonly journey: Journey
  readonly seen: readonly SeenStep[]
  readonly attention: readonly Attention[]
}

/**
 * Changes of workflow code that runs which start now take up, by name. A change comes with one release and stands here from the
 * next one on: so neighbouring releases follow each other's journeys, and each can go back to the one before (decision 186).
 */
export const CHANGES_BEGUN: readonly string[] = []

/** How a run starts: with its opening step, or with what the run before handed over. */
export interface JourneyInput {
  readonly identity: Pick<Journey, 'id' | 'reference' | 'authority'>
  /** History length at which a run hands over to the next (temporal limits are far above). */
  readonly continueAsNewAfter: number
  /** The changes of workflow code that it follows, from its first event to its last. */
  readonly changes?: readonly string[]
  readonly opening?: { readonly key: string; readonly step: Step }
  readonly carried?: CarriedJourney
}

/** What an accepted step's update answers with. The door reads the full answer from PostgreSQL. */
export interface StepAccepted {
  readonly version: number
}

/** One update for each step, by the step's name. Made here once, and not in each journey: a worker holds hundreds of them. */
export const STEP_UPDATES = new Map(
  STEPS.map(({ name, title }) => [name as string, { update: defineUpdate<StepAccepted, [Step]>(name), title }]),
)

/** The calendar or the policy changed so that a date may have moved earlier. */
export const recalculate = defineSignal('recalculate')

/** The post delivered a message, or gives up saying whether it did. */
export interface Delivery {
  readonly reference: string
  readonly template: TemplateName
  /** It was handed over to be produced first, and has not been posted (R-GEN-03). */
  readonly forProduction?: true
  /** It went out, and nobody will ever say whether it arrived; a person has to find out. */
  readonly noReceipt?: true
  readonly at: Instant
}
export const messageDelivered = defineSignal<[Delivery]>('messageDelivered')

/** PostgreSQL has not answered a commit or a timer's question for some seconds; both go on trying. */
export const commitFailing = defineSignal('commitFailing')

/** What the check of all journeys found wrong with this one now; nothing when all is well again. */
export const checked = defineSignal<[readonly string[]]>('checked')

/** A newer worker is in place: hand over to a new run at the next quiet moment. */
export const rollover = defineSignal('rollover')

/** The journey as the workflow holds it, for reconciling with PostgreSQL. */
export const viewJourney = defineQuery<CarriedJourney>('viewJourney')

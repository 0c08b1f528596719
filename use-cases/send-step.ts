import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client'
import { ActivityFailure, ApplicationFailure } from '@temporalio/common'
import { CHANGES_BEGUN, type JourneyInput, type StepAccepted } from '../contracts/journey.ts'
import { inputFrom, journeyStartOptions } from '../contracts/journey-start.ts'
import { FAILURES, JOURNEY_WORKFLOW, journeyWorkflowId } from '../contracts/names.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { Step } from '../domain/journey/step.ts'
import { Refused, type Refusal } from '../domain/shared/refusal.ts'
import { Failure } from './failures.ts'

/** How long the door waits for Temporal to accept a step; then the answer is 202 and the step goes on by itself. */
const ACCEPTED_WITHIN_MS = 3000

export interface JourneyWorkflows {
  readonly client: Client
  /** True when Temporal answered this update's start with its end; to be asked once, right after. */
  readonly endedAtStart: (updateId: string) => boolean
  readonly taskQueue: string
  /** History length at which a run hands over to the next. */
  readonly continueAsNewAfter: number
}

/** An accepted step's own outcome, for the race against the notice from PostgreSQL. */
export interface SentStep {
  readonly outcome: () => Promise<StepAccepted>
  /** The outcome came with the acceptance, as a refusal does: asking for it costs nothing. */
  readonly endedAtOnce: boolean
}

/**
 * Sends a step to its journey. The update id is the idempotency key, so sending it again is the same step.
 * @throws Refused when the journey refuses it; Failure JOURNEY_NEEDS_REPAIR; otherwise whatever Temporal says, after which it
 *   may have been sent
 */
export async function sendStep(
  workflows: JourneyWorkflows,
  journeyId: string,
  key: string,
  step: Step,
): Promise<SentStep> {
  const handle = workflows.client.workflow.getHandle(journeyWorkflowId(journeyId))
  try {
    const update = await withDeadline(workflows, () =>
      handle.startUpdate<StepAccepted, [Step]>(step.name, { args: [step], updateId: key, waitForStage: 'ACCEPTED' }),
    )
    return { outcome: () => update.result().catch(rethrow), endedAtOnce: workflows.endedAtStart(key) }
  } catch (error) {
    throw translate(error)
  }
}

/** Sends a step to a journey whose workflow has ended (a reopening): the run starts with the step, from what PostgreSQL holds. */
export async function sendStepToEnded(
  workflows: JourneyWorkflows,
  journey: Journey,
  key: string,
  step: Step,
): Promise<SentStep> {
  const startWorkflowOperation = new WithStartWorkflowOperation(JOURNEY_WORKFLOW, {
    ...journeyStartOptions(workflows.taskQueue, journey),
    args: [inputFrom(journey, workflows.continueAsNewAfter)],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  })
  try {
    const update = await withDeadline(workflows, () =>
      workflows.client.workflow.startUpdateWithStart<never, StepAccepted, [Step]>(step.name, {
        args: [step],
        updateId: key,
        waitForStage: 'ACCEPTED',
        startWorkflowOperation: startWorkflowOperation as never,
      }),
    )
    return { outcome: () => update.result().catch(rethrow), endedAtOnce: false }
  } catch (error) {
    throw translate(error)
  }
}

/** Starts a journey with its opening step. Starting it again is the same journey. */
export async function startJourney(
  workflows: JourneyWorkflows,
  identity: JourneyInput['identity'],
  key: string,
  step: Step,
): Promise<void> {
  const { continueAsNewAfter } = workflows
  const input: JourneyInput = { identity, continueAsNewAfter, changes: CHANGES_BEGUN, opening: { key, step } }
  await withDeadline(workflows, () =>
    workflows.client.workflow.start(JOURNEY_WORKFLOW, {
      ...journeyStartOptions(workflows.taskQueue, identity),
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    }),
  )
}

const withDeadline = <T>({ client }: JourneyWorkflows, call: () => Promise<T>): Promise<T> =>
  client.connection.withDeadline(Date.now() + ACCEPTED_WITHIN_MS, call)

const rethrow = (error: unknown): never => {
  throw translate(error)
}

const NEEDS_REPAIR: readonly unknown[] = [FAILURES.FROZEN, FAILURES.COMMIT_CONFLICT]

/** A failed update's cause in our words; anything else as it is. */
export function translate(error: unknown): unknown {
  if (!(error instanceof WorkflowUpdateFailedError)) return error
  // A commit that failed arrives as the failure of its activity.
  const cause = error.cause instanceof ActivityFailure ? error.cause.cause : error.cause
  if (!(cause instanceof ApplicationFailure)) return error
  if (cause.type === FAILURES.REFUSED) return new Refused(cause.details?.[0] as Refusal)
  // Anything else is a defect of the worker's build: the step stays open, and a build without it takes the step.
  return NEEDS_REPAIR.includes(cause.type) ? new Failure('JOURNEY_NEEDS_REPAIR', undefined, error) : error
}

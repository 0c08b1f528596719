import { ApplicationFailure } from '@temporalio/common'
import { patched, workflowInfo } from '@temporalio/workflow'
import { FAILURES, refusalMark } from '../contracts/names.ts'
import { carryOut, take, type Transition } from '../domain/journey/machine.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { Step } from '../domain/journey/step.ts'
import { Refused } from '../domain/shared/refusal.ts'

/** A refusal as the failure that a client can read; anything else as it is. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof Refused)) return error
  const { refusal } = error
  return ApplicationFailure.create({
    message: refusal.code,
    type: FAILURES.REFUSED,
    nonRetryable: true,
    details: [refusal],
  })
}

/**
 * Judges a step that no validator has judged for good, once. A later build whose rules say something else must come to the same on
 * the same history; so a refusal leaves a mark there, and a replay looks for the mark instead of asking the rules (decision 185).
 */
export function judgeOnce(journey: Journey, step: Step, key: string): Transition {
  const mark = refusalMark(key)
  if (workflowInfo().unsafe.isReplaying) {
    if (patched(mark)) throw ApplicationFailure.nonRetryable('Refused before', FAILURES.REFUSED)
    return carryOut(journey, step)
  }
  try {
    return take(journey, step)
  } catch (error) {
    if (error instanceof Refused) patched(mark)
    throw asFailure(error)
  }
}

import { Refused } from '../../domain/shared/refusal.ts'
import { derivedKey } from '../derived-key.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import type { StepRequest } from '../step-command.ts'
import { takeStep } from '../take-step.ts'

/** One step of a hand-over, without its key: that is made from the key of the whole. */
export type HandOverStep = Omit<StepRequest, 'key'>

/** What became of it. A pending one is asked for by its key. */
export type HandedOver =
  | { readonly is: 'DONE'; readonly key: string; readonly version: number }
  | { readonly is: 'PENDING'; readonly key: string }
  | { readonly is: 'NOT_DONE'; readonly key: string; readonly why: Refused | Failure }

/** So many journeys are under way together. */
const TOGETHER = 5

/**
 * R-OPS-01. Takes every step of a hand-over, each on its own journey and with its own outcome: one that is refused keeps no other from
 * being done. The same key again asks for the same steps, and what was done is not done twice.
 */
export async function handOver(
  door: DoorDependencies,
  key: string,
  steps: readonly HandOverStep[],
): Promise<readonly HandedOver[]> {
  const outcomes: HandedOver[] = []
  for (let begin = 0; begin < steps.length; begin += TOGETHER)
    outcomes.push(...(await Promise.all(steps.slice(begin, begin + TOGETHER).map((step) => one(door, key, step)))))
  return outcomes
}

async function one(door: DoorDependencies, ofAll: string, step: HandOverStep): Promise<HandedOver> {
  const key = derivedKey(`${ofAll}/${step.journeyId}/${step.name}/${JSON.stringify(step.facts)}`)
  try {
    const result = await takeStep(door, { ...step, key })
    return result.kind === 'PENDING'
      ? { is: 'PENDING', key }
      : { is: 'DONE', key, version: result.answer.journey.version }
  } catch (error) {
    if (error instanceof Refused || error instanceof Failure) return { is: 'NOT_DONE', key, why: error }
    throw error
  }
}

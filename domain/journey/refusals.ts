import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import type { Journey, RecentEvent } from './journey.ts'

/** Refusals that any step can get. Their words are made for the case at hand; these are the documented forms. */
export const JOURNEY_REFUSALS = defineRefusals({
  STEP_NOT_POSSIBLE_NOW: {
    kind: 'STATE',
    detail: 'This step is not possible where the journey stands.',
    whatToDo: 'Look at the steps that are possible now and choose one of them.',
  },
  ROLE_MAY_NOT: {
    kind: 'ROLE',
    detail: 'None of your roles may take this step.',
    whatToDo: 'Ask somebody in one of the roles that may.',
  },
  DEPUTY_OF_PROPOSER: {
    kind: 'ROLE',
    rule: 'R-GEN-06',
    detail: 'You stand in for whoever proposed this, and nobody decides about their own proposal by a deputy.',
    whatToDo: 'Ask another manager to decide.',
  },
  STALE_VERSION: {
    kind: 'STALE',
    detail: 'Something this step depends on has changed since you last looked.',
    whatToDo:
      'Read the journey again, check what changed, and send the step with the new version and a new Idempotency-Key.',
  },
  VERSION_UNKNOWN: {
    kind: 'STALE',
    detail: 'The journey has not reached the version you named.',
    whatToDo: 'Read the journey again and send the step with the version you get and a new Idempotency-Key.',
  },
})

const told = ({ type, by, at }: RecentEvent): string => `${type} by ${by.id} (${by.role}) at ${at}`

/** A stale caller is told who did what meanwhile, by role and id, never by name. */
export function staleVersion(since: readonly RecentEvent[]): Refusal {
  const meanwhile = since.length === 0 ? '' : ` Meanwhile: ${since.map(told).join('; ')}.`
  return { ...JOURNEY_REFUSALS.STALE_VERSION, detail: `${JOURNEY_REFUSALS.STALE_VERSION.detail}${meanwhile}` }
}

/** Where the journey stands instead, at which version, and what happened to it last. */
export function notPossibleNow(
  title: string,
  { stage, version, recent }: Pick<Journey, 'stage' | 'version' | 'recent'>,
): Refusal {
  const last = recent.at(-1)
  const lately = last === undefined ? '' : ` It is at version ${String(version)}; the last event was ${told(last)}.`
  return {
    ...JOURNEY_REFUSALS.STEP_NOT_POSSIBLE_NOW,
    detail: `"${title}" is not possible while the journey stands at ${stage}.${lately}`,
  }
}

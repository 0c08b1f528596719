import type { Firing } from '../../domain/journey/clock-intent.ts'
import * as machine from '../../domain/journey/machine.ts'
import type { Transition } from '../../domain/journey/machine.ts'
import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import type { FactsOf, StepName } from '../../domain/journey/parts.ts'
import type { Step } from '../../domain/journey/step.ts'
import type { Role } from '../../domain/roles/roles.ts'
import { Refused, type Refusal } from '../../domain/shared/refusal.ts'
import { requireWhole } from './whole-transition.ts'

/** Monday 5 January 2026, 10:15 in London. */
export const NOW = '2026-01-05T10:15:00Z'

/** A journey that stands where the test needs it; slices by name. */
export const aJourney = (over: Partial<Journey> = {}): Journey => ({
  ...newJourney({ id: '018f0000-0000-7000-8000-000000000001', reference: 'ASC-2026-000001-K', authority: 'E09000099' }),
  version: 10,
  allocation: { team: 'TEAM-NORTH', worker: 'staff-practitioner' },
  ...over,
})

/** A step with its facts, taken by somebody in this role. */
export const aStep = <Name extends StepName>(
  name: Name,
  facts: FactsOf<Name>,
  over: Partial<Step> & { readonly role?: Role; readonly id?: string } = {},
): Step => {
  const { role = 'PRACTITIONER', id = 'staff-practitioner', ...rest } = over
  return { name, facts, given: [], by: { id, role }, receivedAt: NOW, standing: {}, ...rest }
}

/** Takes a step and answers the transition, of which every message and clock exists. */
export const taking = (journey: Journey, step: Step): Transition => requireWhole(machine.take(journey, step))

/** Lets a timer fire and answers the transition, of which every message and clock exists. */
export const fire = (journey: Journey, firing: Firing, at = NOW): Transition =>
  requireWhole(machine.fire(journey, firing, at))

/** The refusal of a step; fails when it is accepted. */
export function refusalOf(journey: Journey, step: Step): Refusal {
  try {
    machine.take(journey, step)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  throw new Error(`${step.name} was accepted`)
}

import type { Role } from '../roles/roles.ts'
import type { Journey } from './journey.ts'
import { isSentToJourney } from './openings.ts'
import { STEPS, type StepName } from './parts.ts'

/** A step that somebody with these roles could try now. The rules still judge what they send. */
export interface NextStep {
  readonly name: StepName
  readonly title: string
  readonly role: Role
}

/** The role in which an actor would take a step: the first of its roles that they hold. */
export const actingRole = (allowed: readonly Role[], held: readonly Role[]): Role | undefined =>
  allowed.find((role) => held.includes(role))

/** What may be done next on this journey by somebody who holds these roles. */
export function nextSteps(journey: Pick<Journey, 'stage'>, held: readonly Role[]): readonly NextStep[] {
  return STEPS.filter(({ from, name }) => from.includes(journey.stage) && isSentToJourney(name)).flatMap(
    ({ name, title, roles }) => {
      const role = actingRole(roles, held)
      return role === undefined ? [] : [{ name, title, role }]
    },
  )
}

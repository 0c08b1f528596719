import { stepDefinition } from '../../domain/journey/machine.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { ROLES, type Role } from '../../domain/roles/roles.ts'
import { findCaller, isOutsider } from '../../local/journeys/cast.ts'
import { readDemoStaff } from '../../local/demo-staff.ts'
import type { Caller } from '../../use-cases/step-command.ts'

const staff: readonly Caller[] = readDemoStaff().filter(({ active }) => active)

const outsiders: readonly Caller[] = ROLES.flatMap((role) => findCaller(role) ?? []).filter(isOutsider)

/** The roles between which R-GEN-06 parts people. */
const HATS: readonly Role[] = [
  'PRACTITIONER',
  'SENIOR_PRACTITIONER',
  'TRIAGE_WORKER',
  'TEAM_MANAGER',
  'SERVICE_MANAGER',
  'PANEL_CHAIR',
]

/** In a small council one person may hold every role, and may still not do both halves of one thing. */
const ofManyHats: readonly Caller[] = staff
  .filter(({ roles }) => roles.some((role) => HATS.includes(role)))
  .map((member) => ({ ...member, roles: HATS, signOffLimitPence: 1_000_000 }))

/** Everybody who could send a step: the staff, people from outside, and staff who hold several roles. */
export const CAST: readonly Caller[] = [...staff, ...outsiders, ...ofManyHats]

export const castAt = (who: number): Caller | undefined => CAST[who % CAST.length]

/** Those who hold a role for this step, whatever else they hold. */
export const whoMayTake = (step: StepName): readonly Caller[] => {
  const { roles = [] } = stepDefinition(step) ?? {}
  return CAST.filter((each) => each.roles.some((role) => roles.includes(role)))
}

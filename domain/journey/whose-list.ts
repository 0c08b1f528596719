import { CLOCKS } from '../clock-catalogue/catalogue.ts'
import { holderOf } from '../holding/held.ts'
import { isWithOutOfHoursTeam } from '../on-call/owner.ts'
import type { Role, StaffId } from '../roles/roles.ts'
import type { Journey } from './journey.ts'
import type { RunningClock } from './running-clock.ts'

/** On whose list something stands. */
export interface OnList {
  readonly role: Role
  readonly worker?: StaffId
  readonly team?: string
}

/** Whose act it is by name: the allocated worker's, or that of the director who settles a plan that was put off twice (R-PAN-04). */
export function namedFor({ allocation, panel, stage }: Journey, role: Role): StaffId | undefined {
  if (role === 'PRACTITIONER') return allocation?.worker
  return role === 'HEAD_OF_SERVICE' && stage === 'PANEL' ? panel?.director : undefined
}

/** The list of a role, with the worker who has it or is meant, and the team. */
export function onListOf(
  journey: Journey,
  role: Role,
  item: { readonly id: string; readonly step?: string | undefined },
): OnList {
  const { allocation } = journey
  const worker = holderOf(journey, item)?.worker ?? namedFor(journey, role)
  return {
    role,
    ...(worker === undefined ? {} : { worker }),
    ...(allocation === undefined ? {} : { team: allocation.team }),
  }
}

/** 0.4.6. Whose list a limit stands on: the out-of-hours team's where no office is open in time (R-HOS-03). */
export const listOf = (journey: Journey, clock: RunningClock): Role =>
  isWithOutOfHoursTeam(journey, clock) ? 'EDT_WORKER' : CLOCKS[clock.key].waitsFor

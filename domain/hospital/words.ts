import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { TakeOver } from '../out-of-hours/take-over.ts'

/** Notes of the hospital team: to the worker or the team, and to whoever is on call while the office is closed (R-REF-05). */
export const toTheTeam = (
  { allocation }: Journey,
  outOfHours: TakeOver | undefined,
  note: Omit<MessageIntent, 'to'>,
): readonly MessageIntent[] => [
  { ...note, to: workerOrTeam(allocation) },
  ...(outOfHours === undefined ? [] : [{ ...note, to: 'EDT_MANAGER' } as const]),
]

interface Reached {
  readonly hasEmail?: boolean
  /** Whoever has it while the office is closed calls: the liaison is there now. */
  readonly outOfHours?: TakeOver | undefined
}

/** R-HOS-04, R-REF-05. To the hospital where it can be written to; else somebody calls, at night whoever is there. */
export const toTheHospital = (
  journey: Journey,
  letter: Omit<MessageIntent, 'to'>,
  { hasEmail = journey.hospital?.notice?.hasEmail ?? false, outOfHours }: Reached = {},
): readonly MessageIntent[] =>
  hasEmail
    ? [{ ...letter, to: 'HOSPITAL' }]
    : toTheTeam(journey, outOfHours, { template: 'HOSPITAL_TO_CALL', about: { insteadOf: letter.template } })

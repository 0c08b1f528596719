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

/** R-HOS-04. To the hospital where it can be written to; else somebody calls. */
export const toTheHospital = (
  { allocation, hospital }: Journey,
  letter: Omit<MessageIntent, 'to'>,
  hasEmail: boolean = hospital?.notice?.hasEmail ?? false,
): readonly MessageIntent[] =>
  hasEmail
    ? [{ ...letter, to: 'HOSPITAL' }]
    : [{ template: 'HOSPITAL_TO_CALL', to: workerOrTeam(allocation), about: { insteadOf: letter.template } }]

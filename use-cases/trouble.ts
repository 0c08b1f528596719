import { ClockRefusal } from '../domain/clocks/refusal.ts'
import { isDatabaseAway } from '../prisma/trouble.ts'
import { Failure } from './failures.ts'

/**
 * An error as the API knows it: trouble with a needed part, and a date of the moment that rests on a year which nobody has entered,
 * become the failure that says so; anything else stays what it is.
 */
export function asKnownTrouble(error: unknown): unknown {
  if (error instanceof ClockRefusal) return new Failure('DATES_CANNOT_BE_WORKED_OUT', error.message, error)
  return isDatabaseAway(error) ? new Failure('DATABASE_AWAY', undefined, error) : error
}

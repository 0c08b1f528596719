import { isDatabaseAway } from '../prisma/trouble.ts'
import { Failure } from './failures.ts'

/** An error as the API knows it: trouble with a needed part becomes the failure that says so; anything else stays what it is. */
export const asKnownTrouble = (error: unknown): unknown =>
  isDatabaseAway(error) ? new Failure('DATABASE_AWAY', undefined, error) : error

import { localDate } from '../domain/clocks/civil.ts'
import type { LocalDate } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import { readPersonOfJourney } from '../prisma/people.ts'
import type { Sealing } from './step-command.ts'

/** What the door compares dates with. It is personal: only a true or false made from it goes into a step. */
export interface KnownPerson {
  readonly bornOn: LocalDate | undefined
  readonly firstContactOn: LocalDate
}

/** The person of a journey; undefined when there is no such journey. */
export async function knownPerson(
  database: Database,
  sealing: Pick<Sealing, 'open'>,
  journeyId: string,
): Promise<KnownPerson | undefined> {
  const row = await readPersonOfJourney(database, journeyId)
  if (row === undefined) return undefined
  return {
    bornOn: sealing.open(row.profileSealed)['dateOfBirth'],
    firstContactOn: localDate(row.openedAt.toISOString()),
  }
}

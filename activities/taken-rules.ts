import { takeRules, type Approved } from '../domain/clocks/recalendar.ts'
import type { ClockRecord } from '../domain/clocks/ledger.ts'
import { setsFor } from '../domain/policy/open-sets.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import { readAcceptedLateness } from '../prisma/queries/rule-change-effects.ts'
import type { CouncilRules } from '../prisma/rules-in-force.ts'

/**
 * Rulebook 0.4.9 and 0.4.10. The clocks of a journey with the rules in force in their ledgers. A new list of bank holidays, or a
 * policy that applies to open clocks, moves the dates of clocks that run; doing it twice adds nothing. Who has accepted that
 * somebody is late by it is asked only where something moves.
 */
export async function underRulesInForce(
  database: Database,
  {
    journeyId,
    records,
    at,
  }: { readonly journeyId: string; readonly records: readonly ClockRecord[]; readonly at: Instant },
  rules: CouncilRules,
): Promise<readonly ClockRecord[]> {
  const openSets = setsFor(rules.openSets, journeyId)
  const taken = (approved: Approved): readonly ClockRecord[] =>
    records.map((record) => takeRules(record, rules, at, approved))
  const unaccepted = taken({ openSets })
  if (unaccepted.every((record, place) => record === records[place])) return records
  const accepted = await readAcceptedLateness(database, journeyId)
  const acceptedBy: Approved['acceptedBy'] = (clockId, cause, version) =>
    accepted.find((one) => one.clockId === clockId && one.cause === cause && one.version === version)?.by
  return taken({ openSets, acceptedBy })
}

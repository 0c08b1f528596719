import { holidaysOrProvisional } from '../domain/clocks/calendar.ts'
import { localDate } from '../domain/clocks/civil.ts'
import type { ClockRules } from '../domain/clocks/compute.ts'
import { isOpen } from '../domain/clocks/office-hours.ts'
import type { Firing } from '../domain/journey/clock-intent.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import { readOnCall } from '../prisma/queries/on-call.ts'

/** R-REF-05. Whether a firing calls somebody: about a limit while the office is closed, or because nobody has answered. */
const calls = ({ kind, key }: Firing): boolean =>
  kind === 'CALL' || (key === 'onCall.acknowledgement' && kind === 'BREACH')

interface Moment {
  readonly firing: Firing
  readonly rules: ClockRules
  readonly now: Instant
}

/** A firing that calls somebody, with those who are on call now; any other as it is. */
export async function withOnCall(database: Database, journeyId: string, moment: Moment): Promise<Firing> {
  const { firing, rules, now } = moment
  if (!calls(firing)) return firing
  const holidays = holidaysOrProvisional(rules.calendar, () => undefined)
  const officeOpen = isOpen(now, rules.policy.officeHours, holidays)
  const rota = officeOpen ? [] : await readOnCall(database, { for: { journeyId }, at: now, on: localDate(now) })
  return { ...firing, onCall: { officeOpen, rota } }
}

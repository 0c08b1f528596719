import { holidaysOrProvisional } from '../domain/clocks/calendar.ts'
import { isOpen } from '../domain/clocks/office-hours.ts'
import { fromMs } from '../domain/shared/time.ts'
import type { DoorDependencies } from './door.ts'

/**
 * Says whether the office is closed now, for a journey whose time is so far ahead of the clock. The hours are those in force now; a
 * year without official bank holidays stops nobody from looking.
 */
export async function officeClosedNow({
  rulesInForce,
}: Pick<DoorDependencies, 'rulesInForce'>): Promise<(aheadByMs: bigint) => boolean> {
  const now = Date.now()
  const { policy, calendar } = await rulesInForce.at(fromMs(now))
  const holidays = holidaysOrProvisional(calendar, () => undefined)
  return (aheadByMs) => !isOpen(fromMs(now + Number(aheadByMs)), policy.officeHours, holidays)
}

import { yearsToEnter } from '../../domain/clocks/calendar.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import { toMs, type Instant } from '../../domain/shared/time.ts'
import { readRulesAsOf } from '../../prisma/rules-in-force.ts'
import { Failure } from '../failures.ts'
import { recordView, type Viewer } from '../viewer.ts'
import type { RuleChangeDoor } from './propose.ts'

/** What was in force at a moment. */
export interface PolicyShown {
  readonly asOf: Instant
  readonly policy: { readonly version: number; readonly from: Instant; readonly values: object }
  readonly bankHolidays: {
    readonly version: number
    readonly years: object
    /** Years that somebody has to enter by now. */
    readonly toEnter: readonly number[]
  }
}

/** The figures and bank holidays in force now, or as they were believed at an earlier moment. @throws Failure AS_OF_LIES_AHEAD, AS_OF_TOO_EARLY */
export async function viewPolicy(
  { database }: RuleChangeDoor,
  viewer: Viewer,
  { at, now }: { readonly at: Instant | undefined; readonly now: Instant },
): Promise<PolicyShown> {
  const asOf = at ?? now
  if (toMs(asOf) > toMs(now)) throw new Failure('AS_OF_LIES_AHEAD')
  const rules = await readRulesAsOf(database, asOf)
  if (rules === undefined) throw new Failure('AS_OF_TOO_EARLY')
  const { policy, thresholds, money, calendar } = rules
  await recordView({ database }, viewer, 'VIEW_POLICY')
  const { version, effectiveFrom: from, ...clocks } = policy
  return {
    asOf,
    policy: { version, from, values: { clocks, thresholds, money } },
    bankHolidays: {
      version: calendar.version,
      years: calendar.years,
      toEnter: yearsToEnter(calendar, localDate(asOf)),
    },
  }
}

import type { ChargingState } from '../../domain/charging/state.ts'
import type { SetChargeFacts } from '../../domain/charging/facts.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Step } from '../../domain/journey/step.ts'
import type { BudgetLine } from '../../domain/managing/state.ts'
import { aStep, NOW } from './domain.ts'
import { signed } from './managing.ts'
import { aLine } from './plans.ts'

/** A result by which the person pays up to £50 a week. */
export const assessed = {
  result: 'FULL',
  weeklyContributionPence: 5_000,
  effectiveFrom: '2026-01-10',
  completedAt: NOW,
} as const

/** A signed plan of two lines; the first, the charges and the rest as the test needs them. */
export const plan = (
  line: Partial<BudgetLine> = {},
  charging: ChargingState = {},
  over: Partial<Journey> = {},
): Journey => signed([aLine(line), aLine({ line: 'LINE-2' })], {}, { finance: assessed, charging, ...over })

/** Finance sets what the person is charged for the first line, unless the test says otherwise. */
export const charge = (over: Partial<SetChargeFacts> = {}, lastFreeDayOn?: string): Step =>
  aStep(
    'setCharge',
    { line: 'LINE-1', weeklyPence: 4_000, from: '2026-01-12', ...over },
    {
      role: 'FINANCE_OFFICER',
      id: 'staff-finance',
      given: ['/reasons'],
      standing: { receivedOn: '2026-01-05', ...(lastFreeDayOn !== undefined && { lastFreeDayOn }) },
    },
  )

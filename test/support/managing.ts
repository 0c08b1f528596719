import type { Journey } from '../../domain/journey/journey.ts'
import type { BudgetLine, ManagingState } from '../../domain/managing/state.ts'
import { aJourney } from './domain.ts'
import { aLine, aPlanInForce } from './plans.ts'

/** A line that somebody manages for the person. */
export const aManagedAccount = (over: Partial<BudgetLine> = {}): BudgetLine =>
  aLine({ mode: 'THIRD_PARTY', manager: 'BROKER', ...over })

/** Being planned, with these lines chosen. */
export const choosing = (lines: readonly BudgetLine[], over: Partial<ManagingState> = {}): Journey =>
  aJourney({ stage: 'PLANNING', managing: { lines, ...over } })

/** A signed plan with these lines. */
export const signed = (
  lines: readonly BudgetLine[],
  over: Partial<ManagingState> = {},
  journey: Partial<Journey> = {},
): Journey =>
  aJourney({
    stage: 'ACTIVE',
    signOff: { inForce: aPlanInForce() },
    managing: { lines, inForce: lines, ...over },
    ...journey,
  })

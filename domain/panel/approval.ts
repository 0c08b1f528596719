import type { Journey } from '../journey/journey.ts'
import type { PanelOutcome } from './state.ts'

/** The panel's approval of this version of the plan at this amount; an approval of anything else does not count. */
export function panelApproval({ panel }: Journey, planVersion: number, weeklyPence: number): PanelOutcome | undefined {
  if (panel?.planVersion !== planVersion || panel.weeklyPence !== weeklyPence) return undefined
  return panel.outcome?.decision === 'RETURNED' ? undefined : panel.outcome
}

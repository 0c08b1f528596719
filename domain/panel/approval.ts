import type { Journey } from '../journey/journey.ts'
import type { PanelOutcome, PanelState } from './state.ts'

/**
 * The panel's approval of this version of the plan at this amount; an approval of anything else does not count. An urgent approval
 * counts at once, and no longer once the panel has looked at it and not ratified it.
 */
export function panelApproval({ panel }: Journey, planVersion: number, weeklyPence: number): PanelOutcome | undefined {
  if (panel?.planVersion !== planVersion || panel.weeklyPence !== weeklyPence) return undefined
  const { outcome } = panel
  return outcome?.decision === 'RETURNED' || outcome?.urgent?.ratification === 'NOT_RATIFIED' ? undefined : outcome
}

/** What of the panel a revision takes along: an urgent approval that the panel has still to look at. It is of the old version. */
export const stillToRatify = ({ panel }: Journey): PanelState | undefined =>
  panel?.outcome?.urgent?.ratification === 'PENDING' ? panel : undefined

import type { Journey } from '../journey/journey.ts'
import type { BudgetLine, LineId, LineInForce, Management, ManagementMode, ManagingState, ModeChange } from './state.ts'

const NOTHING_CHOSEN: ManagingState = { lines: [] }

/** How the budget is managed; nothing is chosen before the person has. */
export const managingOf = ({ managing }: Journey): ManagingState => managing ?? NOTHING_CHOSEN

/** The mode of a plan: MIXED where its lines differ (R-MGT-05). */
export function modeOf(lines: readonly Management[]): ManagementMode | 'MIXED' {
  const [first, ...others] = new Set(lines.map(({ mode }) => mode))
  return others.length > 0 ? 'MIXED' : (first ?? 'LA_MANAGED')
}

export const sumOf = (lines: readonly BudgetLine[]): number =>
  lines.reduce((total, { weeklyPence }) => total + weeklyPence, 0)

/** A line as it will be managed once what is agreed is ready. */
export function asWanted({ next, ...line }: LineInForce): BudgetLine {
  if (next === undefined) return line
  const { mode: _mode, manager: _manager, ...what } = line
  return { ...what, ...next }
}

/** A line of the signed plan. */
export const lineInForce = (journey: Journey, id: LineId | undefined): LineInForce | undefined =>
  managingOf(journey).inForce?.find(({ line }) => line === id)

/** Everything that a line of this name is or is to be: in the plan that is being written, and in the signed one. */
export function linesNamed(journey: Journey, id: LineId): readonly BudgetLine[] {
  const signed = lineInForce(journey, id)
  const draft = managingOf(journey).lines.filter(({ line }) => line === id)
  return signed === undefined ? draft : [asWanted(signed), ...draft]
}

export const isManagedAlike = (a: Management, b: Management): boolean => a.mode === b.mode && a.manager === b.manager

/** True when the line is managed and bought in the same way. */
export const isUnchanged = (old: BudgetLine, now: BudgetLine): boolean =>
  old.mode === now.mode &&
  old.manager === now.manager &&
  old.pooled === now.pooled &&
  old.outsideCouncilList === now.outsideCouncilList

/**
 * R-MGT-08. What somebody asked for and the signed plan does not bring still waits for its answer; of a line that is gone nothing is left
 * to decide.
 */
export function stillAsked({ change, lines }: ManagingState): ModeChange | undefined {
  const line = lines.find((each) => each.line === change?.line)
  return change === undefined || line === undefined || isManagedAlike(line, change) ? undefined : change
}

import type { Rule } from '../journey/step.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { SignOffPlanFacts } from '../sign-off/facts.ts'
import { managingOf, sumOf } from './lines.ts'
import { MANAGING_REFUSALS } from './refusals.ts'
import type { LineKind } from './state.ts'

/** R-MGT-05. No plan is signed before it is chosen how its money is managed. */
export const modesAreChosen: Rule<SignOffPlanFacts> = (journey) =>
  managingOf(journey).lines.length === 0 ? MANAGING_REFUSALS.MODES_NOT_CHOSEN : undefined

/** R-MGT-05. The sum of the lines is the personal budget. */
export const linesAddUp: Rule<SignOffPlanFacts> = (journey, { facts: { budget } }) =>
  sumOf(managingOf(journey).lines) === budget.totalWeeklyPence ? undefined : MANAGING_REFUSALS.LINES_DO_NOT_ADD_UP

/**
 * R-CHG-04, R-CHG-05, R-CAR-06. Free whatever the person has: aftercare under section 117, equipment and minor adaptations, and for a
 * carer the care that is given to the adult. The rule of the first that a plan has is the one that is named.
 */
const FREE: ReadonlyMap<LineKind, RuleId> = new Map([
  ['SECTION_117', 'R-CHG-04'],
  ['CARE_GIVEN_TO_ADULT', 'R-CAR-06'],
  ['EQUIPMENT_OR_MINOR_ADAPTATION', 'R-CHG-05'],
])

/** R-CHG-04, R-CHG-05, R-CAR-06. A mixed package charges only the lines that may be charged for. */
export const onlyChargeableIsCharged: Rule<SignOffPlanFacts> = (journey, { facts: { budget } }) => {
  const { lines } = managingOf(journey)
  if (budget.personPence <= sumOf(lines.filter(({ kind }) => !FREE.has(kind)))) return undefined
  const [, rule = 'R-CHG-05'] = [...FREE].find(([free]) => lines.some(({ kind }) => kind === free)) ?? []
  return { ...MANAGING_REFUSALS.FREE_SUPPORT_IS_CHARGED, rule }
}

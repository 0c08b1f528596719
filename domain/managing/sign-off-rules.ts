import type { Rule } from '../journey/step.ts'
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

/** R-CHG-04, R-CHG-05. Aftercare under section 117, equipment and minor adaptations are free whatever the person has. */
const FREE: readonly LineKind[] = ['SECTION_117', 'EQUIPMENT_OR_MINOR_ADAPTATION']

/** R-CHG-04. A mixed package charges only the lines that may be charged for; R-CHG-05: equipment and minor adaptations may not. */
export const onlyChargeableIsCharged: Rule<SignOffPlanFacts> = (journey, { facts: { budget } }) => {
  const { lines } = managingOf(journey)
  if (budget.personPence <= sumOf(lines.filter(({ kind }) => !FREE.includes(kind)))) return undefined
  const rule = lines.some(({ kind }) => kind === 'SECTION_117') ? 'R-CHG-04' : 'R-CHG-05'
  return { ...MANAGING_REFUSALS.FREE_SUPPORT_IS_CHARGED, rule }
}

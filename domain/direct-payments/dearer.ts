import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import { asWanted, lineInForce, managingOf } from '../managing/lines.ts'
import type { BudgetLine, LineId } from '../managing/state.ts'
import type { FinalBudget } from '../sign-off/state.ts'
import { arrangedInstead, paidLines } from './paying.ts'

/** What the signed plan gives for a line that is paid directly; nothing for any other. */
export const paidForLine = (journey: Journey, line: LineId): number | undefined => {
  const signed = lineInForce(journey, line)
  return signed !== undefined && paidLines(journey).includes(line) ? asWanted(signed).weeklyPence : undefined
}

/** The budget of the plan in force with more for one line. The council pays the difference: a contribution changes only by R-CHG-06. */
export function raisedBudget(journey: Journey, line: LineId, weeklyPence: number): FinalBudget | undefined {
  const budget = journey.signOff?.inForce?.budget
  const paid = paidForLine(journey, line)
  if (budget === undefined || paid === undefined) return undefined
  const more = weeklyPence - paid
  return {
    ...budget,
    totalWeeklyPence: budget.totalWeeklyPence + more,
    councilPence: budget.councilPence + more,
  }
}

/** Where people are asked to agree to a plan, or have: its amounts stay as they are. */
const PLAN_IS_OUT: readonly Stage[] = ['AGREEING', 'PANEL', 'SIGN_OFF']

/** A plan in the making has this amount for the line only while nobody was asked to agree to it. */
export const draftTakesItIn = ({ stage }: Journey): boolean => !PLAN_IS_OUT.includes(stage)

/** R-DPY-11. The plan that is signed pays what the line costs, or meets the need in another way: then nobody has to decide any more. */
export function signatureAnswers(journey: Journey): boolean {
  const { dearer } = journey.directPayment ?? {}
  if (dearer === undefined) return false
  const line = managingOf(journey).lines.find((each) => each.line === dearer.line)
  return line?.mode !== 'DIRECT_PAYMENT' || line.weeklyPence >= dearer.costsWeeklyPence
}

/** R-DPY-11. The line is paid more, in the plan in force and in the one that is being written; the budget grows by as much. */
export function raised(journey: Journey, line: LineId, weeklyPence: number): Changes {
  const budget = raisedBudget(journey, line, weeklyPence)
  const inForce = journey.signOff?.inForce
  if (budget === undefined || inForce === undefined) return {}
  const managing = managingOf(journey)
  const before = paidForLine(journey, line)
  const withMore = <Line extends BudgetLine>(each: Line): Line => (each.line === line ? { ...each, weeklyPence } : each)
  const isAsBefore = managing.lines.some((each) => each.line === line && each.weeklyPence === before)
  return {
    signOff: { ...journey.signOff, inForce: { ...inForce, budget } },
    managing: {
      ...managing,
      inForce: (managing.inForce ?? []).map(withMore),
      lines: isAsBefore && draftTakesItIn(journey) ? managing.lines.map(withMore) : managing.lines,
    },
  }
}

/**
 * R-DPY-11. The council arranges the support of this line, in the plan in force and in the one that is being written; a plan that people
 * are asked to agree to stays as it is.
 */
export function arranged(journey: Journey, line: LineId): Changes {
  const paid = paidLines(journey).filter((each) => each === line)
  const managing = arrangedInstead(journey, paid)
  const isOpen = paid.length > 0 && draftTakesItIn(journey)
  const arrangedToo = (each: BudgetLine): BudgetLine =>
    isOpen && each.line === line && each.mode === 'DIRECT_PAYMENT' ? { ...each, mode: 'LA_MANAGED' } : each
  return { managing: { ...managing, lines: managing.lines.map(arrangedToo) } }
}

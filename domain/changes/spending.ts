import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { managingOf, sumOf } from '../managing/lines.ts'
import type { Step } from '../journey/step.ts'
import { without } from '../shared/without.ts'
import type { AdjustSpendingFacts } from './facts.ts'

type Adjusts = Pick<Step<AdjustSpendingFacts>, 'facts' | 'standing'>

/** What a week of the plan in force may cost. */
export const weeklyBudget = ({ signOff }: Journey): number => signOff?.inForce?.budget.totalWeeklyPence ?? 0

/** R-REV-14. What of it is spent by the person, or as they say: all but what the council arranges. Nobody knows of a plan before lines were chosen. */
export function personSpends(journey: Journey): number {
  const { inForce = [] } = managingOf(journey)
  return inForce.length === 0 ? weeklyBudget(journey) : sumOf(inForce.filter(({ mode }) => mode !== 'LA_MANAGED'))
}

/** What is spent in another way since the last review or sign-off, with this change. */
export const movedWith = ({ changes }: Journey, weeklyPence: number): number => (changes?.movedPence ?? 0) + weeklyPence

/** R-REV-14. Small changes that together are no small change any more. */
export const addsUp = (journey: Journey, { facts: { weeklyPence }, standing }: Adjusts): boolean =>
  movedWith(journey, weeklyPence) * 100 > weeklyBudget(journey) * (standing.addedSpendingPercent ?? Infinity)

/** R-REV-14. A review, or a new plan, has looked at how the money is spent. */
export const spendingReviewed = ({ changes }: Journey): Changes =>
  changes?.movedPence === undefined ? {} : { changes: without(changes, 'movedPence') }

import type { Evolvers } from '../journey/evolve.ts'
import type { PlanningEvent } from './events.ts'
import { openEverywhere, planOf, withAuthor } from './plan.ts'

export const planningEvolvers: Evolvers<PlanningEvent> = {
  PlanSectionUpdated: (journey, { item, answer }, { by }) => {
    const plan = planOf(journey)
    return {
      planning: { ...plan, items: { ...plan.items, [item]: answer }, authors: withAuthor(plan.authors, by.id) },
    }
  },
  PlanSubmitted: (journey, { planVersion, parties, weeklyPence }, { by }) => {
    const plan = openEverywhere(planOf(journey))
    return {
      stage: 'AGREEING',
      planning: { ...plan, version: planVersion, weeklyPence, authors: withAuthor(plan.authors, by.id) },
      agreement: { ...journey.agreement, planVersion, parties, answers: {} },
    }
  },
}

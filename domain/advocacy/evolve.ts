import { isOpen } from '../assessment/state.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { isOutForAgreement } from '../planning/plan.ts'
import type { AdvocacyEvent } from './events.ts'
import type { AdvocacyScreen } from './screen.ts'

/** An assessment under way goes by the latest answers. */
const inAssessment = ({ assessment }: Journey, advocacyScreen: AdvocacyScreen): Changes =>
  assessment !== undefined && isOpen(assessment) ? { assessment: { ...assessment, advocacyScreen } } : {}

/** So does a plan that is not signed yet. */
const inPlan = (journey: Journey, advocacyScreen: AdvocacyScreen): Changes => {
  const { planning, stage } = journey
  const isBeingMade = stage === 'PLANNING' || isOutForAgreement(journey)
  return isBeingMade && planning?.terms !== undefined
    ? { planning: { ...planning, terms: { ...planning.terms, advocacyScreen } } }
    : {}
}

export const advocacyEvolvers: Evolvers<AdvocacyEvent> = {
  AdvocacyRequested: ({ advocacy }, _event, { at }) => ({
    advocacy: { ...advocacy, askedAt: advocacy?.askedAt ?? at },
  }),
  AdvocacyScreened: (journey, { screen }, { at }) => ({
    ...inAssessment(journey, screen),
    ...inPlan(journey, screen),
    advocacy: { screen, screenedAt: at },
  }),
}

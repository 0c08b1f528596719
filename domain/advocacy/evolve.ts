import { isOpen } from '../assessment/state.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { afterScreen } from './arranging.ts'
import { isOutForAgreement } from '../planning/plan.ts'
import type { Instant } from '../shared/time.ts'
import type { AdvocacyEvent } from './events.ts'
import type { AdvocacyScreen } from './screen.ts'
import type { AdvocateNews, Arranging } from './state.ts'

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

const arranged = ({ advocacy }: Journey, arranging: Arranging): Changes => ({ advocacy: { ...advocacy, arranging } })

/** That nobody had to arrange one stays on record with it. */
const keptWish = ({ advocacy }: Journey, byWish = advocacy?.arranging?.byWish): Pick<Arranging, 'byWish'> =>
  byWish === undefined ? {} : { byWish }

function arrangingAfter(journey: Journey, news: AdvocateNews, at: Instant): { readonly arranging?: Arranging } {
  const { advocacy = journey.advocacy } = afterScreen(journey, news, at)
  return advocacy?.arranging === undefined ? {} : { arranging: advocacy.arranging }
}

export const advocacyEvolvers: Evolvers<AdvocacyEvent> = {
  AdvocacyRequested: ({ advocacy }, _event, { at }) => ({
    advocacy: { ...advocacy, askedAt: advocacy?.askedAt ?? at },
  }),
  AdvocacyScreened: (journey, { screen, ...news }, { at }) => ({
    ...inAssessment(journey, screen),
    ...inPlan(journey, screen),
    advocacy: { ...arrangingAfter(journey, news, at), screen, screenedAt: at },
  }),
  AdvocateInstructed: (journey, { byWish }, { at }) =>
    arranged(journey, { is: 'INSTRUCTED', since: at, ...keptWish(journey, byWish) }),
  AdvocateConfirmed: (journey, _event, { at }) => arranged(journey, { is: 'ACTIVE', since: at, ...keptWish(journey) }),
  AdvocacyEnded: (journey, { anotherNeeded }, { at }) =>
    arranged(journey, { is: anotherNeeded ? 'NEEDED' : 'ENDED', since: at }),
}

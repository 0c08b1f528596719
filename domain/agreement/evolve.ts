import type { Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { ITEMS_OF_ASPECT } from '../planning/checklist.ts'
import { backToPlanning } from '../planning/plan.ts'
import { without } from '../shared/without.ts'
import type { AgreementEvent } from './events.ts'
import { allAgreed, withAnswer } from './held.ts'
import { noesRaised } from './owed.ts'
import type { AgreementState, Party } from './state.ts'

const agreementOf = ({ agreement }: Journey, planVersion: number): AgreementState =>
  agreement ?? { planVersion, parties: [], answers: {} }

/** Whoever raises a disagreement has said what it is about; their answers add nothing. */
const withoutAnswersOf = (agreement: AgreementState, party: Party): AgreementState => ({
  ...agreement,
  answers: Object.fromEntries(Object.entries(agreement.answers).filter(([each]) => each !== party)),
})

export const agreementEvolvers: Evolvers<AgreementEvent> = {
  AgreementRecorded: (journey, { planVersion, party, aspect, agreed }) => {
    const agreement = withAnswer(agreementOf(journey, planVersion), { party, aspect, agreed })
    const complete = journey.stage === 'AGREEING' && allAgreed(agreement, planVersion)
    return complete ? { stage: 'SIGN_OFF', agreement } : { agreement }
  },
  PlanDisputed: (journey, { party, aspect, planVersion }, { at }) => {
    const before = agreementOf(journey, planVersion)
    const { agreement = before } = noesRaised({ ...journey, agreement: withoutAnswersOf(before, party) }, at)
    const ofOthers = (agreement.disputes ?? []).filter((dispute) => dispute.party !== party)
    const again = before.disputedBefore?.includes(aspect) === true
    const dispute = { party, aspect, planVersion, raisedAt: at, ...(again ? { again } : {}) }
    return {
      ...backToPlanning(journey, { by: 'DISPUTE', items: ITEMS_OF_ASPECT[aspect] }),
      agreement: {
        ...agreement,
        answers: {},
        disputes: [...ofOthers, dispute],
        disputedBefore: [...new Set([...(agreement.disputedBefore ?? []), aspect])],
      },
    }
  },
  DisputeAnswered: ({ agreement }) => (agreement === undefined ? {} : { agreement: without(agreement, 'disputes') }),
}

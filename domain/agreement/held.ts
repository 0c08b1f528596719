import {
  PARTY_WORDS,
  PLAN_ASPECT_WORDS,
  PLAN_ASPECTS,
  type AgreementState,
  type Party,
  type PlanAspect,
} from './state.ts'

export interface Answer {
  readonly party: Party
  readonly aspect: PlanAspect
  readonly agreed: boolean
}

/** The agreements with one more answer; a later answer of the same party to the same aspect replaces the earlier one. */
export const withAnswer = (agreement: AgreementState, { party, aspect, agreed }: Answer): AgreementState => ({
  ...agreement,
  answers: { ...agreement.answers, [party]: { ...agreement.answers[party], [aspect]: agreed ? 'YES' : 'NO' } },
})

/** The aspects to which this party has not said yes. */
const withoutYes = ({ answers }: AgreementState, party: Party): readonly PlanAspect[] =>
  PLAN_ASPECTS.filter((aspect) => answers[party]?.[aspect] !== 'YES')

/** `the carer (the budget: no; how the needs are to be met: no answer yet)`, for each party who has not said yes to everything. */
export const missingAgreements = (agreement: AgreementState): readonly string[] =>
  agreement.parties.flatMap((party) => {
    const missing = withoutYes(agreement, party).map(
      (aspect) =>
        `${PLAN_ASPECT_WORDS[aspect]}: ${agreement.answers[party]?.[aspect] === 'NO' ? 'no' : 'no answer yet'}`,
    )
    return missing.length === 0 ? [] : [`${PARTY_WORDS[party]} (${missing.join('; ')})`]
  })

/** The parties of whom nobody knows yet what they say to one aspect at least. */
export const partiesToAsk = (agreement: AgreementState): readonly Party[] =>
  agreement.parties.filter((party) => PLAN_ASPECTS.some((aspect) => agreement.answers[party]?.[aspect] === undefined))

/** True when somebody has said no to something. */
export const isDisputed = ({ answers }: AgreementState): boolean =>
  Object.values(answers).some((ofParty) => Object.values(ofParty).includes('NO'))

/** R-SGN-01. Every party has said yes to all three aspects of this version of the plan. */
export const allAgreed = (agreement: AgreementState | undefined, planVersion: number): boolean =>
  agreement?.planVersion === planVersion &&
  agreement.parties.every((party) => withoutYes(agreement, party).length === 0)

import { PLAN_ASPECTS, type AgreementState, type Party, type PlanAspect } from './state.ts'

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

/** R-SGN-01. Every party has said yes to all three aspects of this version of the plan. */
export const allAgreed = (agreement: AgreementState | undefined, planVersion: number): boolean =>
  agreement?.planVersion === planVersion &&
  agreement.parties.every((party) => PLAN_ASPECTS.every((aspect) => agreement.answers[party]?.[aspect] === 'YES'))

import {
  PARTIES,
  PLAN_ASPECTS,
  type AgreementState,
  type Party,
  type PartyAnswers,
} from '../../domain/agreement/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { FactsOf } from '../../domain/journey/parts.ts'
import type { Standing, Step } from '../../domain/journey/step.ts'
import type { BudgetLine, ManagingState } from '../../domain/managing/state.ts'
import { PREVENTION_OPTIONS, detailsFit, type PlanDetails } from '../../domain/planning/details.ts'
import { PLAN_ITEMS, type PlanItem, type PlanItemAnswer, type PlanningState } from '../../domain/planning/state.ts'
import type { FinalBudget, PlanInForce } from '../../domain/sign-off/state.ts'
import { aJourney, aStep, NOW } from './domain.ts'

/** What the plans of these tests cost in pence a week. */
export const WEEKLY = 45_000

export const MANAGER = { role: 'TEAM_MANAGER', id: 'staff-manager' } as const
export const AUTHOR = 'staff-practitioner'

export const everyItem = Object.fromEntries(PLAN_ITEMS.map((item) => [item, 'FILLED'])) as Readonly<
  Record<PlanItem, PlanItemAnswer>
>

/** Begun with the person: nothing unusual. */
export const TERMS: FactsOf<'draftPlan'> = {
  ledBy: 'PERSON',
  advocacyScreen: { difficulties: [], appropriateIndividual: false },
  directPaymentFor: ['NUTRITION'],
  otherPlans: [],
}

/** What the parts say in codes; nothing is missing. */
export const DETAILS: PlanDetails = {
  needsMet: ['NUTRITION', 'PERSONAL_HYGIENE'],
  contingencies: [{ kinds: ['SUDDEN_CHANGE', 'CRISIS', 'EMERGENCY'], limitDays: 14 }],
  metByOthers: [{ need: 'RELATIONSHIPS', by: 'FAMILY_OR_FRIENDS', agreed: true }],
  prevention: PREVENTION_OPTIONS.map((option) => ({ option, result: 'CONSIDERED' })),
}

/** The details that belong to one part. */
export const detailsOf = (item: PlanItem): PlanDetails =>
  Object.fromEntries(Object.entries(DETAILS).filter(([name]) => detailsFit(item, { [name]: [] })))

export const aPlan = (over: Partial<PlanningState> = {}): PlanningState => ({
  version: 1,
  items: everyItem,
  authors: [AUTHOR],
  weeklyPence: WEEKLY,
  terms: { ...TERMS, begunAt: NOW },
  details: DETAILS,
  ...over,
})

/** A first draft of which every part is written; it has not been out yet. */
export const aDraft = (over: Partial<PlanningState> = {}): PlanningState => {
  const { weeklyPence: _none, ...plan } = aPlan({ version: 0 })
  return { ...plan, ...over }
}

const yes: PartyAnswers = Object.fromEntries(PLAN_ASPECTS.map((aspect) => [aspect, 'YES']))

/** Agreements to version 1: those named have said yes to everything, the others nothing. */
export const anAgreement = (
  agreed: readonly Party[],
  parties: readonly Party[] = ['PERSON', 'COUNCIL'],
): AgreementState => ({
  planVersion: 1,
  parties,
  answers: Object.fromEntries(PARTIES.filter((party) => agreed.includes(party)).map((party) => [party, yes])),
})

/** The whole budget in one line that the council manages and may charge for. */
export const aLine = (over: Partial<BudgetLine> = {}): BudgetLine => ({
  line: 'LINE-1',
  weeklyPence: WEEKLY,
  kind: 'CHARGEABLE',
  mode: 'LA_MANAGED',
  pooled: false,
  outsideCouncilList: false,
  ...over,
})

/** R-MGT-01. The person has chosen how the money is managed. */
export const CHOSEN: ManagingState = { lines: [aLine()] }

/** A first draft whose parts are all written, with the money's managing chosen: it may go out. */
export const drafted = (over: Partial<PlanningState> = {}): Journey =>
  aJourney({ stage: 'PLANNING', managing: CHOSEN, planning: aDraft(over) })

/** Out for agreement; nobody has answered. */
export const agreeing = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'AGREEING', planning: aPlan(), managing: CHOSEN, agreement: anAgreement([]), ...over })

/** All agreements held, finance known: nothing is missing but the signature. */
export const readyToSign = (over: Partial<Journey> = {}): Journey =>
  aJourney({
    stage: 'SIGN_OFF',
    planning: aPlan(),
    agreement: anAgreement(['PERSON', 'COUNCIL']),
    budget: { indicative: { amountPence: WEEKLY, period: 'WEEK', method: 'MATRIX', issuedAt: NOW } },
    managing: { lines: [aLine()] },
    finance: { result: 'FULL', weeklyContributionPence: 5_000, effectiveFrom: '2026-01-12', completedAt: NOW },
    ...over,
  })

/** The team manager signs what is ready, at the whole of their limit. */
export const aSignature = (standing: Standing = {}, budget: Partial<FinalBudget> = {}): Step =>
  aStep(
    'signOffPlan',
    {
      planVersion: 1,
      budget: { totalWeeklyPence: WEEKLY, personPence: 5_000, councilPence: WEEKLY - 5_000, ...budget },
      startDate: '2026-01-12',
      budgetTests: { transparent: true, timely: true, sufficient: true },
      supportChanged: true,
    },
    { ...MANAGER, given: ['/budgetEvidence'], standing: { signOffLimitPence: WEEKLY, ...standing } },
  )

export const aPlanInForce = (over: Partial<PlanInForce> = {}): PlanInForce => ({
  planVersion: 1,
  signedAt: NOW,
  signedBy: MANAGER.id,
  startDate: '2026-01-12',
  budget: { totalWeeklyPence: WEEKLY, personPence: 5_000, councilPence: WEEKLY - 5_000 },
  personCopySent: false,
  ...over,
})

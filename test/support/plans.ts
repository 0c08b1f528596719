import {
  PARTIES,
  PLAN_ASPECTS,
  type AgreementState,
  type Party,
  type PartyAnswers,
} from '../../domain/agreement/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { PLAN_ITEMS, type PlanItem, type PlanItemAnswer, type PlanningState } from '../../domain/planning/state.ts'
import type { PlanInForce } from '../../domain/sign-off/state.ts'
import { aJourney, NOW } from './domain.ts'

/** What the plans of these tests cost in pence a week. */
export const WEEKLY = 45_000

export const MANAGER = { role: 'TEAM_MANAGER', id: 'staff-manager' } as const
export const AUTHOR = 'staff-practitioner'

export const everyItem = Object.fromEntries(PLAN_ITEMS.map((item) => [item, 'FILLED'])) as Readonly<
  Record<PlanItem, PlanItemAnswer>
>

export const aPlan = (over: Partial<PlanningState> = {}): PlanningState => ({
  version: 1,
  items: everyItem,
  authors: [AUTHOR],
  weeklyPence: WEEKLY,
  ...over,
})

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

/** Out for agreement; nobody has answered. */
export const agreeing = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'AGREEING', planning: aPlan(), agreement: anAgreement([]), ...over })

/** All agreements held, finance known: nothing is missing but the signature. */
export const readyToSign = (over: Partial<Journey> = {}): Journey =>
  aJourney({
    stage: 'SIGN_OFF',
    planning: aPlan(),
    agreement: anAgreement(['PERSON', 'COUNCIL']),
    budget: { indicative: { amountPence: WEEKLY, period: 'WEEK', method: 'MATRIX', issuedAt: NOW } },
    finance: { result: 'FULL', weeklyContributionPence: 5_000, effectiveFrom: '2026-01-12', completedAt: NOW },
    ...over,
  })

export const aPlanInForce = (over: Partial<PlanInForce> = {}): PlanInForce => ({
  planVersion: 1,
  signedAt: NOW,
  signedBy: MANAGER.id,
  startDate: '2026-01-12',
  budget: { totalWeeklyPence: WEEKLY, personPence: 5_000, councilPence: WEEKLY - 5_000 },
  personCopySent: false,
  ...over,
})

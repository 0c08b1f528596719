import { addDays } from '../../domain/clocks/civil.ts'
import type { LocalDate } from '../../domain/shared/time.ts'
import type {
  AtActive,
  AtAssessing,
  AtBudgeting,
  AtShortTerm,
  AtTriage,
  AtWaiting,
  TakeOverJourneyFacts,
} from '../../domain/taking-over/facts.ts'

/** Journeys that are open in another system on this day, and what it would say of each. Everybody in them is invented. */
export function formerCouncil(today: LocalDate) {
  const ago = (days: number): LocalDate => addDays(today, -days)
  const inDays = (days: number): LocalDate => addDays(today, days)
  const referral: AtTriage['referral'] = {
    receivedOn: ago(20),
    referrer: 'GP',
    routeOfAccess: 'COMMUNITY',
    urgent: false,
    carerKnown: false,
    inHospital: false,
  }
  const triage: AtWaiting['triage'] = {
    decidedOn: ago(18),
    priority: 'P3',
    risk: { severity: 2, likelihood: 3 },
    conversationLevel: 'C3',
    safeguardingScreen: 'NO_CONCERN',
    advocacyScreen: { difficulties: [], appropriateIndividual: false },
  }
  const line = {
    line: 'LINE-1',
    kind: 'CHARGEABLE',
    mode: 'LA_MANAGED',
    pooled: false,
    outsideCouncilList: false,
  } as const
  const atTriage: AtTriage = { stage: 'TRIAGE', referral: { ...referral, receivedOn: today }, triageDueOn: inDays(2) }
  const atWaiting: AtWaiting = {
    stage: 'WAITING',
    referral,
    triage,
    lastContactOn: ago(5),
    contactDueOn: inDays(23),
    assessmentDueOn: inDays(8),
  }
  const atShortTerm: AtShortTerm = {
    stage: 'SHORT_TERM',
    referral,
    triage: { ...triage, conversationLevel: 'C2' },
    begunOn: ago(10),
    planWritten: true,
    lastCheckOn: ago(1),
    checkDueOn: inDays(2),
    limitDueOn: inDays(25),
  }
  const atAssessing: AtAssessing = {
    stage: 'ASSESSING',
    referral,
    triage,
    allocatedOn: ago(10),
    assessmentDueOn: inDays(8),
  }
  const atBudgeting: AtBudgeting = {
    stage: 'BUDGETING',
    referral: { ...referral, receivedOn: ago(40) },
    triage: { ...triage, decidedOn: ago(38) },
    allocatedOn: ago(30),
    assessment: { type: 'NEEDS', completedOn: ago(12) },
    eligibility: {
      determinedOn: ago(7),
      finding: {
        criteria: { of: 'ADULT', needsFromImpairmentOrIllness: true },
        outcomes: [
          { outcome: 'NUTRITION', unable: ['NOT_WITHOUT_HELP'] },
          { outcome: 'HABITABLE_HOME', unable: ['NOT_WITHOUT_HELP'] },
        ],
        significantImpactOn: ['HEALTH'],
        fluctuating: false,
      },
    },
    planDueOn: inDays(21),
  }
  const atActive: AtActive = {
    stage: 'ACTIVE',
    plan: {
      signedOn: ago(400),
      startDate: ago(395),
      supportStartedOn: ago(395),
      lines: [
        { ...line, weeklyPence: 21_000 },
        { ...line, line: 'LINE-2', mode: 'THIRD_PARTY', manager: 'BROKER', weeklyPence: 9_000 },
      ],
      personPence: 4_000,
    },
    lastReview: { on: ago(265), type: 'PLANNED_ANNUAL', outcomesAchieved: 'PARTIAL' },
    reviewDueOn: inDays(100),
  }
  const directlyPaid: AtActive = {
    ...atActive,
    plan: { ...atActive.plan, lines: [{ ...line, mode: 'DIRECT_PAYMENT', weeklyPence: 18_000 }] },
    directPayment: {
      startedOn: ago(390),
      recipient: 'PERSON',
      channel: 'PREPAID_CARD',
      employsAssistant: true,
      reviewedOn: ago(200),
      reviewDueOn: inDays(150),
      auditDueOn: inDays(30),
    },
  }
  const { lastReview: _none, ...neverReviewed } = atActive
  const newlySigned: AtActive = {
    ...neverReviewed,
    plan: { ...atActive.plan, signedOn: ago(14), startDate: ago(10), supportStartedOn: ago(10) },
    reviewDueOn: inDays(42),
  }
  const facts = (
    stands: TakeOverJourneyFacts['stands'],
    over: Partial<TakeOverJourneyFacts> = {},
  ): TakeOverJourneyFacts => ({
    team: 'TEAM-NORTH',
    ...(stands.stage === 'TRIAGE' || stands.stage === 'WAITING' ? {} : { worker: 'staff-practitioner' }),
    contact: { on: ago(500), channel: 'PHONE', consent: 'CONSENT_GIVEN' },
    communication: { format: 'STANDARD_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: true },
    stands,
    history: [{ on: ago(450), what: 'ASSESSMENT' }],
    ...over,
  })
  return {
    ago,
    inDays,
    facts,
    stands: { atTriage, atWaiting, atShortTerm, atAssessing, atBudgeting, atActive, directlyPaid, newlySigned },
  }
}

/** One line of a file, as the former system would write it. @param place whom it is about: somebody else for each place */
export const formerLine = (place: number, facts: TakeOverJourneyFacts): object => ({
  id: `CASE-${String(place)}`,
  person: {
    fullName: 'Invented Example',
    dateOfBirth: addDays('1930-01-01', place),
    address: '1 Invented Street, Exampleton, EX1 1EX',
  },
  ...facts,
})

import type { LetterContext, LetterText } from '../../activities/letters/letter.ts'
import type { CompleteAssessmentFacts, SaveAssessmentSectionFacts } from '../../domain/assessment/rules.ts'
import type { StartAssessmentFacts } from '../../domain/assessment/start-rules.ts'
import { ASSESSMENT_SECTIONS, type AssessmentState } from '../../domain/assessment/state.ts'
import { ADULT_OUTCOMES, CARER_OUTCOMES, type Outcome, type UnableTest } from '../../domain/eligibility/criteria.ts'
import type { ProposeEligibilityFacts } from '../../domain/eligibility/rules.ts'
import type { DutyToMeet, EligibilityState } from '../../domain/eligibility/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { ReferralState } from '../../domain/referral/state.ts'
import type { RecordTriageDecisionFacts } from '../../domain/triage/rules.ts'
import { NOW } from './domain.ts'
import { aLetterContext } from './letters.ts'

/** Friday 2 January 2026, 09:00: before NOW, so that a clock from the referral differs from one from the step. */
export const REFERRED_AT = '2026-01-02T09:00:00Z'

export const aReferral: ReferralState = {
  receivedAt: REFERRED_AT,
  referrer: 'NEIGHBOUR',
  routeOfAccess: 'COMMUNITY',
  urgent: false,
  carerKnown: false,
  inHospital: false,
}

export const noDifficulty = { difficulties: [], appropriateIndividual: false } as const

/** R-ADV-03. Somebody who may support the person instead of an advocate. */
export const aSuitableIndividual = {
  appropriateIndividual: true,
  individual: { paidToCare: false, personObjects: false, willingAndSuitable: true },
} as const

/** Priority 3, green, to the waiting list. */
export const triageFacts = {
  priority: 'P3',
  risk: { severity: 2, likelihood: 2 },
  conversationLevel: 'C3',
  route: 'WAITING',
  safeguardingScreen: 'NO_CONCERN',
  advocacyScreen: noDifficulty,
} as const satisfies RecordTriageDecisionFacts

export const startFacts = {
  type: 'NEEDS',
  information: 'SENT',
  selfAssessment: 'DECLINED',
  advocacyScreen: noDifficulty,
  involvement: { person: 'TAKES_PART', others: [] },
  reuse: [],
} as const satisfies StartAssessmentFacts

/** The information about the assessment has gone out. */
export const informed = { informationSentAt: REFERRED_AT } as const

export const sectionFacts = { section: 'RISKS' } as const satisfies SaveAssessmentSectionFacts

export const completeFacts = { commentChanceGiven: true, copiesTo: [] } as const satisfies CompleteAssessmentFacts

/** Every section, written at the journey's fifth version. */
export const allSections = Object.fromEntries(ASSESSMENT_SECTIONS.map((section) => [section, 5]))

export const anAssessment = (over: Partial<AssessmentState> = {}): AssessmentState => ({
  type: 'NEEDS',
  information: 'SENT',
  selfAssessment: 'DECLINED',
  advocacyScreen: noDifficulty,
  startedAt: REFERRED_AT,
  startedBy: 'staff-practitioner',
  sections: allSections,
  ...over,
})

export const aCompletedAssessment = (over: Partial<AssessmentState> = {}): AssessmentState =>
  anAssessment({ completed: { at: NOW, by: 'staff-practitioner' }, ...over })

type Unable = Readonly<Partial<Record<Outcome, readonly UnableTest[]>>>

const findings = (outcomes: readonly Outcome[], unable: Unable) =>
  outcomes.map((outcome) => ({ outcome, unable: unable[outcome] ?? [] }))

/** An adult who cannot wash or cook without help, with an impact on their health. */
export const adultFinding = (
  unable: Unable = { NUTRITION: ['NOT_WITHOUT_HELP'], PERSONAL_HYGIENE: ['NOT_WITHOUT_HELP'] },
) => ({
  criteria: { of: 'ADULT', needsFromImpairmentOrIllness: true } as const,
  outcomes: findings(ADULT_OUTCOMES, unable),
  significantImpactOn: ['HEALTH'] as const,
  fluctuating: false,
})

/** A carer whose caring leaves no time for friends. */
export const carerFinding = (unable: Unable = { RELATIONSHIPS: ['NOT_WITHOUT_HELP'] }) => ({
  criteria: { of: 'CARER', needsFromNecessaryCare: true, healthDeteriorating: false } as const,
  outcomes: findings(CARER_OUTCOMES, unable),
  significantImpactOn: ['RELATIONSHIPS'] as const,
  fluctuating: false,
})

export const proposal = (over: Partial<ProposeEligibilityFacts> = {}): ProposeEligibilityFacts => ({
  ...adultFinding(),
  eligible: true,
  ...over,
})

/** Proposed by the practitioner, not yet decided. */
export const aProposal = (over: Partial<EligibilityState> = {}): EligibilityState => ({
  finding: adultFinding(),
  computed: true,
  eligible: true,
  proposedBy: 'staff-practitioner',
  proposedAt: NOW,
  ...over,
})

/** R-ELG-05. Established: the council must meet the needs, and the person wants it to. */
export const mustBeMet: DutyToMeet = {
  waysConsidered: true,
  wantsCouncilToMeet: true,
  residence: 'HERE',
  ground: 'RESOURCES_UNDER_LIMIT',
  byPower: false,
}

/** Eligible, with the duty established: ready for a figure. */
export const budgeting: Pick<Journey, 'stage' | 'eligibility'> = {
  stage: 'BUDGETING',
  eligibility: aProposal({ dutyToMeet: mustBeMet }),
}

/** The whole letter as one text. */
export function textOf(letter: LetterText, context: LetterContext = aLetterContext()): string {
  const { subject, paragraphs } = letter(context)
  return [subject, ...paragraphs].join('\n')
}

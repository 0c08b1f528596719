import { z } from 'zod'
import { ASSESSMENT_TYPES } from '../../domain/assessment/state.ts'
import { CONSENT_GROUNDS, CONTACT_CHANNELS } from '../../domain/contact/state.ts'
import { PAYMENT_CHANNELS, PAYMENT_RECIPIENTS } from '../../domain/direct-payments/state.ts'
import { MET_BY, OUTCOMES, UNABLE_TESTS, WELLBEING_AREAS } from '../../domain/eligibility/criteria.ts'
import { REFERRERS, ROUTES_OF_ACCESS } from '../../domain/referral/state.ts'
import { OUTCOMES_ACHIEVED, REVIEW_TYPES } from '../../domain/reviews/state.ts'
import { FORMER_EVENTS } from '../../domain/taking-over/state.ts'
import { CONVERSATION_LEVELS, PRIORITIES, SAFEGUARDING_SCREENS } from '../../domain/triage/state.ts'
import { isNhsNumber } from '../../use-cases/nhs-number.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { communication } from './contact.ts'
import { criteria } from './eligibility.ts'
import { budgetLine, LINES_AT_MOST } from './managing.ts'
import { localDate, noneTwice, pence, personal, staffId } from './personal.ts'
import { risk } from './risk.ts'

const MOST_ENTRIES = 500

const dueOn = localDate.exactOptional()

const referral = z.strictObject({
  receivedOn: localDate,
  referrer: z.enum(REFERRERS),
  routeOfAccess: z.enum(ROUTES_OF_ACCESS),
  urgent: z.boolean(),
  carerKnown: z.boolean(),
  inHospital: z.boolean(),
  needSummary: personal().optional(),
})

const triage = z.strictObject({
  decidedOn: localDate,
  priority: z.enum(PRIORITIES),
  risk,
  conversationLevel: z.enum(CONVERSATION_LEVELS),
  safeguardingScreen: z.enum(SAFEGUARDING_SCREENS),
  advocacyScreen,
})

const outcome = z.strictObject({
  outcome: z.enum(OUTCOMES),
  unable: z.array(z.enum(UNABLE_TESTS)).max(UNABLE_TESTS.length),
  metBy: z.array(z.enum(MET_BY)).max(MET_BY.length).exactOptional(),
})

const finding = z.strictObject({
  criteria,
  outcomes: z.array(outcome).max(OUTCOMES.length),
  significantImpactOn: z.array(z.enum(WELLBEING_AREAS)).max(WELLBEING_AREAS.length),
  fluctuating: z.boolean(),
  periodConsideredWeeks: z.int().min(1).max(260).exactOptional(),
  otherNeeds: z.boolean().exactOptional(),
})

const plan = z.strictObject({
  signedOn: localDate,
  startDate: localDate,
  supportStartedOn: localDate.exactOptional().meta({ description: 'Left out while support has not started' }),
  lines: z
    .array(budgetLine)
    .min(1)
    .max(LINES_AT_MOST)
    .refine((lines) => noneTwice(lines.map(({ line }) => line)), 'Name each line once'),
  personPence: pence.meta({ description: 'What the person pays of it, in pence a week' }),
  reviewRhythm: z
    .strictObject({ firstReviewWeeks: z.int().min(6).max(8), everyMonths: z.int().min(3).max(12) })
    .exactOptional(),
})

const directPayment = z.strictObject({
  startedOn: localDate,
  recipient: z.enum(PAYMENT_RECIPIENTS),
  channel: z.enum(PAYMENT_CHANNELS),
  employsAssistant: z.boolean(),
  reviewedOn: localDate.exactOptional().meta({ description: 'Its last review; left out before the first' }),
  reviewDueOn: dueOn,
  auditDueOn: dueOn,
})

const stands = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('TRIAGE'), referral, triageDueOn: dueOn }),
  z.strictObject({
    stage: z.literal('WAITING'),
    referral,
    triage,
    lastContactOn: localDate.exactOptional().meta({ description: 'When somebody last spoke to the person' }),
    contactDueOn: dueOn,
    assessmentDueOn: dueOn,
  }),
  z.strictObject({
    stage: z.literal('SHORT_TERM'),
    referral,
    triage,
    begunOn: localDate,
    planWritten: z.boolean(),
    lastCheckOn: localDate.exactOptional().meta({ description: 'When somebody last looked how it goes' }),
    checkDueOn: dueOn,
    limitDueOn: dueOn,
  }),
  z.strictObject({
    stage: z.literal('ASSESSING'),
    referral,
    triage,
    allocatedOn: localDate,
    assessmentDueOn: dueOn,
  }),
  z.strictObject({
    stage: z.literal('BUDGETING'),
    referral,
    triage,
    allocatedOn: localDate,
    assessment: z.strictObject({ type: z.enum(ASSESSMENT_TYPES), completedOn: localDate }),
    eligibility: z.strictObject({ determinedOn: localDate, finding }),
    planDueOn: dueOn,
  }),
  z.strictObject({
    stage: z.literal('ACTIVE'),
    plan,
    directPayment: directPayment.exactOptional(),
    lastReview: z
      .strictObject({ on: localDate, type: z.enum(REVIEW_TYPES), outcomesAchieved: z.enum(OUTCOMES_ACHIEVED) })
      .exactOptional(),
    reviewDueOn: dueOn,
  }),
])

export const takingOverBodies = {
  takeOverJourney: z.strictObject({
    id: personal(64, 'What the other system calls this journey', {
      holds: (id) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) && !isNhsNumber(id),
      message: 'Use letters, digits, dots, hyphens and underscores, and no NHS number',
    }),
    team: z.string().regex(/^[A-Z0-9-]{2,40}$/, 'Use a team code such as TEAM-NORTH'),
    worker: staffId.exactOptional(),
    contact: z.strictObject({ on: localDate, channel: z.enum(CONTACT_CHANNELS), consent: z.enum(CONSENT_GROUNDS) }),
    communication: communication.prefault({}),
    summary: personal(4000, 'What it is about, for whoever works on it next').optional(),
    stands: stands.meta({ description: 'Where the journey stands, with what that stage needs' }),
    history: z
      .array(z.strictObject({ on: localDate, what: z.enum(FORMER_EVENTS), note: personal(2000).optional() }))
      .max(MOST_ENTRIES)
      .default([]),
    ringFrom: z.iso
      .datetime()
      .exactOptional()
      .meta({ description: 'From when people are told of dates that have passed; at once unless said' }),
  }),
}

import { z } from 'zod'
import { PAUSE_REASONS } from '../../domain/dates/reasons.ts'
import { CONTACT_OUTCOMES, CONTACT_WAYS, UNREVIEWED_DECISIONS } from '../../domain/reviews/delays.ts'
import {
  BUDGET_CHANGES,
  BUDGET_MANAGERS,
  OUTCOMES_ACHIEVED,
  REENTRY_POINTS,
  REUSABLE_PARTS,
  REUSE_CONFIRMERS,
  REVIEW_ANSWERS,
  REVIEW_DECISIONS,
  REVIEW_METHODS,
  REVIEW_PARTIES,
  REVIEW_QUESTIONS,
  REVIEW_REQUESTERS,
  REVIEW_RESULTS,
  REVIEW_TYPES,
  REVISION_GROUNDS,
  UNPLANNED_CAUSES,
} from '../../domain/reviews/state.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { carer } from './carers.ts'
import { localDate, noneTwice, personal } from './personal.ts'
import { risk } from './risk.ts'

const parties = z
  .array(z.enum(REVIEW_PARTIES))
  .min(1, 'Name at least one')
  .max(REVIEW_PARTIES.length)
  .refine(noneTwice, 'Name each only once')

const reuse = z.strictObject({ part: z.enum(REUSABLE_PARTS), confirmedBy: z.enum(REUSE_CONFIRMERS) })

export const reviewsBodies = {
  scheduleReview: z.strictObject({
    type: z.enum(REVIEW_TYPES),
    on: localDate,
    method: z.enum(REVIEW_METHODS),
    invitees: parties,
    agreedWithPerson: z.boolean(),
    budgetManagedBy: z.enum(BUDGET_MANAGERS).exactOptional().meta({
      description: 'Only where the signed plan does not say it, as with one from before its lines were chosen',
    }),
    carersPlan: z.strictObject({ carer, carerAgrees: z.boolean() }).exactOptional().meta({
      description: 'When the support plan of a carer is to be reviewed at the same time',
    }),
    lateReasons: personal().optional(),
    carerRecipient: personal(400, 'Name and address of the carer, who is invited too').optional(),
    advocateRecipient: personal(400, 'Name and address of the advocate, who is invited too').optional(),
    otherRecipient: personal(400, 'Name and address of whoever looks after the money, who is invited too').optional(),
    appointment: personal(
      400,
      'Day, time and place as the invitation says them: "Thursday 2 April at 2pm, at your home"',
    ),
  }),
  triggerUnplannedReview: z.strictObject({
    cause: z.enum(UNPLANNED_CAUSES),
    risk: risk.exactOptional(),
    reasons: personal(4000, 'What happened and why it cannot wait; it is kept in the record and not sent'),
  }),
  startReview: z.strictObject({
    type: z.enum(REVIEW_TYPES),
    advocacyScreen: advocacyScreen.exactOptional(),
    involved: parties,
    askedWhomElse: z.boolean().exactOptional().meta({
      description: 'Where no day was agreed first: the person was asked whom else they want to take part',
    }),
    withoutAdvocateReasons: personal().optional(),
    withoutCarerReasons: personal().optional(),
    withoutOthersReasons: personal(4000, 'Why somebody else who was invited does not take part').optional(),
  }),
  answerReviewQuestion: z.strictObject({
    question: z.enum(REVIEW_QUESTIONS),
    answer: z.enum(REVIEW_ANSWERS),
    note: personal().optional(),
    concernRaised: z.boolean().default(false),
    noConcernReasons: personal().optional(),
  }),
  completeReview: z.strictObject({
    result: z.enum(REVIEW_RESULTS),
    outcomesAchieved: z.enum(OUTCOMES_ACHIEVED),
    budgetChange: z.enum(BUDGET_CHANGES),
    firstReviewDoneEarly: z.boolean().default(false),
    earlyReasons: personal().optional(),
    summary: personal(4000, 'What was found and decided, in words the person can read; it goes into their letter'),
  }),
  pauseReview: z.strictObject({
    reason: z.enum(PAUSE_REASONS),
    until: localDate.meta({ description: 'The last day of the pause' }),
    reasons: personal(4000, 'Why, in words the person can read; it goes into their letter'),
  }),
  resumeReview: z.strictObject({ note: personal().optional() }),
  recordReviewContact: z.strictObject({
    way: z.enum(CONTACT_WAYS),
    outcome: z.enum(CONTACT_OUTCOMES),
    note: personal(),
  }),
  decideUnreviewed: z.strictObject({
    decision: z.enum(UNREVIEWED_DECISIONS),
    reasons: personal(4000, 'Why, in words the person can read; it goes into their letter'),
  }),
  requestReview: z.strictObject({ requestedBy: z.enum(REVIEW_REQUESTERS), reason: personal() }),
  decideReviewRequest: z.strictObject({
    decision: z.enum(REVIEW_DECISIONS),
    planCorrect: z.boolean(),
    circumstancesUnchanged: z.boolean(),
    reasons: personal().optional(),
  }),
  startRevision: z.strictObject({
    grounds: z.enum(REVISION_GROUNDS),
    reentry: z.enum(REENTRY_POINTS),
    reuse: z
      .array(reuse)
      .max(REUSABLE_PARTS.length)
      .refine((items) => noneTwice(items.map(({ part }) => part)), 'Name each part only once'),
    reasons: personal(4000, 'What is looked at again and why, in words the person can read; it goes into their letter'),
  }),
}

import { z } from 'zod'
import { PARTIES } from '../../domain/agreement/state.ts'
import { CONSENT_GROUNDS } from '../../domain/contact/state.ts'
import {
  CONTINGENCY_KINDS,
  PAYMENT_RHYTHMS,
  PREVENTION_OPTIONS,
  PREVENTION_RESULTS,
} from '../../domain/planning/details.ts'
import { NEEDS, OTHERS_WHO_MEET_NEEDS, OUTSIDE_DUTIES } from '../../domain/planning/needs.ts'
import { PLAN_ITEMS, PLAN_LEADERS } from '../../domain/planning/state.ts'
import {
  COMBINED_PLAN_ENDINGS,
  EXTERNAL_PLAN_TYPES,
  JOINT_PLAN_PARTIES,
  LEAD_MONITORS,
} from '../../domain/planning/together.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { decisionCapacity } from './capacity.ts'
import { noneTwice, pence, personal } from './personal.ts'

const MOST_ENTRIES = 30
const LONGEST_LIMIT_DAYS = 366

const ONLY_ONCE = 'Name each only once'

const needs = z.array(z.enum(NEEDS)).max(NEEDS.length).refine(noneTwice, ONLY_ONCE)

const contingency = z.strictObject({
  kinds: z.array(z.enum(CONTINGENCY_KINDS)).min(1).max(CONTINGENCY_KINDS.length).refine(noneTwice, ONLY_ONCE),
  limitDays: z
    .int()
    .min(1)
    .max(LONGEST_LIMIT_DAYS)
    .meta({ description: 'The most days for which the extra support runs each time' }),
  trigger: personal(1000, 'What sets this step off, so that everybody can tell'),
  extraSupport: personal(2000, 'What extra support comes then'),
  whoToCall: personal(500, 'Whom to call, by day and by night'),
})

const metByOther = z.strictObject({
  need: z.enum(NEEDS),
  by: z.enum(OTHERS_WHO_MEET_NEEDS),
  agreed: z.boolean().meta({ description: 'They have said that they are willing and able' }),
})

const prevention = z
  .array(z.strictObject({ option: z.enum(PREVENTION_OPTIONS), result: z.enum(PREVENTION_RESULTS) }))
  .max(PREVENTION_OPTIONS.length)
  .refine((entries) => noneTwice(entries.map(({ option }) => option)), ONLY_ONCE)

const foundPlans = z
  .array(
    z.strictObject({
      type: z.enum(EXTERNAL_PLAN_TYPES),
      combine: z.boolean().meta({ description: 'The person wants it combined with this plan' }),
    }),
  )
  .max(EXTERNAL_PLAN_TYPES.length)
  .refine((plans) => noneTwice(plans.map(({ type }) => type)), ONLY_ONCE)

const leadMonitor = z
  .enum(LEAD_MONITORS)
  .exactOptional()
  .meta({ description: 'Who watches over the combined plan as a whole' })

const duties = z.array(z.enum(OUTSIDE_DUTIES)).max(OUTSIDE_DUTIES.length).exactOptional()

/** R-JNT-01. The carer's own share, apart from the weekly cost of the person's plan. */
const joint = z
  .strictObject({ carerWeeklyPence: pence.meta({ description: "What the carer's own support costs in pence a week" }) })
  .exactOptional()

const otherRecipient = personal(400, 'Name and address of the service')

export const planningBodies = {
  draftPlan: z.strictObject({
    ledBy: z.enum(PLAN_LEADERS),
    advocacyScreen,
    directPaymentFor: needs.meta({ description: 'The needs that a direct payment could meet' }),
    otherPlans: foundPlans.meta({
      description: 'Other plans that were found; empty when somebody asked and there are none',
    }),
    notLedByPersonReasons: personal(2000, 'Why the person does not lead the planning').optional(),
  }),
  updatePlanSection: z.strictObject({
    item: z.enum(PLAN_ITEMS),
    content: personal(8000, 'What the plan says here').optional(),
    notApplicableReason: personal(2000, 'Why this part does not apply').optional(),
    reasonToReopen: personal(2000, 'Why a part must change that was not sent back').optional(),
    needsMet: needs.exactOptional().meta({ description: 'PC-03: the needs that the support of this plan meets' }),
    directPayment: z
      .strictObject({ needs: needs.min(1), amountPence: pence, every: z.enum(PAYMENT_RHYTHMS) })
      .exactOptional()
      .meta({ description: 'PC-08: which needs the direct payment is for, how much, and how often' }),
    contingencies: z
      .array(contingency)
      .min(1)
      .max(MOST_ENTRIES)
      .exactOptional()
      .meta({ description: 'PC-15: the steps that the plan holds ready' }),
    metByOthers: z
      .array(metByOther)
      .min(1)
      .max(MOST_ENTRIES)
      .exactOptional()
      .meta({ description: 'PC-19: the needs that others meet' }),
    prevention: prevention.exactOptional().meta({ description: 'PC-21: what could prevent or reduce needs' }),
    outsideDuties: duties.meta({ description: "What of this part is somebody else's duty" }),
    providedAlready: duties.meta({
      description: 'PC-19: which of those are provided already; the others are asked for',
    }),
  }),
  submitPlanForAgreement: z.strictObject({
    parties: z
      .array(z.enum(PARTIES))
      .min(1)
      .max(PARTIES.length)
      .meta({ description: 'Whose agreement the plan needs: PERSON and COUNCIL always, and everybody else involved' }),
    weeklyPence: pence.meta({ description: 'What the plan costs in pence a week' }),
    oneOffPence: pence.exactOptional().meta({ description: 'What the plan costs once, when it begins, in pence' }),
    joint,
    withoutAdvocateReasons: personal(2000, 'Why the plan cannot wait for an advocate').optional(),
    withoutCarerReasons: personal(2000, 'Why a carer who is known, or meets needs, is not asked to agree').optional(),
  }),
  consentToJointPlan: z.strictObject({
    party: z.enum(JOINT_PLAN_PARTIES),
    consents: z.boolean().meta({ description: 'False takes a consent back, or says no' }),
    ...decisionCapacity,
    evidence: personal(2000, 'How and when they said so, when you record it for them').optional(),
  }),
  linkExternalPlan: z.strictObject({
    plan: z.enum(EXTERNAL_PLAN_TYPES),
    consent: z.boolean().meta({ description: 'The person agrees to the combining' }),
    ...decisionCapacity,
    leadMonitor,
    overlapChecked: z.boolean().meta({ description: 'The plans do not give the same support twice' }),
    otherRecipient,
  }),
  recordExternalPlanEnded: z.strictObject({
    plan: z.enum(EXTERNAL_PLAN_TYPES),
    ending: z.enum(COMBINED_PLAN_ENDINGS),
    leadMonitor,
    note: personal(2000).optional(),
  }),
  reviewNeedsMetByOthers: z.strictObject({
    found: z
      .array(z.strictObject({ need: z.enum(NEEDS), by: z.enum(OTHERS_WHO_MEET_NEEDS), stillMet: z.boolean() }))
      .min(1)
      .max(MOST_ENTRIES),
    note: personal(2000, 'What they said').optional(),
  }),
  referNeedElsewhere: z.strictObject({
    duty: z.enum(OUTSIDE_DUTIES),
    basis: z.enum(CONSENT_GROUNDS).meta({ description: 'On what footing the service is told' }),
    request: personal(4000, 'What is asked for, in words for the service and the person'),
    otherRecipient,
  }),
}

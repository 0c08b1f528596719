import { z } from 'zod'
import {
  CHOICE_AUTHORITIES,
  FUND_HOLDERS,
  FUND_SIGNATORIES,
  LINE_KINDS,
  MANAGEMENT_MODES,
  MODE_CHANGE_DECISIONS,
  MONEY_DECISIONS,
  MONEY_MANAGERS,
  POOL_LEAVERS,
  POOL_REVIEW_RESULTS,
  POOLERS,
  RELEASE_PURPOSES,
} from '../../domain/managing/state.ts'
import { decisionCapacity } from './capacity.ts'
import { askedOfFamily } from './paying.ts'
import { pence, personal } from './personal.ts'

export const LINES_AT_MOST = 30
const OTHERS_AT_MOST = 10

/** `LINE-1` to `LINE-30`. */
export const lineId = z
  .enum(Array.from({ length: LINES_AT_MOST }, (_, index) => `LINE-${String(index + 1)}`))
  .meta({ description: 'A budget line of the plan: LINE-1 to LINE-30' })

const management = {
  mode: z.enum(MANAGEMENT_MODES),
  manager: z.enum(MONEY_MANAGERS).meta({ description: 'Only with THIRD_PARTY' }).exactOptional(),
}

export const budgetLine = z.strictObject({
  line: lineId,
  weeklyPence: pence.meta({ description: 'What this line costs in pence a week' }),
  kind: z.enum(LINE_KINDS).default('CHARGEABLE'),
  ...management,
  pooled: z.boolean().default(false),
  outsideCouncilList: z.boolean().default(false),
  what: personal(400, 'What the line pays for, in words for the person').optional(),
})

const decisions = z.array(z.enum(MONEY_DECISIONS)).max(MONEY_DECISIONS.length)

const share = z.strictObject({ who: z.enum(POOLERS), consents: z.boolean(), weeklyPence: pence })

export const managingBodies = {
  chooseManagementMode: z.strictObject({
    lines: z.array(budgetLine).min(1).max(LINES_AT_MOST),
    hasCapacity: z.boolean().meta({ description: 'For this decision, at this time' }),
    authority: z.enum(CHOICE_AUTHORITIES).exactOptional(),
    adultAgrees: z.boolean().exactOptional().meta({
      description: 'Only with BREAK_FOR_CARER and CARE_GIVEN_TO_ADULT: the adult who gets the care agrees to it',
    }),
    adultsAgreement: personal(2000, 'How and when the adult agreed to care that gives their carer a break').optional(),
    evidence: personal(2000, 'How and when the person chose, when you record it for them').optional(),
  }),
  agreeServiceFund: z.strictObject({
    line: lineId,
    holder: z.enum(FUND_HOLDERS),
    signedBy: z.array(z.enum(FUND_SIGNATORIES)).max(FUND_SIGNATORIES.length),
    terms: personal(4000, 'How the person directs the money, in words for them; it goes into their letter'),
  }),
  agreeDecisionMaking: z.strictObject({
    line: lineId,
    manager: z.enum(MONEY_MANAGERS),
    mayDecide: decisions,
    mayNotDecide: decisions,
    councilAgrees: z.boolean(),
    lookedAfter: personal(4000, 'How the money is looked after, in words for everybody; it goes into the letters'),
    otherRecipient: personal(400, 'Name and address of whoever manages the money; they get a copy'),
  }),
  agreePool: z.strictObject({
    line: lineId,
    shares: z
      .array(share)
      .min(1)
      .max(OTHERS_AT_MOST)
      .meta({ description: 'The others; the person’s own share is the line' }),
    personConsents: z.boolean(),
    exitAgreed: z.boolean(),
    exitTerms: personal(4000, 'How anybody can leave, and what happens to the money then; it goes into the letter'),
  }),
  leavePool: z.strictObject({
    line: lineId,
    leaver: z.enum(POOL_LEAVERS),
    reasons: personal(2000, 'Why').optional(),
  }),
  recordPoolReviews: z.strictObject({
    line: lineId,
    others: z
      .array(
        z.strictObject({
          result: z.enum(POOL_REVIEW_RESULTS).meta({ description: 'NO_PLAN_HERE: they have no plan of this council' }),
          where: personal(200, 'The reference of their own journey; without a plan here, who looks after them'),
        }),
      )
      .min(1)
      .max(OTHERS_AT_MOST),
  }),
  checkOutsideService: z.strictObject({
    line: lineId,
    meetsNeeds: z.boolean(),
    reasons: personal(4000, 'What was found, in words for the person'),
  }),
  releaseBudget: z.strictObject({
    purpose: z.enum(RELEASE_PURPOSES),
    line: lineId.exactOptional(),
    ...askedOfFamily,
    reasons: personal(2000, 'For urgent or interim support: what cannot wait, and until when').optional(),
  }),
  requestModeChange: z.strictObject({
    line: lineId,
    ...management,
    ...decisionCapacity,
    reasons: personal(2000, 'Why').optional(),
  }),
  decideModeChange: z.strictObject({
    decision: z.enum(MODE_CHANGE_DECISIONS),
    bigChange: z.boolean().meta({ description: 'The change may alter what the person gets, or from whom' }),
    ...decisionCapacity,
    reasons: personal(4000, 'Why, in words for the person'),
  }),
}

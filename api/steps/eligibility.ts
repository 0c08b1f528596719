import { z } from 'zod'
import { LETTER_FORMATS } from '../../domain/contact/state.ts'
import { MET_BY, OUTCOMES, UNABLE_TESTS, WELLBEING_AREAS } from '../../domain/eligibility/criteria.ts'
import { ADVICE_WAYS, DUTY_GROUNDS, FOLLOW_UP_OUTCOMES, ORDINARY_RESIDENCES } from '../../domain/eligibility/state.ts'
import { decisionCapacity } from './capacity.ts'
import { personal } from './personal.ts'

/** The first condition: the adult's (R-ELG-01) or the carer's (R-ELG-02). */
export const criteria = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('ADULT'), needsFromImpairmentOrIllness: z.boolean() }),
  z.strictObject({ of: z.literal('CARER'), needsFromNecessaryCare: z.boolean(), healthDeteriorating: z.boolean() }),
])

const outcome = z.strictObject({
  outcome: z.enum(OUTCOMES),
  unable: z.array(z.enum(UNABLE_TESTS)).max(UNABLE_TESTS.length).meta({
    description: 'Why the person is unable to achieve the outcome; empty when they are able',
  }),
  metBy: z.array(z.enum(MET_BY)).max(MET_BY.length).exactOptional().meta({
    description: 'Who meets the need already; it is judged as if nobody did',
  }),
  reasons: personal(2000, 'What the judgement rests on'),
})

const reasons = personal(4000, 'Why, in words that the person can be told')

const advocateRecipient = personal(
  500,
  'Name and address of the advocate, parted by commas: “Jo Example, 2 High Street, Exampleton, ZZ9 9ZZ”',
).optional()

export const eligibilityBodies = {
  proposeEligibility: z.strictObject({
    criteria,
    outcomes: z.array(outcome).max(OUTCOMES.length),
    significantImpactOn: z.array(z.enum(WELLBEING_AREAS)).max(WELLBEING_AREAS.length),
    fluctuating: z.boolean(),
    periodConsideredWeeks: z.int().min(1).max(260).exactOptional(),
    otherNeeds: z.boolean().exactOptional().meta({
      description: 'Besides the eligible needs there are others; the plan holds advice for them',
    }),
    eligible: z.boolean(),
    differenceReasons: personal(4000, 'Why the proposal differs from what the criteria say').optional(),
    reasons,
  }),
  authoriseEligibility: z.strictObject({ reasons, advocateRecipient }),
  returnEligibility: z.strictObject({ reasons: personal(4000, 'What has to be looked at again') }),
  sendNotEligibleLetter: z.strictObject({
    reasons,
    advice: z
      .array(z.strictObject({ way: z.enum(ADVICE_WAYS), action: personal(1000, 'What the person can do, concretely') }))
      .max(12),
    format: z.enum(LETTER_FORMATS),
    copyToAdvocate: z.boolean(),
    advocateRecipient,
  }),
  meetNeedsByChoice: z.strictObject({ reasons }),
  establishDutyToMeet: z.strictObject({
    waysConsidered: z.boolean(),
    wantsCouncilToMeet: z.boolean(),
    wish: z.strictObject(decisionCapacity).exactOptional().meta({
      description: 'Capacity to say no, where somebody may doubt it',
    }),
    residence: z.enum(ORDINARY_RESIDENCES),
    ground: z.enum(DUTY_GROUNDS),
    byPower: z.boolean().default(false),
    ways: personal(4000, 'The ways of meeting the needs that were considered with the person'),
    reasons: personal(4000, 'Why the council uses its power where it has no duty').optional(),
  }),
  recordNotEligibleFollowUp: z.strictObject({ outcome: z.enum(FOLLOW_UP_OUTCOMES), note: personal().optional() }),
}

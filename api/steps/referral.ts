import { z } from 'zod'
import { canBeWrittenTo } from '../../domain/contact-details/in-writing.ts'
import { REDIRECTIONS, REFERRERS, REJECTION_REASONS, ROUTES_OF_ACCESS } from '../../domain/referral/state.ts'
import { SAFEGUARDING_SCREENS } from '../../domain/triage/state.ts'
import { decisionCapacity } from './capacity.ts'
import { personal } from './personal.ts'

const request = z.strictObject({
  referrer: z.enum(REFERRERS),
  referrerName: personal(200).optional(),
  referrerContact: personal(400, 'An e-mail address, or a postal address with its postcode: a letter goes there', {
    holds: canBeWrittenTo,
    message: 'No letter can go there. A telephone number goes into `referrerPhone`',
  }).optional(),
  referrerPhone: personal(40, 'Telephone number; whoever leaves nothing else is called').optional(),
  routeOfAccess: z.enum(ROUTES_OF_ACCESS),
  urgent: z.boolean(),
  carerKnown: z.boolean(),
  inHospital: z.boolean(),
  needSummary: personal(),
})

export const referralBodies = {
  createReferral: request,
  joinReferral: request,
  rejectReferral: z.strictObject({
    reason: z.enum(REJECTION_REASONS),
    redirectedTo: z.enum(REDIRECTIONS),
    appearanceOfNeed: z.boolean().meta({
      description: 'The person appears to have, or may have, needs for care and support, however small',
    }),
    safeguardingScreen: z.enum(SAFEGUARDING_SCREENS),
    reasons: personal(4000, 'Why, for the manager'),
  }),
  authoriseRejection: z.strictObject({
    reasons: personal(4000, 'Why, in words for the person; they go into the letter'),
    whereToGo: personal(2000, 'Who can help instead and how to reach them; it goes into the letter'),
  }),
  returnRejection: z.strictObject({ reasons: personal(4000, 'What has to be looked at again') }),
  withdrawReferral: z.strictObject({
    bestInterestsToAssess: z.boolean().meta({
      description: 'The person may lack capacity to decide this, and an assessment would be in their best interests',
    }),
    ...decisionCapacity,
    riskOfAbuse: z.boolean(),
    noRiskReasons: personal(4000, 'Why a concern on record is no risk any more').optional(),
    reasons: personal(4000, 'What the person said').optional(),
  }),
}

import { z } from 'zod'
import { REFERRERS, ROUTES_OF_ACCESS } from '../../domain/referral/state.ts'
import { personal } from './personal.ts'

export const referralBodies = {
  createReferral: z.strictObject({
    referrer: z.enum(REFERRERS),
    referrerName: personal(200).optional(),
    referrerContact: personal(400).optional(),
    routeOfAccess: z.enum(ROUTES_OF_ACCESS),
    urgent: z.boolean(),
    carerKnown: z.boolean(),
    inHospital: z.boolean(),
    needSummary: personal(),
  }),
}

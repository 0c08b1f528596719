import { z } from 'zod'
import {
  URGENCIES,
  URGENT_REVIEW_OUTCOMES,
  URGENT_SUPPORT_ENDINGS,
  URGENT_SUPPORT_KINDS,
} from '../../domain/urgent-support/state.ts'
import { localDate, personal } from './personal.ts'

const arrangement = z.strictObject({
  kind: z.enum(URGENT_SUPPORT_KINDS),
  urgency: z.enum(URGENCIES),
  startsOn: localDate,
  until: localDate.meta({ description: 'Until when it is arranged for now; the date ends nothing by itself' }),
})

/** R-ASM-10. Kept sealed; a letter goes there when the support begins, changes and ends. */
const providerRecipient = personal(
  500,
  'Name and address or e-mail of whoever gives the support; without it you are asked to tell them yourself',
).optional()

export const urgentSupportBodies = {
  flagUrgentNeed: z.strictObject({ reasons: personal(4000, 'What appears urgent, and why') }),
  arrangeUrgentSupport: arrangement.extend({
    what: personal(2000, 'What is arranged, in words for the person; it goes into their letter'),
    reasons: personal(4000, 'Why it cannot wait for the assessment'),
    providerRecipient,
  }),
  authoriseUrgentSupport: z.strictObject({
    what: personal(2000, 'What is arranged, in words for the person; it goes into their letter'),
    providerRecipient,
  }),
  declineUrgentSupport: z.strictObject({ reasons: personal(4000, 'Why, in words that the person can be told') }),
  reviewUrgentSupport: z.strictObject({
    outcome: z.enum(URGENT_REVIEW_OUTCOMES),
    arrangement: arrangement.exactOptional(),
    what: personal(2000, 'What it is from now on, in words for the person, when it changed').optional(),
    note: personal(4000, 'How it goes').optional(),
    providerRecipient,
  }),
  endUrgentSupport: z.strictObject({
    ending: z.enum(URGENT_SUPPORT_ENDINGS),
    reasons: personal(4000, 'Why, in words that the person can be told'),
    providerRecipient,
  }),
}

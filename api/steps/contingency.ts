import { z } from 'zod'
import { CONTINGENCY_KINDS } from '../../domain/planning/details.ts'
import { personal } from './personal.ts'

const kind = z.enum(CONTINGENCY_KINDS)

export const contingencyBodies = {
  activateContingency: z.strictObject({
    kind,
    whatHappened: personal(),
    carerRecipient: personal(400, 'Name and address of the carer, who is told too').optional(),
    otherRecipient: personal(400, 'Name and address of whoever gives the support, who is told too').optional(),
  }),
  endContingency: z.strictObject({
    kind,
    personsChoice: z.boolean().exactOptional().meta({ description: 'The person wants it to end' }),
    reasons: personal(4000, 'Why it is no longer needed, in words the person can read; it goes into their letter'),
  }),
  keepContingency: z.strictObject({
    kind,
    reasons: personal(4000, 'Why it is still needed, in words the person can read; it goes into their letter'),
  }),
}

import { z } from 'zod'
import { PARTIES } from '../../domain/agreement/state.ts'
import { PLAN_ITEMS } from '../../domain/planning/state.ts'
import { pence, personal } from './personal.ts'

export const planningBodies = {
  updatePlanSection: z.strictObject({
    item: z.enum(PLAN_ITEMS),
    content: personal(8000, 'What the plan says here').optional(),
    notApplicableReason: personal(2000, 'Why this part does not apply').optional(),
    reasonToReopen: personal(2000, 'Why a part must change that was not sent back').optional(),
  }),
  submitPlanForAgreement: z.strictObject({
    parties: z
      .array(z.enum(PARTIES))
      .min(1)
      .max(PARTIES.length)
      .meta({ description: 'Whose agreement the plan needs: PERSON and COUNCIL always, and everybody else involved' }),
    weeklyPence: pence.meta({ description: 'What the plan costs in pence a week' }),
  }),
}

import { z } from 'zod'
import { FREE_SUPPORT } from '../../domain/charging/state.ts'
import { lineId } from './managing.ts'
import { localDate, pence, personal } from './personal.ts'

export const chargingBodies = {
  recordReablementStarted: z.strictObject({
    kind: z.enum(FREE_SUPPORT),
    startedOn: localDate.meta({ description: 'The first day of support; it counts as the first free day' }),
    lateReason: personal(1000, 'Why a first day that lies far back is recorded only now').optional(),
  }),
  recordReablementEnded: z.strictObject({
    endedOn: localDate.meta({ description: 'The last day of support' }),
    note: personal(2000, 'What was achieved').optional(),
  }),
  setCharge: z.strictObject({
    line: lineId,
    weeklyPence: pence.meta({ description: 'What the person pays in pence a week; 0 ends the charge' }),
    from: localDate.meta({ description: 'The first day that is charged' }),
    reasons: personal(2000, 'Why, in words for the person'),
  }),
}

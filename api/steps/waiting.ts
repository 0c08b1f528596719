import { z } from 'zod'
import { WAITING_CONTACT_OUTCOMES } from '../../domain/waiting/state.ts'
import { personal } from './personal.ts'
import { risk } from './risk.ts'

export const waitingBodies = {
  recordWaitingContact: z.strictObject({
    outcome: z.enum(WAITING_CONTACT_OUTCOMES),
    risk: risk.exactOptional(),
    unmetRisk: z.boolean(),
    note: personal().optional(),
  }),
}

import { z } from 'zod'
import { EDT_RESPONSES } from '../../domain/out-of-hours/state.ts'
import { personal } from './personal.ts'

export const outOfHoursBodies = {
  recordOutOfHoursContact: z.strictObject({
    urgent: z.boolean(),
    presentingIssue: personal(4000, 'Who called and what it was about'),
  }),
  recordEdtResponse: z.strictObject({
    response: z.enum(EDT_RESPONSES),
    stillInDanger: z.boolean(),
    note: personal(4000, 'What was found and what was done'),
  }),
  handBackFromEdt: z.strictObject({
    actionToday: z.boolean().meta({ description: 'The local team has to do something on the same day' }),
    handoverNote: personal(4000, 'What happened and what is left to do'),
  }),
}

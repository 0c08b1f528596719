import { z } from 'zod'
import { LINE_DECISIONS } from '../../domain/admission/state.ts'
import { hospital } from './hospital.ts'
import { lineId } from './managing.ts'
import { localDate, noneTwice, personal } from './personal.ts'

export const admissionBodies = {
  recordAdmission: z.strictObject({
    on: localDate,
    hospital,
    note: personal(4000, 'What happened').optional(),
  }),
  recordProvidersTold: z.strictObject({
    lines: z
      .array(z.strictObject({ line: lineId, decision: z.enum(LINE_DECISIONS) }))
      .min(1)
      .max(30)
      .refine((lines) => noneTwice(lines.map((each) => each.line)), 'Name each line once'),
    words: personal(4000, 'Who was told, and what the plan says for a stay in hospital'),
  }),
}

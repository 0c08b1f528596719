import { z } from 'zod'
import { NOTICE_STEPS } from '../use-cases/hospital-notices/notice.ts'
import { instant } from './answers.ts'

/** R-HOS-04. What came of a notice of a hospital. */
export const noticeReceipt = z.object({
  id: z.guid().meta({ description: 'The Idempotency-Key under which it was given' }),
  kind: z.enum(Object.keys(NOTICE_STEPS) as [keyof typeof NOTICE_STEPS]),
  receivedAt: instant.meta({ description: 'When it came: its time counts from here' }),
  outcome: z.enum(['RECEIVED', 'WITH_CLERK', 'ACCEPTED', 'REJECTED']),
  due: z
    .object({ at: instant, because: z.string() })
    .optional()
    .meta({ description: 'By when the council has to have assessed, and why it is that date' }),
  words: z.string().optional(),
  reasons: z
    .array(z.object({ code: z.string(), rule: z.string().optional(), words: z.string(), whatToDo: z.string() }))
    .optional()
    .meta({ description: 'Everything that is wrong with it' }),
  sendTo: z
    .object({ council: z.string(), name: z.string().optional(), noticesTo: z.string().optional() })
    .optional()
    .meta({ description: 'The council that has to have it instead' }),
})

/** R-REF-05. Who on call has taken a notice. */
export const noticeTaken = z.object({ id: z.guid(), takenBy: z.string(), takenAt: instant })

export const noticePage = z.object({ items: z.array(noticeReceipt), next: z.string().optional() })

export const noticeForClerkPage = z.object({
  items: z.array(
    noticeReceipt.extend({
      hospital: z.string(),
      doubt: z.enum([
        ...(['NUMBER_OF_SOMEBODY_ELSE', 'DATE_OF_BIRTH_NEEDED', 'RECORDED_AS_DEAD', 'DEATH_TO_CONFIRM'] as const),
        'NOT_TAKEN_IN_YET',
      ]),
      takenBy: z.string().optional().meta({ description: 'Who of those on call has taken it' }),
      abuseSigns: z
        .boolean()
        .meta({ description: 'The hospital has seen signs of abuse or neglect: look at this one first' }),
      assessBy: instant
        .optional()
        .meta({ description: 'By when the council has to have assessed, whoever it is: the time of the notice runs' }),
      written: z.record(z.string(), z.string()).optional().meta({ description: 'What the hospital wrote' }),
    }),
  ),
  next: z.string().optional(),
})

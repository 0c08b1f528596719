import { z } from 'zod'
import { RULE_EFFECTS } from '../domain/clocks/rules-preview.ts'
import { instant } from './answers.ts'

const anyFields = z.record(z.string(), z.unknown())
const by = z.string().meta({ description: 'By their id in the directory' })

export const ruleChangeAnswer = z.object({
  id: z.guid().meta({ description: 'The Idempotency-Key under which it was proposed' }),
  change: anyFields.meta({ description: 'As it was proposed' }),
  reason: z.string(),
  state: z.enum(['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN']),
  proposed: z.object({ by, at: instant }),
  decided: z.object({ by, at: instant, reason: z.string() }).optional(),
  became: z
    .object({ version: z.int(), from: instant })
    .optional()
    .meta({ description: 'The version of the policy or of the bank holidays that it became' }),
})

export const ruleChangesAnswer = z.object({ changes: z.array(ruleChangeAnswer), next: z.string().optional() })

const effect = z.enum(RULE_EFFECTS)

export const previewAnswer = z.object({
  isApproved: z.boolean().meta({ description: 'True when this is what was approved' }),
  preview: z
    .string()
    .optional()
    .meta({ description: 'To be named by the approval. It is another one when anybody else would lose time.' }),
  counts: z.record(effect, z.int()),
  effects: z.array(
    z.object({
      journeyId: z.guid(),
      reference: z.string(),
      clockId: z.string(),
      key: z.string(),
      effect: effect.meta({
        description:
          'LATE_AT_ONCE: the new date has passed already; the old one stands unless the approval names the clock. REMINDERS: the date stays, and what is told before or after it moves.',
      }),
      wasDueAt: instant,
      dueAt: instant.meta({ description: 'Under the new rules' }),
      accepted: z.boolean().meta({ description: 'The approver answers for it that it is late at once' }),
    }),
  ),
  next: z.string().optional(),
})

export const policyAnswer = z.object({
  asOf: instant,
  policy: z.object({ version: z.int(), from: instant }).extend({ values: anyFields }),
  bankHolidays: z.object({
    version: z.int(),
    years: z.record(z.string(), z.array(z.iso.date())),
    toEnter: z
      .array(z.int())
      .meta({ description: 'Years that begin within eighteen months and whose list somebody has to enter by now' }),
  }),
})

const instrument = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string().meta({ description: 'The number by which the version that is cited is known' }),
  inForceFrom: z.iso.date(),
  repealedOn: z.iso.date().optional().meta({ description: 'The first day on which it was no longer in force' }),
  rules: z.array(z.string()),
  clocks: z.array(z.string()),
  openClocks: z.int().meta({ description: 'How many clocks that run now cite it' }),
})

export const instrumentsAnswer = z.object({ instruments: z.array(instrument) })

export const instrumentAnswer = z.object({
  instrument,
  open: z.array(
    z.object({ journeyId: z.guid(), reference: z.string(), clockId: z.string(), key: z.string(), dueAt: instant }),
  ),
  next: z.string().optional(),
})

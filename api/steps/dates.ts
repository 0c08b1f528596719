import { z } from 'zod'
import { CLOCK_KEYS } from '../../domain/clock-catalogue/catalogue.ts'
import { EXTENSION_REASONS, NEW_DATE_REASONS, PAUSE_REASONS } from '../../domain/dates/reasons.ts'
import { localDate, personal } from './personal.ts'

const ofDate = {
  clock: z.enum(CLOCK_KEYS).meta({ description: 'The key of the date, as the list of the journey’s dates has it' }),
  instance: z
    .string()
    .regex(/^[A-Za-z0-9._/-]{1,80}$/)
    .exactOptional()
    .meta({ description: 'Which of them, where several of the kind run' }),
}

const reasons = personal(4000, 'Why, in words the person can read; it goes into their letter')

export const datesBodies = {
  pauseClock: z.strictObject({
    ...ofDate,
    reason: z.enum(PAUSE_REASONS),
    until: localDate.meta({ description: 'The last day of the pause' }),
    reasons,
  }),
  resumeClock: z.strictObject({ ...ofDate, note: personal().optional() }),
  extendClock: z.strictObject({
    ...ofDate,
    reason: z.enum(EXTENSION_REASONS),
    byDays: z
      .int()
      .min(1)
      .max(100)
      .meta({ description: 'Working days where the date counts in working days, else calendar days' }),
    reasons,
  }),
  setClockDate: z.strictObject({ ...ofDate, reason: z.enum(NEW_DATE_REASONS), on: localDate, reasons }),
}

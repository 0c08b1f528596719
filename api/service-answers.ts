import { z } from 'zod'

const localDate = z.iso.date()

export const serviceStartsAnswer = z.object({
  from: localDate,
  until: localDate.meta({ description: 'The first day that no longer counts' }),
  toStart: z.int().meta({ description: 'Plans signed in the quarter whose support was to begin' }),
  inTime: z.int().meta({ description: 'Of those, how many began within the days that the council gives itself' }),
  late: z.int().meta({ description: 'Of those, how many did not; the others still have time, or were signed anew' }),
  homeCare: z.object({
    offers: z.int().meta({ description: 'First offers of home care that were recorded in the quarter' }),
    withinMinutes: z.int().meta({ description: 'The minutes that the council gives itself' }),
    withinLimit: z.int().meta({ description: 'How many came within them' }),
    medianMinutes: z.number().optional().meta({ description: 'Half of the offers took no longer' }),
  }),
})

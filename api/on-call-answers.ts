import { z } from 'zod'
import { instant } from './answers.ts'

const words = z.string().meta({ description: 'In London time, for people' })

export const onCallShift = z.object({
  id: z.guid().meta({ description: 'The Idempotency-Key under which it was entered' }),
  team: z.string(),
  staff: z.string(),
  place: z.int().meta({ description: 'In which order people are called; 1 comes first' }),
  startsAt: instant,
  endsAt: instant.meta({ description: 'The first instant at which it is over' }),
  inWords: words,
  enteredBy: z.string(),
})

export const onCallRota = z.object({
  team: z.string(),
  shifts: z.array(onCallShift),
  gaps: z.array(z.object({ from: instant, until: instant, inWords: words })).meta({
    description: 'Where the office is closed and nobody is on call: a call then goes to the managers',
  }),
})

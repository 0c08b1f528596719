import { z } from 'zod'
import { STAGES } from '../domain/journey/stage.ts'
import { ACCOUNTED_TO } from '../domain/journey/waiting-time.ts'
import { ROLES } from '../domain/roles/roles.ts'
import { FORMER_EVENTS } from '../domain/taking-over/state.ts'
import { clockDetails, instant } from './answers.ts'

const accountedTo = z.enum(ACCOUNTED_TO)
const role = z.enum(ROLES)
const seconds = z.int().meta({ description: 'Whole seconds of real time' })

export const whyAnswer = z.object({
  journey: z.object({ id: z.guid(), reference: z.string(), stage: z.enum(STAGES) }),
  from: instant,
  until: instant.meta({ description: 'The end of the journey, or its own now' }),
  waitingTime: z.object({
    wholeSeconds: seconds,
    seconds: z.partialRecord(accountedTo, seconds).meta({ description: 'They add up to the whole' }),
  }),
  waits: z.array(
    z.object({
      for: accountedTo,
      role: role.optional(),
      step: z.string().optional(),
      title: z.string().optional().meta({ description: 'The step that was waited for, in words' }),
      from: instant,
      until: instant,
      seconds,
      version: z.int().meta({ description: 'The event with which it began' }),
    }),
  ),
  before: z
    .array(z.object({ on: z.iso.date(), what: z.enum(FORMER_EVENTS) }))
    .optional()
    .meta({ description: 'What another system says of the time before the journey was taken over; not done here' }),
  events: z.array(
    z.object({ version: z.int(), title: z.string(), at: instant, by: z.object({ id: z.string(), role }) }),
  ),
  clocks: z.array(clockDetails),
  rules: z
    .array(z.object({ version: z.int(), from: instant, policyVersion: z.int(), calendarVersion: z.int() }))
    .meta({ description: 'The versions of policy and calendar that events were decided under, from which event on' }),
})

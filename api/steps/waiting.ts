import { z } from 'zod'
import {
  CONTACT_WAYS,
  INTERIM_HELP_ANSWERS,
  INTERIM_HELP_OUTCOMES,
  LEAVING_REASONS,
  WAITING_CONTACT_OUTCOMES,
  WAITING_QUEUES,
  WELFARE_CHECK_DECISIONS,
} from '../../domain/waiting/state.ts'
import { personal } from './personal.ts'
import { risk } from './risk.ts'

export const waitingBodies = {
  placeOnWaitingList: z.strictObject({
    queue: z.enum(WAITING_QUEUES),
    risk,
    reasons: personal(4000, 'Why the person has to wait, in words they can read; it goes into their letter'),
  }),
  recordWaitingContact: z.strictObject({
    outcome: z.enum(WAITING_CONTACT_OUTCOMES),
    way: z.enum(CONTACT_WAYS).exactOptional(),
    risk: risk.exactOptional(),
    unmetRisk: z.boolean(),
    interimHelp: z.enum(INTERIM_HELP_ANSWERS).exactOptional(),
    note: personal().optional(),
  }),
  recordInterimHelp: z.strictObject({
    outcome: z.enum(INTERIM_HELP_OUTCOMES),
    words: personal(2000, 'What it is, or what was tried, in words for the person; it goes into their letter'),
  }),
  decideRedRisk: z.strictObject({
    urgentNeed: z
      .boolean()
      .meta({ description: 'Something cannot wait; whether it is met now is then decided within hours' }),
    safeguardingConcern: z.boolean(),
    reasons: personal(4000, 'What was looked at, and what is done now'),
  }),
  decideWelfareCheck: z.strictObject({
    decision: z.enum(WELFARE_CHECK_DECISIONS),
    reasons: personal(4000, 'What the decision rests on'),
  }),
  leaveWaitingList: z.strictObject({
    queue: z.enum(WAITING_QUEUES),
    reason: z.enum(LEAVING_REASONS),
    note: personal().optional(),
  }),
}

import { z } from 'zod'
import { CHANGE_KINDS, CHANGE_OUTCOMES, CHANGE_REPORTERS } from '../../domain/changes/state.ts'
import { PRIORITIES } from '../../domain/triage/state.ts'
import { pence, personal } from './personal.ts'
import { risk } from './risk.ts'

export const changesBodies = {
  reportChange: z.strictObject({
    kind: z.enum(CHANGE_KINDS),
    reportedBy: z.enum(CHANGE_REPORTERS),
    whatChanged: personal(4000, 'What has changed, since when, and what it means for the person'),
  }),
  adjustSpending: z.strictObject({
    weeklyPence: pence,
    withinOutcomes: z.boolean(),
    whatChanges: personal(4000, 'What is bought instead of what, and how it serves the outcomes in the plan'),
  }),
  triageChange: z.strictObject({
    kind: z.enum(CHANGE_KINDS),
    muchChanged: z.boolean(),
    lasts: z.boolean(),
    risk: risk.exactOptional(),
    outcome: z.enum(CHANGE_OUTCOMES),
    priority: z.enum(PRIORITIES).exactOptional(),
    reasons: personal(
      4000,
      'Why, in words the person can read; except for a change of risk, it goes into their letter',
    ),
  }),
}

import { z } from 'zod'
import { PANEL_DECISIONS, PANEL_TRIGGERS } from '../../domain/panel/state.ts'
import { PLAN_ITEMS } from '../../domain/planning/state.ts'
import { pence, personal, staffId } from './personal.ts'

const MOST_MEMBERS = 20

export const panelBodies = {
  referToPanel: z.strictObject({
    trigger: z.enum(PANEL_TRIGGERS),
    weeklyPence: pence.meta({ description: 'What the submitted plan costs in pence a week' }),
    interimSupportRunning: z.boolean(),
    papersSent: z.boolean(),
    reasons: personal(4000, 'Why the plan goes to the panel, in words for the person'),
  }),
  recordPanelDecision: z.strictObject({
    decision: z.enum(PANEL_DECISIONS),
    members: z.array(staffId).min(1).max(MOST_MEMBERS).meta({ description: 'Everybody who sat, the chair included' }),
    conflicts: z
      .array(staffId)
      .max(MOST_MEMBERS)
      .default([])
      .meta({ description: 'Those who declared a conflict of interest and stepped out' }),
    returnedItems: z
      .array(z.enum(PLAN_ITEMS))
      .max(PLAN_ITEMS.length)
      .default([])
      .meta({ description: 'The parts that a returned plan goes back to' }),
    reasons: personal(4000, 'The reasons, in words for the person'),
    conditions: personal(2000, 'Conditions on governance, when there are any').optional(),
  }),
}

import { z } from 'zod'
import {
  PANEL_DECISIONS,
  PANEL_DEFERRAL_REASONS,
  PANEL_TRIGGERS,
  PANEL_WITHDRAWAL_CAUSES,
  RATIFICATIONS,
} from '../../domain/panel/state.ts'
import { PLAN_ITEMS } from '../../domain/planning/state.ts'
import { planVersion } from './agreement.ts'
import { localDate, pence, personal, staffId } from './personal.ts'

const MOST_MEMBERS = 20
const MOST_SLOTS = 100

const reasons = (max = 4000): ReturnType<typeof personal> => personal(max, 'The reasons, in words for the person')

const sitting = {
  sittingOn: localDate.meta({ description: 'The day on which the panel sits' }),
  slot: z.int().min(1).max(MOST_SLOTS).meta({ description: 'The place on the agenda of that day, from 1' }),
}

const whoSat = {
  members: z.array(staffId).min(1).max(MOST_MEMBERS).meta({ description: 'Everybody who sat, the chair included' }),
  conflicts: z
    .array(staffId)
    .max(MOST_MEMBERS)
    .default([])
    .meta({ description: 'Those who declared a conflict of interest and stepped out' }),
}

export const panelBodies = {
  referToPanel: z.strictObject({
    trigger: z.enum(PANEL_TRIGGERS),
    weeklyPence: pence.meta({ description: 'What the submitted plan costs in pence a week' }),
    interimArrangement: personal(
      2000,
      'Who supports the person until the panel has decided, and how; only where neither urgent support nor a signed plan runs',
    ).optional(),
    papersSent: z.boolean(),
    reasons: personal(4000, 'Why the plan goes to the panel, in words for the person'),
  }),
  placeOnPanelAgenda: z.strictObject(sitting),
  deferPanelItem: z.strictObject({
    reason: z.enum(PANEL_DEFERRAL_REASONS),
    ...sitting,
    director: staffId
      .exactOptional()
      .meta({ description: 'The head of service who decides when the plan is put off for the second time' }),
    reasons: reasons(),
  }),
  fixPanelSitting: z.strictObject({ ...sitting, reasons: reasons() }),
  recordPanelDecision: z.strictObject({
    decision: z.enum(PANEL_DECISIONS),
    ...whoSat,
    returnedItems: z
      .array(z.enum(PLAN_ITEMS))
      .max(PLAN_ITEMS.length)
      .default([])
      .meta({ description: 'The parts that a returned plan goes back to' }),
    returnBy: localDate
      .exactOptional()
      .meta({ description: 'The day by which the work on a returned plan is finished' }),
    reasons: reasons(),
    conditions: personal(2000, 'Conditions on governance, when there are any').optional(),
  }),
  withdrawFromPanel: z.strictObject({ cause: z.enum(PANEL_WITHDRAWAL_CAUSES), reasons: reasons() }),
  approveUrgently: z.strictObject({
    planVersion,
    reasons: personal(4000, 'Why the plan is approved and could not wait, in words for the person'),
  }),
  ratifyUrgentApproval: z.strictObject({ decision: z.enum(RATIFICATIONS), ...whoSat, reasons: reasons() }),
}

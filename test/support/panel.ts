import type { Journey } from '../../domain/journey/journey.ts'
import type { Standing, Step } from '../../domain/journey/step.ts'
import type { RecordPanelDecisionFacts } from '../../domain/panel/facts.ts'
import type { PanelState } from '../../domain/panel/state.ts'
import { aStep, NOW } from './domain.ts'
import { agreeing, MANAGER, WEEKLY } from './plans.ts'

export const CHAIR = { role: 'PANEL_CHAIR', id: 'panel-chair' } as const

export const MEMBERS = ['panel-chair', 'panel-b', 'panel-c']

/** The day of the sitting. */
const TODAY = { receivedOn: '2026-01-05', latestPanelSitting: '2026-04-05' }

/** The chair records a decision; an approval by three trained members unless said. */
export const decide = (
  over: Partial<RecordPanelDecisionFacts> = {},
  standing: Standing = { panelQuorum: 3, panelMembersTrained: MEMBERS },
  given: readonly string[] = ['/reasons'],
): Step =>
  aStep(
    'recordPanelDecision',
    { decision: 'APPROVED', members: MEMBERS, conflicts: [], returnedItems: [], ...over },
    { ...CHAIR, given, standing: { ...TODAY, ...standing } },
  )

/** A plan of version 1 that a manager has referred. */
export const referral: PanelState = {
  planVersion: 1,
  weeklyPence: WEEKLY,
  trigger: 'OVER_THRESHOLD',
  referredBy: MANAGER.id,
  referredAt: NOW,
}

export const onAgenda: PanelState = { ...referral, agenda: { sittingOn: '2026-01-05', slot: 1 } }

/** Before the panel, on the agenda of today. */
export const withPanel = (over: Partial<Journey> = {}): Journey =>
  agreeing({ stage: 'PANEL', panel: onAgenda, ...over })

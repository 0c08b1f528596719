import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { planInForce } from '../reviews/rules.ts'
import type { UrgentSupportEnding } from '../urgent-support/state.ts'
import { noteForWorker } from './notes.ts'
import { PANEL_REFUSALS } from './refusals.ts'
import type { InterimSupport } from './state.ts'

const RUNS: Readonly<Record<Exclude<InterimSupport, 'ARRANGED_OTHERWISE'>, (journey: Journey) => boolean>> = {
  PLAN_IN_FORCE: planInForce,
  URGENT_SUPPORT: ({ urgentSupport }) => urgentSupport?.is === 'RUNNING',
  REABLEMENT: ({ charging }) => charging?.reablement !== undefined && charging.reablement.endedOn === undefined,
}

/**
 * R-PAN-06. What supports the person while their plan waits for the panel: what the journey knows to run, and whatever else somebody
 * named when they referred the plan.
 */
export const interimSupport = (journey: Journey, given: readonly string[]): readonly InterimSupport[] => [
  ...Object.entries(RUNS).flatMap(([support, runs]) => (runs(journey) ? [support as keyof typeof RUNS] : [])),
  ...(given.includes('/interimArrangement') ? (['ARRANGED_OTHERWISE'] as const) : []),
]

/** R-PAN-06. Nobody waits for a panel without support. */
export const interimSupportRuns: Rule<unknown> = (journey, { given }) =>
  interimSupport(journey, given).length > 0 ? undefined : PANEL_REFUSALS.PANEL_NEEDS_INTERIM_SUPPORT

/** True when the plan is before the panel, and nothing but this supports the person. A referral that does not say is taken at its word. */
function restsOn(journey: Journey, support: InterimSupport): boolean {
  if (journey.stage !== 'PANEL') return false
  const { interim = ['ARRANGED_OTHERWISE'] } = journey.panel ?? {}
  const others = [...interimSupport(journey, []), ...interim.filter((each) => each === 'ARRANGED_OTHERWISE')]
  return others.every((each) => each === support)
}

/** R-PAN-06. The whole time that the plan is there: the person may end it, and others may take over, but nobody takes it away. */
export const interimSupportHoldsAtPanel: Rule<{ readonly ending: UrgentSupportEnding }> = (journey, { facts }) =>
  facts.ending === 'NO_LONGER_NEEDED' && restsOn(journey, 'URGENT_SUPPORT')
    ? PANEL_REFUSALS.PANEL_STILL_NEEDS_INTERIM_SUPPORT
    : undefined

/** R-PAN-06. Reablement has ended, and the person has nothing else until the panel sits: worker and manager hear at once. */
export const interimSupportLost = (journey: Journey): readonly MessageIntent[] =>
  restsOn(journey, 'REABLEMENT')
    ? [
        { template: 'PANEL_INTERIM_ENDED', to: 'TEAM_MANAGER', dates: ['panel.sit'] },
        noteForWorker(journey, 'PANEL_INTERIM_ENDED', { dates: ['panel.sit'] }),
      ]
    : []

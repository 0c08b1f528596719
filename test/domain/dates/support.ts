import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ExtendClockFacts, PauseClockFacts, SetClockDateFacts } from '../../../domain/dates/rules.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

/** Monday 5 January 2026: four weeks and three months from it. */
const TODAY = { receivedOn: '2026-01-05', latestDatePauseOn: '2026-02-02', latestPauseOn: '2026-04-05' } as const

const BY_MANAGER = { role: 'TEAM_MANAGER', id: 'staff-team-manager' } as const
const BY_HIGHER = { role: 'SERVICE_MANAGER', id: 'staff-service-manager' } as const

export const ASSESSMENT = 'assessment.needs.standard'

export const assessing = (
  clocks: readonly RunningClock[] = [aClock(ASSESSMENT)],
  over: Partial<Journey> = {},
): Journey => aJourney({ stage: 'ASSESSING', clocks, ...over })

export const pausing = (over: Partial<PauseClockFacts> = {}, by: object = {}): Step =>
  aStep(
    'pauseClock',
    { clock: ASSESSMENT, reason: 'IN_HOSPITAL', until: '2026-01-26', ...over },
    { ...BY_MANAGER, standing: TODAY, ...by },
  )

export const resuming = (clock: ClockKey = ASSESSMENT, by: object = {}): Step => aStep('resumeClock', { clock }, by)

export const extending = (over: Partial<ExtendClockFacts> = {}, by: object = {}): Step =>
  aStep(
    'extendClock',
    { clock: 'plan.agreement', reason: 'TIME_TO_AGREE', byDays: 5, ...over },
    { ...BY_MANAGER, ...by },
  )

export const setting = (over: Partial<SetClockDateFacts> = {}, by: object = {}): Step =>
  aStep(
    'setClockDate',
    { clock: ASSESSMENT, reason: 'AGREED_WITH_PERSON', on: '2026-02-20', ...over },
    { ...BY_HIGHER, standing: { ...TODAY, namedDayEndsAt: `${over.on ?? '2026-02-20'}T23:59:59Z` }, ...by },
  )

/** The assessment's date stands still until the 26th, and the end of the pause runs. */
export function onHold(over: Partial<Journey> = {}): Journey {
  const { next: _next, ...still } = aClock(ASSESSMENT, { paused: true })
  const end = aClock('date.pause.ends', {
    id: `date.pause.ends/${ASSESSMENT}@10`,
    instance: ASSESSMENT,
    dueAt: '2026-01-27T00:00:00Z',
    next: { kind: 'OPENING', at: '2026-01-27T00:00:00Z', index: 0 },
  })
  const pause = {
    clockId: still.id,
    clock: ASSESSMENT,
    reason: 'IN_HOSPITAL',
    since: NOW,
    until: '2026-01-26',
  } as const
  return assessing([still, end], { dates: { pauses: [pause], extended: [] }, ...over })
}

export const said = (intents: readonly { readonly do: string; readonly key: string }[]): readonly string[] =>
  intents.map(({ do: what, key }) => `${what} ${key}`)

export const sent = (messages: readonly { readonly template: string; readonly to: string }[]): readonly string[] =>
  messages.map(({ template, to }) => `${template} ${to}`)

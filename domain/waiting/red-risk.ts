import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { openFrom } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { asConcern, concernClocks, concernWords, isAtNight, screenedConcern } from '../safeguarding/concern.ts'
import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'
import { flagClocks } from '../urgent-support/flag.ts'
import { ratingNow } from './begin.ts'
import { WAITING_REFUSALS } from './refusals.ts'

/** R-WTW-04. Both are thought about, each time. */
export interface DecideRedRiskFacts {
  /** Something cannot wait: whether it is met now is decided within hours (R-ASM-10). */
  readonly urgentNeed: boolean
  readonly safeguardingConcern: boolean
}

const KEY = 'waitingWell.redRisk'

const runs = ({ clocks }: Pick<Journey, 'clocks'>): boolean => clocks.some(({ key }) => key === KEY)

/** R-WTW-04. Risk that has gone up to red is a manager's decision by the end of the same day; when it goes down again there is none. */
export function redRiskClocks(journey: Journey, rating: RiskRating, at: Instant): readonly ClockIntent[] {
  if (journey.waiting === undefined) return []
  if (rating !== 'RED') return runs(journey) ? [cancel(KEY, 'RE_RATED')] : []
  return ratingNow(journey) === 'RED' || runs(journey) ? [] : [start(KEY, at)]
}

const isToDecide: Rule<unknown> = (journey) => (runs(journey) ? undefined : WAITING_REFUSALS.NO_RED_RISK_TO_DECIDE)

/** R-WTW-04, R-ASM-10. On the same day, by the manager; when the office has closed by the out-of-hours team. */
const decideRedRisk = defineStep<DecideRedRiskFacts>()({
  name: 'decideRedRisk',
  title: 'Decide what is done about a risk that has gone up to red',
  roles: ['TEAM_MANAGER', 'EDT_WORKER'],
  from: openFrom('ADVICE_ONLY'),
  reads: ['waiting', 'urgentSupport', 'safeguarding'],
  standing: ['inOfficeHours'],
  rules: [isToDecide],
  happens: (journey, step) => {
    const { facts, receivedAt } = step
    const concern = screenedConcern(journey, 'WAITING', facts.safeguardingConcern)
    return {
      event: { type: 'RedRiskDecided', ...facts, ...asConcern(concern) },
      clocks: [
        met(KEY, 'RedRiskDecided'),
        ...(facts.urgentNeed ? flagClocks(journey, receivedAt) : []),
        ...concernClocks(concern, receivedAt),
      ],
      messages: concernWords(concern, isAtNight(step)),
    }
  },
})

export const redRiskSteps = [decideRedRisk] as const

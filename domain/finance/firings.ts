import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { OnFiring } from '../journey/step.ts'

/** Letters that ask again before a manager decides. */
const MOST_CHASES = 2

/** R-CHG-01. The information has not come: a letter asks again. After the second the manager is asked to decide. */
const asksAgain: OnFiring = ({ finance }, firing, at) => {
  const { askedAt, chases = 0 } = finance ?? {}
  if (askedAt === undefined || chases >= MOST_CHASES) return { event: clockFired(firing, at) }
  const times = chases + 1
  const isLast = times === MOST_CHASES
  return {
    event: { type: 'FinancialInformationChased', times },
    clocks: isLast
      ? []
      : [
          cancel('finance.infoChase', 'FinancialInformationChased'),
          { do: 'start', key: 'finance.infoChase', from: askedAt },
        ],
    messages: [
      { template: 'FINANCE_INFORMATION_CHASE', to: 'PERSON', dates: ['finance.infoChase'], about: { isLast } },
      ...(isLast ? [{ template: 'FINANCE_INFORMATION_STILL_MISSING', to: 'TEAM_MANAGER' } as const] : []),
    ],
  }
}

export const financeFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'finance.infoChase': { BREACH: asksAgain },
}

import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'
import { isUnderWay } from './short-term.ts'

/** R-3CV-03. At the limit longer-term work is proposed to the manager; a person decides. */
const proposeLongerTermWork: OnFiring = (journey, firing, at) =>
  isUnderWay(journey)
    ? {
        event: { type: 'LongerTermWorkProposed' },
        messages: [{ template: 'SHORT_TERM_LIMIT_PASSED', to: 'TEAM_MANAGER' }],
      }
    : { event: clockFired(firing, at) }

export const conversationsFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'conversation.c2.limit': { BREACH: proposeLongerTermWork },
}

import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'

/** R-WTW-05. The days for trying are over: the manager decides about a welfare check. Nothing is closed. */
const managerDecides: OnFiring = (_journey, firing, at) => ({
  event: clockFired(firing, at),
  messages: [{ template: 'WELFARE_CHECK_TO_DECIDE', to: 'TEAM_MANAGER' }],
})

export const waitingFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'waitingWell.noContact': { BREACH: managerDecides },
}

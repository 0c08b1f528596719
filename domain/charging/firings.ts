import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { OnFiring } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/** R-CHG-05. From this second on a charge may begin. Nothing is charged by itself: finance and the worker look at it. */
const freeWeeksEnd: OnFiring = ({ allocation }) => ({
  event: { type: 'FreePeriodEnded' },
  clocks: [met('reablement.freePeriod', 'FreePeriodEnded')],
  messages: [
    { template: 'FREE_PERIOD_ENDED', to: 'FINANCE' },
    { template: 'FREE_PERIOD_ENDED', to: workerOrTeam(allocation) },
  ],
})

export const chargingFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'reablement.freePeriod': { OPENING: freeWeeksEnd },
}

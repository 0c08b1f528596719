import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/** R-ADV-02. No advocate has been confirmed in time: a second service is to be asked. Asking is a person's act. */
const askAnother: OnFiring = ({ allocation }, firing, at) => ({
  event: clockFired(firing, at),
  messages: [{ template: 'ADVOCATE_NOT_CONFIRMED', to: workerOrTeam(allocation) }],
})

export const advocacyFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'advocacy.confirm': { BREACH: askAnother },
}

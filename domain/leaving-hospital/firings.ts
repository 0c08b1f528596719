import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'

/** R-HOS-09. The first reminder is for the worker; after that whoever is on call hears too, while the day is not over. */
const checkIsOpen: OnFiring = (_journey, firing, at) => ({
  event: clockFired(firing, at),
  messages:
    firing.index === 0 ? [] : [{ template: 'WELFARE_CHECK_OPEN', to: 'EDT_MANAGER', dates: ['d2a.welfareCheck'] }],
})

export const leavingHospitalFirings: Readonly<
  Partial<Record<ClockKey, Readonly<Partial<Record<FiringKind, OnFiring>>>>>
> = { 'd2a.welfareCheck': { REMINDER: checkIsOpen } }

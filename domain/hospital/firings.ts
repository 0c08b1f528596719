import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import type { OnFiring } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/** R-HOS-08. The morning after the relevant day, and the support is not in place: a delay is marked. For whom it waits is a person's to say. */
const dischargeIsLate: OnFiring = ({ allocation, hospital }, firing, at) =>
  hospital?.notice === undefined
    ? { event: clockFired(firing, at) }
    : {
        event: { type: 'DischargeDelayed', since: firing.at },
        messages: [{ template: 'DISCHARGE_LATE', to: workerOrTeam(allocation), dates: ['hospital.delay.flagTime'] }],
      }

/** R-HOS-03. The limit has passed: the managers and whoever is on call hear of it by the catalogue, and the hospital has to be told a time. */
const assessmentIsLate: OnFiring = (_journey, firing, at) => ({
  event: clockFired(firing, at),
  messages: [{ template: 'HOSPITAL_TIME_WANTED', to: 'TEAM_MANAGER', dates: ['hospital.assessment'] }],
})

export const hospitalFirings: Readonly<Partial<Record<ClockKey, Readonly<Partial<Record<FiringKind, OnFiring>>>>>> = {
  'hospital.assessment': { BREACH: assessmentIsLate },
  'hospital.delay.flagTime': { BREACH: dischargeIsLate },
}

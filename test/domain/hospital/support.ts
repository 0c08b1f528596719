import type { ReceiveAssessmentNoticeFacts, ReceiveDischargeNoticeFacts } from '../../../domain/hospital/facts.ts'
import type { AssessmentNotice, HospitalState, NoticeDays } from '../../../domain/hospital/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

/** Monday 5 January 2026 at 10:15, as the default policy counts it. */
export const DAYS: NoticeDays = {
  givenOn: '2026-01-05',
  deemedOn: '2026-01-05',
  lastDayOn: '2026-01-07',
  earliestDischargeOn: '2026-01-06',
  latestDischargeOn: '2026-04-05',
  reading: 'CALENDAR_DAYS',
  policyVersion: 1,
  policySince: '2025-01-01',
}

export const WHOLE: ReceiveAssessmentNoticeFacts = {
  source: 'HOSPITAL_SYSTEM',
  hospital: 'RXX01',
  admission: { state: 'ADMITTED' },
  personConsulted: true,
  carerConsulted: 'YES',
  healthcare: 'CHECKLIST_NEGATIVE',
  objection: 'NOBODY',
}

export const NAMED = ['/personName', '/nhsNumber', '/liaisonName', '/liaisonEmail']

type Over = Partial<Step> & { readonly role?: Role; readonly id?: string }

export const noticing = (facts: Partial<ReceiveAssessmentNoticeFacts> = {}, over: Over = {}) =>
  aStep(
    'receiveAssessmentNotice',
    { ...WHOLE, ...facts },
    { role: 'HOSPITAL_LIAISON', given: NAMED, standing: { noticeDays: DAYS, inOfficeHours: true }, ...over },
  )

export const WHOLE_DISCHARGE: ReceiveDischargeNoticeFacts = {
  source: 'HOSPITAL_SYSTEM',
  proposedOn: '2026-01-09',
  personTold: true,
  carerTold: 'NO_CARER',
}

export const discharging = (facts: Partial<ReceiveDischargeNoticeFacts> = {}, over: Over = {}) =>
  aStep(
    'receiveDischargeNotice',
    { ...WHOLE_DISCHARGE, ...facts },
    {
      role: 'HOSPITAL_LIAISON',
      given: [...NAMED, '/ward', '/clinician'],
      standing: { noticeDays: DAYS, inOfficeHours: true },
      ...over,
    },
  )

export const NOTICE: AssessmentNotice = {
  hospital: 'RXX01',
  source: 'HOSPITAL_SYSTEM',
  cameAt: '2026-01-02T09:00:00Z',
  enteredAt: '2026-01-02T09:00:00Z',
  objection: 'NOBODY',
  healthcare: 'CHECKLIST_NEGATIVE',
  hasEmail: true,
  deemedOn: '2026-01-02',
  lastDayOn: '2026-01-04',
  reading: 'CALENDAR_DAYS',
  policyVersion: 1,
  policySince: '2025-01-01',
}

/** A journey whose person is in hospital, with a notice in force. */
export const inHospital = (over: Partial<HospitalState> = {}, more: Partial<Journey> = {}): Journey =>
  aJourney({
    stage: 'CONTACT',
    hospital: { notice: NOTICE, proposals: [], delays: [], ended: [], ...over },
    clocks: [aClock('hospital.assessment')],
    ...more,
  })

export const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()

import { localDate } from '../../../domain/clocks/civil.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aStep } from '../../support/domain.ts'
import { inHospital, NOTICE } from '../hospital/support.ts'

/** The one transfer record of a stay. */
export const RECORD = { id: 'TOC-1234', status: 'OPEN' } as const

export const pathway = (
  facts: Partial<FactsOf<'setDischargePathway'>> = {},
  given: readonly string[] = [],
  available = true,
) =>
  aStep(
    'setDischargePathway',
    { pathway: 'P1', transferRecord: RECORD, worker: 'staff-practitioner', ...facts },
    { role: 'HOSPITAL_LIAISON', given, standing: { workerAvailable: available } },
  )

export const leaving = (
  name: 'recordDischarge' | 'recordSelfDischarge' | 'recordReadmission',
  on = '2026-01-05',
  noticeCameAt = NOTICE.cameAt,
) =>
  aStep(
    name,
    { on },
    { role: 'HOSPITAL_LIAISON', standing: { receivedOn: '2026-01-05', noticeCameOn: localDate(noticeCameAt) } },
  )

/** In hospital, on this pathway out of it. */
export const on = (way: 'P0' | 'P1' | 'P2' | 'P3', more: Partial<Journey> = {}) =>
  inHospital({}, { leavingHospital: { pathway: way, transferRecord: RECORD }, ...more })

export const startsOf = ({ clocks }: { clocks: readonly { do: string; key: string }[] }) =>
  clocks.filter((intent) => intent.do === 'start').map(({ key }) => key)

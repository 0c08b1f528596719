import { describe, expect, it } from '@jest/globals'
import type { EndedNotice, HospitalState } from '../../domain/hospital/state.ts'
import type { Standing } from '../../domain/journey/step.ts'
import type { LeavingHospitalState } from '../../domain/leaving-hospital/state.ts'
import { standingFor, type StandingQuestion } from '../../use-cases/standing.ts'
import { aJourney } from '../support/domain.ts'
import { NOTICE } from '../domain/hospital/support.ts'

/** Half an hour after midnight in London, which is the day before by UTC. */
const AFTER_MIDNIGHT = '2025-08-01T23:30:00Z'

const facts = (names: readonly (keyof Standing)[], question: Partial<StandingQuestion>) =>
  standingFor(names, question as StandingQuestion)

describe('R-HOS-07 the day of a notice, before which nobody leaves', () => {
  const had = (how: EndedNotice['how'], cameAt: string): EndedNotice => ({
    how,
    cameAt,
    endedAt: '2025-08-03T10:00:00Z',
  })
  const noticeCameOn = async (hospital: Partial<HospitalState>, leavingHospital: LeavingHospitalState = {}) => {
    const journey = aJourney({ hospital: { proposals: [], delays: [], ended: [], ...hospital }, leavingHospital })
    return (await facts(['noticeCameOn'], { journey })).noticeCameOn
  }
  const gone: LeavingHospitalState = {
    departure: { on: '2025-08-03', byOwnDecision: false, at: '2025-08-03T10:00:00Z' },
  }
  const notice = { ...NOTICE, cameAt: AFTER_MIDNIGHT }

  it('is taken from the clocks in London', async () => {
    expect(await noticeCameOn({ notice })).toBe('2025-08-02')
  })

  it('is that of the stay which somebody has left, not of one that was withdrawn or is still to come', async () => {
    const ended = [had('DISCHARGED', AFTER_MIDNIGHT), had('WITHDRAWN', '2025-08-02T23:30:00Z')]
    expect(await noticeCameOn({ notice: { ...NOTICE, cameAt: '2025-08-09T10:00:00Z' }, ended }, gone)).toBe(
      '2025-08-02',
    )
  })

  it('is not there where no notice came', async () => {
    expect(await noticeCameOn({ ended: [had('WITHDRAWN', AFTER_MIDNIGHT)] }, gone)).toBeUndefined()
    expect(await noticeCameOn({ ended: [had('DISCHARGED', AFTER_MIDNIGHT)] })).toBeUndefined()
  })
})

describe('0.4.12 the day of a moment that a correction names', () => {
  it('is taken from the clocks in London, where a moment is named', async () => {
    expect(await facts(['correctedMomentOn'], { facts: { at: AFTER_MIDNIGHT } })).toEqual({
      correctedMomentOn: '2025-08-02',
    })
    expect(await facts(['correctedMomentOn'], { facts: { on: '2025-08-01' } })).toEqual({})
  })
})

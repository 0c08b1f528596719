import { describe, expect, it } from '@jest/globals'
import { refusalOf, taking } from '../../support/domain.ts'
import { inHospital } from '../hospital/support.ts'
import { leaving, on, pathway, RECORD, startsOf } from './support.ts'

describe('R-HOS-11 a pathway that is set after the person has left', () => {
  const left = (name: 'recordDischarge' | 'recordSelfDischarge' = 'recordDischarge') =>
    taking(inHospital(), leaving(name)).journey

  it.each([
    ['P0', 'recordDischarge', [], ['d2a.welfareCheck', 'd2a.assessment']],
    ['P0', 'recordSelfDischarge', [], ['d2a.assessment']],
    ['P1', 'recordDischarge', [], []],
    ['P3', 'recordDischarge', ['d2a.p3.review'], []],
  ] as const)('%s after %s begins what is missing and ends what is not wanted', (way, name, begins, ends) => {
    const { clocks, journey } = taking(left(name), pathway({ pathway: way }, ['/longTermBedReasons']))
    expect(clocks[0]).toEqual({ do: 'stop', key: 'd2a.pathway', outcome: 'MET', cause: 'DischargePathwaySet' })
    expect(startsOf({ clocks })).toEqual(begins)
    expect(
      clocks.flatMap((intent) => ('outcome' in intent && intent.outcome === 'CANCELLED' ? [intent.key] : [])),
    ).toEqual(ends)
    expect(journey.leavingHospital).toMatchObject({ pathway: way, transferRecord: RECORD, departure: { pathway: way } })
  })

  it('counts from the day on which they left', () => {
    const { clocks } = taking(left(), pathway({ pathway: 'P3' }, ['/longTermBedReasons']))
    expect(clocks).toContainEqual({ do: 'start', key: 'd2a.p3.review', from: '2026-01-05T12:00:00Z' })
  })

  it('is set once: after that it is settled how they left', () => {
    expect(refusalOf(taking(left(), pathway()).journey, pathway()).code).toBe('HAS_LEFT_HOSPITAL')
    expect(refusalOf(taking(on('P1'), leaving('recordDischarge')).journey, pathway()).code).toBe('HAS_LEFT_HOSPITAL')
  })

  it('tells the person as somebody who has left', () => {
    const { messages } = taking(left(), pathway())
    expect(messages).toContainEqual(
      expect.objectContaining({ template: 'DISCHARGE_PATHWAY', about: { pathway: 'P1', hasLeft: true } }),
    )
  })
})

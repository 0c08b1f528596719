import { describe, expect, it } from '@jest/globals'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { noticing } from '../hospital/support.ts'
import { leaving, on, pathway } from './support.ts'

describe('R-HOS-07, R-CLS-01 a death in hospital', () => {
  const died = aStep(
    'recordDeath',
    { diedOn: '2026-01-05', confirmedBy: 'GP_OR_HOSPITAL' },
    { role: 'HOSPITAL_LIAISON', standing: { receivedOn: '2026-01-05' } },
  )

  it('ends everything that runs for the notice, and nothing goes to the address of the person', () => {
    const clocks = (['hospital.receipt', 'hospital.assessment', 'hospital.delay.flagTime'] as const).map((key) =>
      aClock(key),
    )
    const ended = taking(on('P1', { clocks }), died)
    expect(ended.journey.stage).toBe('CLOSED')
    for (const { key } of clocks)
      expect(ended.clocks).toContainEqual({ do: 'stop', key, outcome: 'CANCELLED', cause: 'DIED' })
    expect(ended.messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'DEATH_RECORDED WORKER',
      'DEATH_RECORDED TEAM_MANAGER',
    ])
  })

  it('R-HOS-08 says how long the discharge had been late', () => {
    const { hospital } = on('P1')
    if (hospital === undefined) throw new Error('Nobody is in hospital')
    const late = { ...hospital, delays: [{ since: '2026-01-05T09:15:00Z', waits: [] }] }
    expect(taking(on('P1', { hospital: late }), died).event).toMatchObject({ delay: { NOT_SAID: 60 } })
    expect(taking(on('P1'), died).event).not.toHaveProperty('delay')
  })

  it('after which the hospital can say nothing more of a stay', () => {
    const { journey } = taking(on('P1'), died)
    for (const step of [leaving('recordDischarge'), leaving('recordReadmission'), noticing(), pathway()])
      expect(refusalOf(journey, step).code).toBe('STEP_NOT_POSSIBLE_NOW')
    expect(refusalOf(journey, died).code).toBe('DEATH_ALREADY_RECORDED')
  })
})

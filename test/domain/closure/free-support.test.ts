import { describe, expect, it } from '@jest/globals'
import { openFrom } from '../../../domain/journey/stage.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'

const reablement = { kind: 'REABLEMENT', startedOn: '2025-12-15' } as const
const ending = aStep('recordReablementEnded', { endedOn: '2026-01-05' }, { standing: { receivedOn: '2026-01-05' } })
const close = aStep(
  'closeJourney',
  { reason: 'MOVED', personsChoice: true, adviceGiven: true, openMatters: [], letterAllowed: true },
  { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons', '/choiceEvidence'] },
)

describe('R-CLS-03, R-CHG-05 a journey and support that is free at first', () => {
  it('does not close while it runs, and does once its end is recorded', () => {
    const running = aJourney({ stage: 'WAITING', charging: { reablement } })
    expect(refusalOf(running, close)).toMatchObject({ code: 'FREE_SUPPORT_STILL_RUNS', rule: 'R-CLS-03' })
    expect(taking(taking(running, ending).journey, close).journey.stage).toBe('CLOSED')
  })

  it('closes where there was none, or only charges', () => {
    expect(taking(aJourney({ stage: 'WAITING' }), close).journey.stage).toBe('CLOSED')
    expect(taking(aJourney({ stage: 'WAITING', charging: {} }), close).journey.stage).toBe('CLOSED')
  })

  it.each(openFrom('TRIAGE'))('hears of its end in %s', (stage) => {
    const { journey } = taking(aJourney({ stage, charging: { reablement } }), ending)
    expect(journey.charging?.reablement?.endedOn).toBe('2026-01-05')
  })

  it.each(['CONTACT', 'CLOSED'] as const)('does not in %s', (stage) => {
    expect(refusalOf(aJourney({ stage, charging: { reablement } }), ending).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

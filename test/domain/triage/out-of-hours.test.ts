import { describe, expect, it } from '@jest/globals'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'
import { aReferral, triageFacts } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'

const withClock = (key: Parameters<typeof aClock>[0], over = {}) =>
  aJourney({ stage: 'TRIAGE', referral: aReferral, clocks: [aClock(key, over)] })

const deciding = (role: Role) => aStep('recordTriageDecision', triageFacts, { role, id: 'staff-who-decides' })
const { safeguardingScreen, advocacyScreen, priority, risk } = triageFacts
const again = (role: Role) => aStep('triageAgain', { safeguardingScreen, advocacyScreen, priority, risk }, { role })

describe('R-REF-05 triage while the office is closed', () => {
  it.each(['triage.urgent', 'edt.response', 'urgent.interimDecision'] as const)(
    'the out-of-hours team decides where something is urgent: %s',
    (key) => {
      const { event, clocks } = taking(withClock(key), deciding('EDT_WORKER'))
      expect(event.type).toBe('TriageDecided')
      expect(clocks).toContainEqual({
        do: 'stop',
        key: 'triage.urgent',
        outcome: 'MET',
        cause: 'TriageDecided',
      })
    },
  )

  it('everything else waits for the office', () => {
    const journey = withClock('triage.standard')
    expect(refusalOf(journey, deciding('EDT_WORKER'))).toMatchObject({
      code: 'TRIAGE_IS_THE_OFFICES',
      rule: 'R-REF-05',
    })
    expect(taking(journey, deciding('TRIAGE_WORKER')).event.type).toBe('TriageDecided')
  })

  it('R-REF-07 the same where a second referral is triaged', () => {
    const journey = (key: Parameters<typeof aClock>[0]) => ({ ...withClock(key), stage: 'WAITING' as const })
    expect(refusalOf(journey('triage.standard'), again('EDT_WORKER')).code).toBe('TRIAGE_IS_THE_OFFICES')
    expect(taking(journey('triage.urgent'), again('EDT_WORKER')).event.type).toBe('TriagedAgain')
  })

  it('0.4.3 the four hours that run on are on the list of the out-of-hours team, with the step that stops them', () => {
    const journey = withClock('triage.urgent', { rota: true })
    expect(work(journey).find(({ clockId }) => clockId === 'triage.urgent@5')).toMatchObject({
      role: 'EDT_WORKER',
      step: 'recordTriageDecision',
    })
    const byNight = waitingOn(withClock('triage.urgent'), { officeClosed: true })
    expect(byNight.outOfHours).toMatchObject({ role: 'EDT_WORKER', clocks: ['triage.urgent'] })
    expect(waitingOn(withClock('triage.urgent'), { officeClosed: false }).outOfHours).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { RecordTriageDecisionFacts } from '../../../domain/triage/rules.ts'
import { aJourney, aStep, NOW, taking } from '../../support/domain.ts'
import { aReferral, triageFacts } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'

const inTriage = aJourney({ stage: 'TRIAGE', referral: aReferral, allocation: { team: 'TEAM-NORTH' } })

const decided = (over: Partial<RecordTriageDecisionFacts>) =>
  aStep('recordTriageDecision', { ...triageFacts, ...over }, { role: 'TRIAGE_WORKER', id: 'staff-triage' })

describe('R-IAG-01 where advice is enough somebody gives it, by a date', () => {
  const route = { route: 'ADVICE_ONLY', conversationLevel: 'C1', appearanceOfNeed: false } as const
  const GIVE = { do: 'start', key: 'advice.give', from: NOW }

  it('which is told to the person and stands on the list of the front door', () => {
    const { clocks, messages, journey } = taking(inTriage, decided(route))
    expect(clocks).toContainEqual(GIVE)
    expect(messages[0]).toMatchObject({ template: 'TRIAGE_DECISION', dates: ['advice.give'] })
    const clock = aClock('advice.give')
    expect(work({ ...journey, clocks: [clock] }).find(({ clockId }) => clockId === clock.id)).toMatchObject({
      role: 'CONTACT_OFFICER',
      step: 'giveInformationAndAdvice',
    })
  })

  it('not again where it has been given', () => {
    const advised = { ...inTriage, advice: { givenAt: NOW, tries: 0 } }
    expect(taking(advised, decided(route)).clocks).not.toContainEqual(GIVE)
  })

  it('the sheet meets it', () => {
    const journey = aJourney({ stage: 'ADVICE_ONLY', clocks: [aClock('advice.give')] })
    const giving = aStep(
      'giveInformationAndAdvice',
      {
        advice: [{ topic: 'COMMUNITY', way: 'PHONE' }],
        format: 'STANDARD_PRINT',
        needMet: true,
        followUpAgreed: false,
      },
      { role: 'CONTACT_OFFICER' },
    )
    expect(taking(journey, giving).clocks).toEqual([
      { do: 'stop', key: 'advice.give', outcome: 'MET', cause: 'AdviceGiven' },
    ])
  })
})

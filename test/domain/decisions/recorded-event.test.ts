import { describe, expect, it } from '@jest/globals'
import { eventIn, recordedEvent } from '../../../contracts/recorded-event.ts'
import { decisionRecord } from '../../../domain/decisions/record.ts'
import { evolve } from '../../../domain/journey/machine.ts'
import { aJourney, aStep, taking } from '../../support/domain.ts'
import { triageFacts } from '../../support/front-line.ts'

describe('R-GEN-01 what is kept with a decision is no fact of the event', () => {
  const triage = aJourney({ stage: 'TRIAGE' })
  const step = aStep('recordTriageDecision', triageFacts, { role: 'TRIAGE_WORKER', given: ['/reasons'] })
  const { event, decision, journey, happened } = taking(triage, step)

  it('stands beside the event in the record', () => {
    expect(recordedEvent(event, decision)).toEqual({ ...event, decisionRecord: decisionRecord(triage, step) })
    expect(recordedEvent(event, undefined)).toBe(event)
  })

  it('an old state is worked out from the record without it', () => {
    const stored: unknown = JSON.parse(JSON.stringify(recordedEvent(event, decision)))
    expect(eventIn(stored)).toEqual(event)
    expect(evolve(triage, eventIn(stored), happened)).toEqual(journey)
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aJourney, aStep, NOW, taking } from '../../support/domain.ts'
import { aCompletedAssessment, aProposal } from '../../support/front-line.ts'

const withWorker = aJourney({
  stage: 'CLOSED',
  assessment: aCompletedAssessment(),
  eligibility: aProposal({ eligible: false, computed: false, determinedBy: 'staff-manager', determinedAt: NOW }),
  closure: { reason: 'NOT_ELIGIBLE', at: NOW },
})
const unallocated: Journey = { ...withWorker, allocation: { team: 'TEAM-NORTH' } }

const requested = (journey: Journey): Journey =>
  taking(journey, aStep('requestReassessment', { requestedBy: 'PERSON', grounds: 'NOT_ELIGIBLE' })).journey

const deciding = (decision: 'ACCEPTED' | 'REFUSED', given: readonly string[] = []) =>
  aStep('decideReassessment', { decision }, { role: 'TEAM_MANAGER', id: 'staff-manager', given })

describe('R-WTW-01 nobody is looked at again without anybody there', () => {
  it('whoever has no worker any more waits well until there is one', () => {
    const { journey, clocks, messages } = taking(requested(unallocated), deciding('ACCEPTED'))
    expect(journey.stage).toBe('ASSESSING')
    // Nobody has rated the risk, so somebody looks soon.
    expect(journey.waiting).toEqual({ rating: 'RED', since: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'waitingWell.letter', from: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'waitingWell.contact.red', from: NOW })
    expect(messages.at(-1)).toEqual({
      template: 'WAITING_LETTER',
      to: 'PERSON',
      dates: ['assessment.reassessment', 'waitingWell.contact.red'],
    })
  })

  it('whoever has one does not wait, and a no puts nobody on a list', () => {
    expect(taking(requested(withWorker), deciding('ACCEPTED')).journey.waiting).toBe(undefined)
    expect(taking(requested(unallocated), deciding('REFUSED', ['/reasons'])).journey.waiting).toBe(undefined)
  })
})

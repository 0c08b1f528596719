import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { PlaceOnWaitingListFacts } from '../../../domain/waiting/rules.ts'
import type { LeavingReason, WaitingQueue } from '../../../domain/waiting/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAssessment, REFERRED_AT } from '../../support/front-line.ts'

const amber = { severity: 3, likelihood: 3 }
const red = { severity: 5, likelihood: 4 }

const placing = (queue: WaitingQueue, risk: PlaceOnWaitingListFacts['risk'] = amber) =>
  aStep('placeOnWaitingList', { queue, risk }, { role: 'TRIAGE_WORKER' })

const leaving = (queue: WaitingQueue, reason: LeavingReason = 'STARTED') => aStep('leaveWaitingList', { queue, reason })

const OTHER_QUEUES = ['OCCUPATIONAL_THERAPY', 'REVIEW', 'SUPPORT_START', 'DIRECT_PAYMENT'] as const

const inTwo: Journey = aJourney({
  stage: 'ACTIVE',
  waiting: {
    rating: 'AMBER',
    since: REFERRED_AT,
    queues: [
      { queue: 'REVIEW', since: REFERRED_AT },
      { queue: 'DIRECT_PAYMENT', since: REFERRED_AT },
    ],
  },
})

describe('R-WTW-06 the same rules in every queue', () => {
  it.each(OTHER_QUEUES)('somebody who waits for %s gets the letter and the rhythm, and the stage stays', (queue) => {
    const { journey, clocks, messages } = taking(aJourney({ stage: 'ACTIVE' }), placing(queue))
    expect(journey.stage).toBe('ACTIVE')
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: NOW, queues: [{ queue, since: NOW }] })
    expect(clocks).toEqual([
      { do: 'start', key: 'waitingWell.letter', from: NOW },
      { do: 'start', key: 'waitingWell.contact.amber', from: NOW },
    ])
    expect(messages).toEqual([
      { template: 'WAITING_FOR', to: 'PERSON', dates: ['waitingWell.contact.amber'], about: { queue } },
    ])
  })

  it('a second queue adds a letter and no second rhythm', () => {
    const { journey, clocks } = taking(inTwo, placing('OCCUPATIONAL_THERAPY', red))
    expect(journey.waiting?.queues?.map(({ queue }) => queue)).toEqual([
      'REVIEW',
      'DIRECT_PAYMENT',
      'OCCUPATIONAL_THERAPY',
    ])
    expect(journey.waiting?.rating).toBe('RED')
    expect(clocks).toEqual([
      { do: 'start', key: 'waitingWell.letter', from: NOW },
      { do: 'stop', key: 'waitingWell.contact.amber', outcome: 'CANCELLED', cause: 'RE_RATED' },
      { do: 'start', key: 'waitingWell.contact.red', from: REFERRED_AT },
    ])
  })

  it('nobody is twice in one queue', () => {
    expect(refusalOf(inTwo, placing('REVIEW')).code).toBe('ON_WAITING_LIST_ALREADY')
  })

  it('whoever leaves one queue waits on in the other', () => {
    const { journey, clocks } = taking(inTwo, leaving('REVIEW'))
    expect(journey.waiting?.queues).toEqual([{ queue: 'DIRECT_PAYMENT', since: REFERRED_AT }])
    expect(clocks).toEqual([])
  })

  it('whoever leaves the last is waited for no more', () => {
    const one = taking(inTwo, leaving('REVIEW')).journey
    const { journey, clocks } = taking(one, leaving('DIRECT_PAYMENT'))
    expect(journey.waiting).toBe(undefined)
    expect(clocks.map(({ key }) => key)).toEqual([
      'waitingWell.letter',
      'waitingWell.contact.red',
      'waitingWell.contact.amber',
      'waitingWell.contact.green',
      'waitingWell.noContact',
    ])
  })

  it.each([
    ['a queue that they are not in', inTwo, 'OCCUPATIONAL_THERAPY', 'NOT_ON_WAITING_LIST'],
    [
      'the wait for an assessment',
      aJourney({ stage: 'WAITING', waiting: { rating: 'GREEN', since: NOW } }),
      'ASSESSMENT',
      'ALLOCATION_ENDS_THIS_WAIT',
    ],
  ] as const)('nobody is struck off %s', (_what, journey, queue, code) => {
    expect(refusalOf(journey, leaving(queue)).code).toBe(code)
  })
})

describe('R-WTW-01 back on the list for an assessment', () => {
  it('when nobody has begun it: the team has the journey again', () => {
    const { journey, messages } = taking(aJourney({ stage: 'ASSESSING' }), placing('ASSESSMENT', red))
    expect(journey.stage).toBe('WAITING')
    expect(journey.allocation).toEqual({ team: 'TEAM-NORTH' })
    expect(journey.waiting).toEqual({ rating: 'RED', since: NOW })
    expect(messages[0]?.template).toBe('WAITING_LETTER')
  })

  it.each([
    ['it is under way', aJourney({ stage: 'ASSESSING', assessment: anAssessment() })],
    ['a plan is being written', aJourney({ stage: 'PLANNING' })],
  ])('not where %s', (_why, journey) => {
    expect(refusalOf(journey, placing('ASSESSMENT')).code).toBe('ASSESSMENT_UNDER_WAY')
  })
})

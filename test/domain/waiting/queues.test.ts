import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { PlaceOnWaitingListFacts } from '../../../domain/waiting/rules.ts'
import type { LeavingReason, WaitingQueue } from '../../../domain/waiting/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { anAssessment, informed, noDifficulty, REFERRED_AT, startFacts } from '../../support/front-line.ts'
import { aPlanInForce } from '../../support/plans.ts'

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
      { do: 'start', key: 'waitingWell.redRisk', from: NOW },
    ])
  })

  it('R-WTW-04 a placing that turns somebody red is a task for the manager today; one that was red already is none', () => {
    const task = (journey: Journey) =>
      taking(journey, placing('OCCUPATIONAL_THERAPY', red)).messages.filter(
        ({ template }) => template === 'WAITING_RISK_UP',
      )
    expect(task(inTwo)).toEqual([
      { template: 'WAITING_RISK_UP', to: 'TEAM_MANAGER', about: { rating: 'RED', unmetRisk: false } },
    ])
    expect(
      task({ ...inTwo, waiting: { rating: 'RED', since: REFERRED_AT, queues: inTwo.waiting?.queues ?? [] } }),
    ).toEqual([])
  })

  it('nobody is twice in one queue', () => {
    expect(refusalOf(inTwo, placing('REVIEW')).code).toBe('ON_WAITING_LIST_ALREADY')
  })

  it('whoever leaves one queue waits on in the other', () => {
    const { journey, clocks } = taking(inTwo, leaving('REVIEW', 'NO_LONGER_WANTED'))
    expect(journey.waiting?.queues).toEqual([{ queue: 'DIRECT_PAYMENT', since: REFERRED_AT }])
    expect(clocks).toEqual([])
  })

  it('whoever leaves the last is waited for no more', () => {
    const one = taking(inTwo, leaving('REVIEW', 'NO_LONGER_WANTED')).journey
    const { journey, clocks } = taking(one, leaving('DIRECT_PAYMENT'))
    expect(journey.waiting).toBe(undefined)
    expect(clocks.map(({ key }) => key)).toEqual([
      'waitingWell.letter',
      'waitingWell.contact.red',
      'waitingWell.contact.amber',
      'waitingWell.contact.green',
      'waitingWell.noContact',
      'waitingWell.redRisk',
    ])
  })

  it.each([
    ['STARTED', 'OCCUPATIONAL_THERAPY'],
    ['NO_LONGER_WANTED', 'DIRECT_PAYMENT'],
    ['PLACED_IN_ERROR', 'REVIEW'],
  ] as const)('%s: nobody comes off a list without a letter', (reason, queue) => {
    const waiting = { rating: 'AMBER', since: REFERRED_AT, queues: [{ queue, since: REFERRED_AT }] } as const
    expect(taking(aJourney({ stage: 'ACTIVE', waiting }), leaving(queue, reason)).messages).toEqual([
      { template: 'LEFT_WAITING_LIST', to: 'PERSON', dates: [], about: { queue, reason, waitsOn: false } },
    ])
  })

  it('who waits on for something else hears when we are in touch next', () => {
    expect(taking(inTwo, leaving('REVIEW', 'NO_LONGER_WANTED')).messages).toEqual([
      {
        template: 'LEFT_WAITING_LIST',
        to: 'PERSON',
        dates: ['waitingWell.contact.red', 'waitingWell.contact.amber', 'waitingWell.contact.green'],
        about: { queue: 'REVIEW', reason: 'NO_LONGER_WANTED', waitsOn: true },
      },
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

describe('R-WTW-06 a wait ends with what was waited for', () => {
  const CONTACTS = [
    'waitingWell.letter',
    'waitingWell.contact.red',
    'waitingWell.contact.amber',
    'waitingWell.contact.green',
    'waitingWell.noContact',
    'waitingWell.redRisk',
  ]
  const waitingFor = (queues: readonly WaitingQueue[], over: Partial<Journey> = {}): Journey =>
    aJourney({
      stage: 'ACTIVE',
      signOff: { inForce: aPlanInForce() },
      waiting: { rating: 'AMBER', since: REFERRED_AT, queues: queues.map((queue) => ({ queue, since: REFERRED_AT })) },
      ...over,
    })
  const assessing: Partial<Journey> = { stage: 'ASSESSING', preparation: informed }

  const reviewing = { type: 'PLANNED_ANNUAL', involved: ['PERSON'] } as const
  const begins = {
    REVIEW: aStep('startReview', { ...reviewing, advocacyScreen: noDifficulty, askedWhomElse: true }),
    SUPPORT_START: aStep(
      'recordServiceStarted',
      { startedOn: '2026-01-05' },
      { standing: { receivedOn: '2026-01-05', planSignedOn: '2026-01-05' } },
    ),
    OCCUPATIONAL_THERAPY: aStep('startAssessment', { ...startFacts, type: 'OT' }),
  }

  it.each([
    ['REVIEW', {}],
    ['SUPPORT_START', {}],
    ['OCCUPATIONAL_THERAPY', assessing],
  ] as const)('%s: it began, so nobody has to strike them off', (queue, over) => {
    const { journey, clocks, event } = taking(waitingFor([queue], over), begins[queue])
    expect(journey.waiting).toBe(undefined)
    const stopped = clocks.filter(({ key }) => CONTACTS.includes(key))
    expect(stopped).toEqual(CONTACTS.map((key) => ({ do: 'stop', key, outcome: 'CANCELLED', cause: event.type })))
  })

  it.each([
    ['REVIEW', {}],
    ['SUPPORT_START', {}],
    ['OCCUPATIONAL_THERAPY', assessing],
  ] as const)('%s: who waits for something else as well waits on for that', (queue, over) => {
    const { journey, clocks } = taking(waitingFor([queue, 'DIRECT_PAYMENT'], over), begins[queue])
    expect(journey.waiting?.queues).toEqual([{ queue: 'DIRECT_PAYMENT', since: REFERRED_AT }])
    expect(clocks.filter(({ key }) => CONTACTS.includes(key))).toEqual([])
  })

  it('who waits for something else alone is left where they are', () => {
    const journey = waitingFor(['DIRECT_PAYMENT'], assessing)
    expect(taking(journey, begins.OCCUPATIONAL_THERAPY).journey.waiting).toEqual(journey.waiting)
    const needs = aStep('startAssessment', startFacts)
    const therapy = waitingFor(['OCCUPATIONAL_THERAPY'], assessing)
    expect(taking(therapy, needs).journey.waiting).toEqual(therapy.waiting)
  })

  it.each(['REVIEW', 'SUPPORT_START'] as const)('%s: nobody is struck off as begun before it has', (queue) => {
    expect(refusalOf(waitingFor([queue]), leaving(queue))).toMatchObject({
      code: 'WAIT_HAS_NOT_ENDED',
      rule: 'R-WTW-06',
    })
    for (const reason of ['NO_LONGER_WANTED', 'PLACED_IN_ERROR'] as const)
      expect(taking(waitingFor([queue]), leaving(queue, reason)).journey.waiting).toBe(undefined)
  })

  const completed = (at: string): Partial<Journey> => ({
    reviews: {
      lastCompleted: {
        type: 'PLANNED_ANNUAL',
        result: 'NO_CHANGE',
        outcomesAchieved: 'FULL',
        budgetChange: 'UNCHANGED',
        at,
      },
    },
  })

  it.each([
    ['a review that is under way', 'REVIEW', { stage: 'REVIEWING' }],
    ['a review done since', 'REVIEW', completed(REFERRED_AT)],
    ['support that runs', 'SUPPORT_START', { signOff: { inForce: aPlanInForce({ serviceStartedOn: '2026-01-04' }) } }],
    ['occupational therapy, which the journey does not always see', 'OCCUPATIONAL_THERAPY', {}],
    ['a direct payment', 'DIRECT_PAYMENT', {}],
  ] as const)('somebody still on the list is struck off by hand for %s', (_what, queue, over) => {
    expect(taking(waitingFor([queue], over), leaving(queue)).journey.waiting).toBe(undefined)
  })

  it('a review done before they began to wait is another one', () => {
    const before = waitingFor(['REVIEW'], completed('2026-01-02T08:59:59Z'))
    expect(refusalOf(before, leaving('REVIEW')).code).toBe('WAIT_HAS_NOT_ENDED')
  })
})

describe('R-WTW-01 the wait for an assessment ends with it', () => {
  const unallocated = aJourney({
    stage: 'ASSESSING',
    allocation: { team: 'TEAM-NORTH' },
    preparation: informed,
    waiting: { rating: 'GREEN', since: REFERRED_AT },
  })

  it.each(['NEEDS', 'OT'] as const)('%s: somebody who has begun it looks after the person', (type) => {
    const { journey, clocks } = taking(unallocated, aStep('startAssessment', { ...startFacts, type }))
    expect(journey.waiting).toBe(undefined)
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'waitingWell.contact.green',
      outcome: 'CANCELLED',
      cause: 'AssessmentStarted',
    })
  })

  it('with the no of somebody whose plan in force goes on', () => {
    const refusing = aStep('refuseAssessment', {
      refusedBy: 'PERSON',
      capacity: 'HAS_CAPACITY',
      assessmentInBestInterests: false,
      abuseOrNeglectRisk: false,
    })
    const { journey, clocks } = taking({ ...unallocated, signOff: { inForce: aPlanInForce() } }, refusing)
    expect([journey.stage, journey.waiting]).toEqual(['ACTIVE', undefined])
    expect(clocks.map(({ key }) => key)).toContain('waitingWell.contact.green')
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

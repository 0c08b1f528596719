import { describe, expect, it } from '@jest/globals'
import type { RecordWaitingContactFacts } from '../../../domain/waiting/rules.ts'
import type { Standing } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { REFERRED_AT } from '../../support/front-line.ts'
import { aClock, withPlan } from '../../support/reviewing.ts'

const waiting = { rating: 'AMBER', since: REFERRED_AT } as const
const onTheList = aJourney({ stage: 'WAITING', waiting, clocks: [aClock('waitingWell.contact.amber')] })
const KNOWN: Standing = { receivedOn: '2026-01-05', receivedPartOfDay: 'MORNING' }

const contact = (facts: Partial<RecordWaitingContactFacts>, standing: Standing = KNOWN) =>
  aStep(
    'recordWaitingContact',
    { outcome: 'NOT_REACHED', unmetRisk: false, ...facts },
    { role: 'TRIAGE_WORKER', standing },
  )

describe('R-WTW-05 a try in vain', () => {
  it('is kept with its day, its time of day and its way', () => {
    const { event, journey } = taking(onTheList, contact({ way: 'PHONE' }))
    expect(event).toMatchObject({ failedTry: { on: '2026-01-05', part: 'MORNING', way: 'PHONE' } })
    expect(journey.waiting?.failedTries).toHaveLength(1)
  })

  it.each([
    [
      'somebody was reached',
      contact({ outcome: 'REACHED', way: 'PHONE', risk: { severity: 3, likelihood: 3 }, interimHelp: 'DECLINED' }),
    ],
    ['the day is not known', contact({ way: 'PHONE' }, { receivedPartOfDay: 'MORNING' })],
    ['the time of day is not known', contact({ way: 'PHONE' }, { receivedOn: '2026-01-05' })],
  ])('is none where %s', (_why, step) => {
    expect(taking(onTheList, step).event).not.toHaveProperty('failedTry')
    expect(taking(onTheList, step).journey.waiting).not.toHaveProperty('failedTries')
  })

  it('starts the days for trying, whatever else runs', () => {
    expect(taking(onTheList, contact({ way: 'PHONE' })).clocks).toEqual([
      { do: 'start', key: 'waitingWell.noContact', from: NOW },
    ])
  })
})

describe('R-WTW-05 what a manager decides about', () => {
  const decide = aStep(
    'decideWelfareCheck',
    { decision: 'REQUESTED' as never },
    { role: 'TEAM_MANAGER', given: ['/reasons'] },
  )
  const tried = { ...waiting, failedTries: [{ on: '2026-01-05', part: 'MORNING', way: 'PHONE' }] } as const

  it.each([
    ['there were tries in vain', aJourney({ stage: 'WAITING', waiting: tried })],
    ['the days for trying run', aJourney({ stage: 'WAITING', waiting, clocks: [aClock('waitingWell.noContact')] })],
  ])('is possible where %s', (_why, journey) => {
    expect(taking(journey, decide).event.type).toBe('WelfareCheckDecided')
  })

  it('is nothing where only other dates run', () => {
    expect(refusalOf(onTheList, decide).code).toBe('NOBODY_FAILED_TO_REACH')
  })
})

describe('R-WTW-06 one list among several', () => {
  it('ends only when what that list is for has begun since', () => {
    const journey = {
      ...withPlan({
        lastCompleted: {
          type: 'PLANNED_ANNUAL',
          result: 'NO_CHANGE',
          outcomesAchieved: 'FULL',
          budgetChange: 'UNCHANGED',
          at: '2025-12-01T09:00:00Z',
        },
      }),
      waiting: {
        rating: 'AMBER',
        since: REFERRED_AT,
        queues: [
          { queue: 'SUPPORT_START', since: '2025-11-01T09:00:00Z' },
          { queue: 'REVIEW', since: REFERRED_AT },
        ],
      },
    } as const
    const leaving = aStep('leaveWaitingList', { queue: 'REVIEW', reason: 'STARTED' })
    expect(refusalOf(journey, leaving).code).toBe('WAIT_HAS_NOT_ENDED')
  })

  it('an assessment of another kind leaves the wait for occupational therapy as it is', () => {
    const queues = [{ queue: 'OCCUPATIONAL_THERAPY', since: REFERRED_AT }] as const
    const journey = aJourney({
      stage: 'ASSESSING',
      preparation: { informationSentAt: REFERRED_AT },
      waiting: { ...waiting, queues },
    })
    const start = aStep('startAssessment', {
      type: 'NEEDS',
      information: 'SENT',
      selfAssessment: 'DECLINED',
      advocacyScreen: { difficulties: [], appropriateIndividual: false },
      involvement: { person: 'TAKES_PART', others: [] },
      reuse: [],
    })
    expect(taking(journey, start).clocks.map(({ key }) => key)).toEqual(['assessment.needs.p1.start'])
  })
})

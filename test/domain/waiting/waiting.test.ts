import { describe, expect, it } from '@jest/globals'
import type { RecordWaitingContactFacts } from '../../../domain/waiting/steps.ts'
import type { WaitingState } from '../../../domain/waiting/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'

const SINCE = '2025-12-15T12:00:00Z'
const LAST = '2025-12-29T12:00:00Z'
const green = { severity: 1, likelihood: 1 }
const amber = { severity: 3, likelihood: 3 }
const red = { severity: 4, likelihood: 5 }

const waitingAs = (waiting: Partial<WaitingState> = {}) =>
  aJourney({
    stage: 'WAITING',
    allocation: { team: 'TEAM-NORTH' },
    waiting: { rating: 'AMBER', since: SINCE, ...waiting },
  })

const contact = (over: Partial<RecordWaitingContactFacts> = {}) =>
  aStep(
    'recordWaitingContact',
    { outcome: 'REACHED', risk: amber, unmetRisk: false, ...over },
    { role: 'TRIAGE_WORKER' },
  )

const notReached = { outcome: 'NOT_REACHED', unmetRisk: false } as const

describe('R-WTW-03 contact while waiting', () => {
  it('restarts the clock from this contact', () => {
    const { journey, clocks } = taking(waitingAs(), contact())
    expect(journey.stage).toBe('WAITING')
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: SINCE, lastContactAt: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'waitingWell.contact.amber', outcome: 'MET', cause: 'WaitingContactRecorded' },
      { do: 'start', key: 'waitingWell.contact.amber', from: NOW },
    ])
  })

  it.each([
    ['up', red, 'RED', 'waitingWell.contact.red'],
    ['down', green, 'GREEN', 'waitingWell.contact.green'],
  ] as const)('re-rates %s and changes the rhythm', (_way, risk, rating, key) => {
    const { journey, clocks } = taking(waitingAs(), contact({ risk }))
    expect(journey.waiting?.rating).toBe(rating)
    expect(clocks).toEqual([
      { do: 'stop', key: 'waitingWell.contact.amber', outcome: 'MET', cause: 'WaitingContactRecorded' },
      { do: 'start', key, from: NOW },
    ])
  })

  it('needs the risk to be looked at again', () => {
    const step = aStep('recordWaitingContact', { outcome: 'REACHED', unmetRisk: false })
    expect(refusalOf(waitingAs(), step)).toMatchObject({ code: 'WAITING_RE_SCREEN_NEEDED', rule: 'R-WTW-03' })
  })

  it('a try that reached nobody is recorded and leaves the clock running', () => {
    const { journey, clocks, event } = taking(waitingAs(), aStep('recordWaitingContact', notReached))
    expect(event).toEqual({ type: 'WaitingContactRecorded', ...notReached, rating: 'AMBER' })
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: SINCE })
    expect(clocks).toEqual([])
  })

  it.each([
    ['the last contact', { lastContactAt: LAST }, LAST],
    ['the start of the wait when there was none', {}, SINCE],
  ])('a new rating without a contact counts from %s', (_what, waiting, from) => {
    const { journey, clocks } = taking(waitingAs(waiting), aStep('recordWaitingContact', { ...notReached, risk: red }))
    expect(journey.waiting).toEqual({ ...waiting, rating: 'RED', since: SINCE })
    expect(clocks).toEqual([
      { do: 'stop', key: 'waitingWell.contact.amber', outcome: 'CANCELLED', cause: 'RE_RATED' },
      { do: 'start', key: 'waitingWell.contact.red', from },
    ])
  })

  it.each(['TRIAGE', 'ASSESSING', 'CLOSED'] as const)('is not possible from %s', (stage) => {
    expect(refusalOf({ ...waitingAs(), stage }, contact()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('is refused when somebody else has just recorded one', () => {
    const journey = { ...waitingAs(), touched: { waiting: 10 } }
    expect(refusalOf(journey, { ...contact(), expectedVersion: 9 }).code).toBe('STALE_VERSION')
    expect(taking(journey, { ...contact(), expectedVersion: 10 }).journey.version).toBe(11)
  })
})

describe('R-WTW-04 risk that has gone up', () => {
  const told = (rating: WaitingState['rating'], facts: Partial<RecordWaitingContactFacts>) =>
    taking(waitingAs({ rating }), contact(facts)).messages

  it.each([
    ['amber to red', 'AMBER', { risk: red }],
    ['green to red', 'GREEN', { risk: red }],
    ['amber with a risk that nothing covers', 'AMBER', { risk: amber, unmetRisk: true }],
  ] as const)('%s is a task for the manager today', (_what, rating, facts) => {
    expect(told(rating, facts).map(({ template, to }) => [template, to])).toEqual([['WAITING_RISK_UP', 'TEAM_MANAGER']])
  })

  it.each([
    ['red stays red', 'RED', { risk: red }],
    ['green to amber', 'GREEN', { risk: amber }],
    ['red to green', 'RED', { risk: green }],
  ] as const)('%s is not', (_what, rating, facts) => {
    expect(told(rating, facts)).toEqual([])
  })
})

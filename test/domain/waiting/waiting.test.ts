import { describe, expect, it } from '@jest/globals'
import type { RecordWaitingContactFacts } from '../../../domain/waiting/rules.ts'
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
    { outcome: 'REACHED', risk: amber, unmetRisk: false, interimHelp: 'DECLINED', ...over },
    { role: 'TRIAGE_WORKER' },
  )

const notReached = { outcome: 'NOT_REACHED', way: 'PHONE', unmetRisk: false } as const

const TRIED = { receivedOn: '2026-01-05', receivedPartOfDay: 'MORNING' } as const
const aTry = { on: '2026-01-05', part: 'MORNING', way: 'PHONE' }

const trying = (over: Partial<RecordWaitingContactFacts> = {}) =>
  aStep('recordWaitingContact', { ...notReached, ...over }, { standing: TRIED })

const noContactMet = { do: 'stop', key: 'waitingWell.noContact', outcome: 'MET', cause: 'WaitingContactRecorded' }

describe('R-WTW-03 contact while waiting', () => {
  it('restarts the clock from this contact', () => {
    const { journey, clocks } = taking(waitingAs(), contact())
    expect(journey.stage).toBe('WAITING')
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: SINCE, lastContactAt: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'waitingWell.contact.amber', outcome: 'MET', cause: 'WaitingContactRecorded' },
      { do: 'start', key: 'waitingWell.contact.amber', from: NOW },
      noContactMet,
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
      ...(rating === 'RED' ? [{ do: 'start', key: 'waitingWell.redRisk', from: NOW }] : []),
      noContactMet,
    ])
  })

  it('needs the risk to be looked at again', () => {
    const step = aStep('recordWaitingContact', { outcome: 'REACHED', unmetRisk: false })
    expect(refusalOf(waitingAs(), step)).toMatchObject({ code: 'WAITING_RE_SCREEN_NEEDED', rule: 'R-WTW-03' })
  })

  it('needs help for the meantime to be offered', () => {
    const step = aStep('recordWaitingContact', { outcome: 'REACHED', risk: amber, unmetRisk: false })
    expect(refusalOf(waitingAs(), step)).toMatchObject({ code: 'INTERIM_HELP_NOT_OFFERED', rule: 'R-WTW-03' })
  })

  it('tells the person in writing when we are in touch next', () => {
    expect(taking(waitingAs(), contact()).messages).toEqual([
      {
        template: 'WAITING_CONTACT_SUMMARY',
        to: 'PERSON',
        dates: ['assessment.needs.p1', 'assessment.needs.p2', 'assessment.needs.standard', 'waitingWell.contact.amber'],
      },
    ])
  })

  it('help that is wanted now is a task for the team', () => {
    const { messages } = taking(waitingAs(), contact({ interimHelp: 'WANTED' }))
    expect(messages).toContainEqual({
      template: 'WAITING_INTERIM_HELP_WANTED',
      to: 'TEAM',
      dates: ['waitingWell.interimHelp'],
    })
  })

  it('a try that reached nobody leaves the rhythm of contacts running', () => {
    const { journey, clocks, event } = taking(waitingAs(), trying())
    expect(event).toEqual({
      type: 'WaitingContactRecorded',
      outcome: 'NOT_REACHED',
      unmetRisk: false,
      rating: 'AMBER',
      failedTry: aTry,
    })
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: SINCE, failedTries: [aTry] })
    expect(clocks).toEqual([{ do: 'start', key: 'waitingWell.noContact', from: NOW }])
  })

  it.each([
    ['the last contact', { lastContactAt: LAST }, LAST],
    ['the start of the wait when there was none', {}, SINCE],
  ])('a new rating without a contact counts from %s', (_what, waiting, from) => {
    const { journey, clocks } = taking(waitingAs(waiting), trying({ risk: red }))
    expect(journey.waiting).toEqual({ ...waiting, rating: 'RED', since: SINCE, failedTries: [aTry] })
    expect(clocks).toEqual([
      { do: 'stop', key: 'waitingWell.contact.amber', outcome: 'CANCELLED', cause: 'RE_RATED' },
      { do: 'start', key: 'waitingWell.contact.red', from },
      { do: 'start', key: 'waitingWell.redRisk', from: NOW },
      { do: 'start', key: 'waitingWell.noContact', from: NOW },
    ])
  })

  it('is refused for somebody who is on no list', () => {
    expect(refusalOf(aJourney({ stage: 'ASSESSING' }), contact()).code).toBe('NOT_ON_WAITING_LIST')
  })

  it.each(['TRIAGE', 'CLOSED'] as const)('is not possible from %s', (stage) => {
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
    const [task] = told(rating, facts)
    expect([task?.template, task?.to]).toEqual(['WAITING_RISK_UP', 'TEAM_MANAGER'])
  })

  it.each([
    ['red stays red', 'RED', { risk: red }],
    ['green to amber', 'GREEN', { risk: amber }],
    ['red to green', 'RED', { risk: green }],
  ] as const)('%s is not', (_what, rating, facts) => {
    expect(told(rating, facts).map(({ template }) => template)).toEqual(['WAITING_CONTACT_SUMMARY'])
  })

  it('R-ASM-10 a risk that nothing covers has to be decided about within a day', () => {
    const { journey, clocks } = taking(waitingAs(), contact({ unmetRisk: true }))
    expect(journey.urgentSupport).toEqual({ is: 'FLAGGED', since: NOW })
    expect(clocks).toContainEqual({ do: 'start', key: 'urgent.interimDecision', from: NOW })
  })
})

import { describe, expect, it } from '@jest/globals'
import { waitingBodies } from '../../../api/steps/waiting.ts'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import type { RiskRating } from '../../../domain/shared/risk-matrix.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { noDifficulty } from '../../support/front-line.ts'
import { aClock } from '../../support/reviewing.ts'

const RED = { severity: 5, likelihood: 3 }
const AMBER = { severity: 3, likelihood: 3 }
const START = { do: 'start', key: 'waitingWell.redRisk', from: NOW }

const waits = (rating: RiskRating, over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'WAITING', waiting: { rating, since: NOW }, ...over })
const undecided = waits('RED', { clocks: [aClock('waitingWell.redRisk')] })

type Rates = (risk: typeof RED) => Step

const reached: Rates = (risk) =>
  aStep(
    'recordWaitingContact',
    { outcome: 'REACHED', risk, unmetRisk: false, interimHelp: 'DECLINED' },
    { role: 'TRIAGE_WORKER' },
  )
const notReached: Rates = (risk) =>
  aStep(
    'recordWaitingContact',
    { outcome: 'NOT_REACHED', way: 'PHONE', risk, unmetRisk: false },
    { role: 'TRIAGE_WORKER', standing: { receivedOn: '2026-01-05', receivedPartOfDay: 'MORNING' } },
  )
const triagedAgain: Rates = (risk) =>
  aStep(
    'triageAgain',
    { priority: 'P3', risk, safeguardingScreen: 'NO_CONCERN', advocacyScreen: noDifficulty },
    { role: 'TRIAGE_WORKER' },
  )
const placed: Rates = (risk) =>
  aStep('placeOnWaitingList', { queue: 'OCCUPATIONAL_THERAPY', risk }, { role: 'TRIAGE_WORKER' })

const FOUND_OUT: readonly (readonly [string, Rates])[] = [
  ['spoken to', reached],
  ['heard of', notReached],
  ['triaged again', triagedAgain],
  ['put on another list', placed],
]

const deciding = (
  facts: { readonly urgentNeed?: boolean; readonly safeguardingConcern?: boolean } = {},
  role: Role = 'TEAM_MANAGER',
) => aStep('decideRedRisk', { urgentNeed: false, safeguardingConcern: false, ...facts }, { role, given: ['/reasons'] })

describe('R-WTW-01 whoever joins another list while the letter of the first is on its way', () => {
  it('has one date, that of the letter that follows', () => {
    const lettered = waits('AMBER', { clocks: [aClock('waitingWell.letter')] })
    expect(taking(lettered, placed(AMBER)).clocks).toEqual([
      { do: 'stop', key: 'waitingWell.letter', outcome: 'CANCELLED', cause: 'ANOTHER_LETTER_FOLLOWS' },
      { do: 'start', key: 'waitingWell.letter', from: NOW },
    ])
  })
})

describe('R-WTW-04 risk that has gone up to red is decided about on the same day', () => {
  it.each(FOUND_OUT)('of somebody who was %s', (_what, rated) => {
    expect(taking(waits('AMBER'), rated(RED)).clocks).toContainEqual(START)
  })

  it.each(FOUND_OUT)('not again, nor for less: %s', (_what, rated) => {
    for (const [journey, risk] of [
      [waits('RED'), RED],
      [waits('GREEN'), AMBER],
    ] as const)
      expect(taking(journey, rated(risk)).clocks.some(({ key }) => key === 'waitingWell.redRisk')).toBe(false)
  })

  it.each(FOUND_OUT)('when it has gone down there is nothing to decide: %s', (_what, rated) => {
    expect(taking(undecided, rated(AMBER)).clocks).toContainEqual({
      do: 'stop',
      key: 'waitingWell.redRisk',
      outcome: 'CANCELLED',
      cause: 'RE_RATED',
    })
  })

  it('stands on the manager’s list, ends with the day, and calls people when it is missed', () => {
    const [clock] = undecided.clocks
    expect(work(undecided).find(({ clockId }) => clockId === clock?.id)).toMatchObject({
      role: 'TEAM_MANAGER',
      step: 'decideRedRisk',
    })
    expect(CLOCKS['waitingWell.redRisk']).toMatchObject({
      unit: 'calendarDay',
      amount: 0,
      onMissed: 'ALERT_MANAGER',
      weekendRota: true,
      alert: ['TEAM_MANAGER', 'DUTY_MANAGER', 'EDT_MANAGER'],
    })
  })

  it('a worker who takes the journey on is an answer, too', () => {
    const allocating = aStep(
      'allocateCase',
      { worker: 'staff-practitioner' },
      { role: 'TEAM_MANAGER', standing: { workerAvailable: true } },
    )
    expect(taking({ ...undecided, allocation: { team: 'TEAM-NORTH' } }, allocating).clocks).toContainEqual(
      expect.objectContaining({ do: 'stop', key: 'waitingWell.redRisk', outcome: 'CANCELLED' }),
    )
  })
})

describe('R-WTW-04 the decision', () => {
  it.each(['TEAM_MANAGER', 'EDT_WORKER'] as const)('is made by %s', (role) => {
    const { event, clocks, messages, journey } = taking(undecided, deciding({}, role))
    expect(event).toEqual({ type: 'RedRiskDecided', urgentNeed: false, safeguardingConcern: false })
    expect(clocks).toEqual([{ do: 'stop', key: 'waitingWell.redRisk', outcome: 'MET', cause: 'RedRiskDecided' }])
    expect(messages).toEqual([])
    expect(journey).toMatchObject({ stage: 'WAITING', waiting: { rating: 'RED' } })
  })

  it('R-ASM-10 what cannot wait has its hours', () => {
    const { clocks, journey } = taking(undecided, deciding({ urgentNeed: true }))
    expect(clocks).toContainEqual({ do: 'start', key: 'urgent.interimDecision', from: NOW })
    expect(journey.urgentSupport).toEqual({ is: 'FLAGGED', since: NOW })
  })

  it('a safeguarding concern is raised with it, with dates of its own', () => {
    const { event, clocks, messages } = taking(undecided, deciding({ safeguardingConcern: true }))
    expect(event).toMatchObject({ concern: { id: 'concern-1', source: 'WAITING' } })
    expect(clocks.filter(({ key }) => key.startsWith('safeguarding.'))).toHaveLength(2)
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['WAITING_SAFEGUARDING_CONCERN', 'SAFEGUARDING_LEAD'],
      ['WAITING_SAFEGUARDING_CONCERN', 'DUTY_MANAGER'],
    ])
  })

  it('is refused where nothing waits for one', () => {
    expect(refusalOf(waits('RED'), deciding())).toMatchObject({ code: 'NO_RED_RISK_TO_DECIDE', rule: 'R-WTW-04' })
  })

  it('the form asks about both, and why', () => {
    const body = { urgentNeed: false, safeguardingConcern: false, reasons: 'Invented.' }
    expect(waitingBodies.decideRedRisk.safeParse(body).success).toBe(true)
    for (const missing of Object.keys(body))
      expect(waitingBodies.decideRedRisk.safeParse({ ...body, [missing]: undefined }).success).toBe(false)
  })
})

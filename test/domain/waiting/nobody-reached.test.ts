import { describe, expect, it } from '@jest/globals'
import { partOfDay } from '../../../domain/clocks/day-part.ts'
import type { FailedTry, WaitingState, WelfareCheckDecision } from '../../../domain/waiting/state.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const SINCE = '2025-12-15T12:00:00Z'

const monday: FailedTry = { on: '2026-01-05', part: 'MORNING', way: 'PHONE' }
const tuesday: FailedTry = { on: '2026-01-06', part: 'MORNING', way: 'PHONE' }
const wednesday: FailedTry = { on: '2026-01-07', part: 'EVENING', way: 'VISIT' }

const waitingAfter = (failedTries: readonly FailedTry[], over: Partial<WaitingState> = {}) =>
  aJourney({
    stage: 'WAITING',
    waiting: { rating: 'AMBER', since: SINCE, failedTries, ...over },
    clocks: [aClock('waitingWell.noContact'), aClock('waitingWell.contact.amber')],
  })

const trying = ({ on, part, way }: FailedTry) =>
  aStep(
    'recordWaitingContact',
    { outcome: 'NOT_REACHED', way, unmetRisk: false },
    { role: 'TRIAGE_WORKER', standing: { receivedOn: on, receivedPartOfDay: part } },
  )

const tasksAfter = (before: readonly FailedTry[], last: FailedTry) =>
  taking(waitingAfter(before), trying(last)).messages.map(({ template }) => template)

describe('R-WTW-05 three tries on different days, at different times, in different ways', () => {
  it('the third such try is a decision for the manager', () => {
    const { journey, clocks, messages } = taking(waitingAfter([monday, tuesday]), trying(wednesday))
    expect(journey.stage).toBe('WAITING')
    expect(journey.waiting?.failedTries).toEqual([monday, tuesday, wednesday])
    expect(clocks).toEqual([])
    expect(messages).toEqual([{ template: 'WELFARE_CHECK_TO_DECIDE', to: 'TEAM_MANAGER' }])
  })

  it.each([
    ['two tries', [monday], tuesday],
    ['a second try on the same day', [monday, tuesday], { ...wednesday, on: '2026-01-06' }],
    ['always at the same time', [monday, tuesday], { ...wednesday, part: 'MORNING' }],
    ['always in the same way', [monday, tuesday], { ...wednesday, way: 'PHONE' }],
  ] as const)('is not enough: %s', (_what, before, last) => {
    expect(tasksAfter(before, last)).toEqual([])
  })

  it('the manager is asked once', () => {
    expect(tasksAfter([monday, tuesday, wednesday], { ...monday, on: '2026-01-08' })).toEqual([])
  })

  it('when the days for trying are over the manager is asked all the same, and nothing closes', () => {
    const fired = fire(waitingAfter([monday]), aFiring('waitingWell.noContact', 'BREACH'), NOW)
    expect(fired.journey.stage).toBe('WAITING')
    expect(fired.messages).toContainEqual({ template: 'WELFARE_CHECK_TO_DECIDE', to: 'TEAM_MANAGER' })
  })

  it('somebody who is reached has no failed tries left', () => {
    const step = aStep(
      'recordWaitingContact',
      { outcome: 'REACHED', risk: { severity: 3, likelihood: 3 }, unmetRisk: false, interimHelp: 'DECLINED' },
      { role: 'TRIAGE_WORKER' },
    )
    const { journey, clocks } = taking(waitingAfter([monday], { welfareCheck: 'VISIT' }), step)
    expect(journey.waiting).toEqual({ rating: 'AMBER', since: SINCE, lastContactAt: NOW })
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'waitingWell.noContact',
      outcome: 'MET',
      cause: 'WaitingContactRecorded',
    })
  })

  it('a try says how it was made', () => {
    const step = aStep('recordWaitingContact', { outcome: 'NOT_REACHED', unmetRisk: false }, { role: 'TRIAGE_WORKER' })
    expect(refusalOf(waitingAfter([]), step)).toMatchObject({ code: 'TRY_WITHOUT_WAY', rule: 'R-WTW-05' })
  })

  it.each([
    ['2026-01-05T11:59:59Z', 'MORNING'],
    ['2026-01-05T12:00:00Z', 'AFTERNOON'],
    ['2026-01-05T16:59:59Z', 'AFTERNOON'],
    ['2026-01-05T17:00:00Z', 'EVENING'],
    ['2026-07-06T11:30:00Z', 'AFTERNOON'],
  ] as const)('%s is in the %s, by London time', (instant, part) => {
    expect(partOfDay(instant)).toBe(part)
  })
})

describe('R-WTW-05 the welfare check', () => {
  const deciding = (decision: WelfareCheckDecision) =>
    aStep('decideWelfareCheck', { decision }, { role: 'TEAM_MANAGER', id: 'staff-manager' })

  it.each(['VISIT', 'POLICE_WELFARE_CHECK', 'ASK_FAMILY_OR_GP'] as const)(
    '%s can be decided after the first try, and trying goes on with days of its own',
    (decision) => {
      const { journey, clocks, messages } = taking(waitingAfter([monday]), deciding(decision))
      expect(journey.stage).toBe('WAITING')
      expect(journey.waiting).toEqual({ rating: 'AMBER', since: SINCE, welfareCheck: decision })
      expect(clocks).toEqual([
        { do: 'stop', key: 'waitingWell.noContact', outcome: 'MET', cause: 'WelfareCheckDecided' },
        { do: 'start', key: 'waitingWell.noContact', from: NOW },
      ])
      expect(messages[0]).toMatchObject({ template: 'WELFARE_CHECK_DECIDED', to: 'TEAM', about: { decision } })
    },
  )

  it('to keep trying is a decision only after three tries', () => {
    expect(refusalOf(waitingAfter([monday]), deciding('KEEP_TRYING')).code).toBe('STILL_TO_BE_TRIED')
    expect(taking(waitingAfter([monday, tuesday, wednesday]), deciding('KEEP_TRYING')).event).toEqual({
      type: 'WelfareCheckDecided',
      decision: 'KEEP_TRYING',
    })
  })

  it('needs somebody who was not reached', () => {
    const journey = aJourney({ stage: 'WAITING', waiting: { rating: 'AMBER', since: SINCE } })
    expect(refusalOf(journey, deciding('VISIT')).code).toBe('NOBODY_FAILED_TO_REACH')
  })

  const losing = aStep(
    'closeJourney',
    { reason: 'LOST_CONTACT', personsChoice: false, adviceGiven: true, openMatters: [], letterAllowed: true },
    { role: 'TEAM_MANAGER' },
  )

  it.each([
    ['no check was decided', undefined, false],
    ['it was only decided to keep trying', 'KEEP_TRYING', false],
    ['somebody went there', 'VISIT', true],
  ] as const)('nobody is closed for silence where %s', (_what, welfareCheck, closes) => {
    const journey = waitingAfter([monday], welfareCheck === undefined ? {} : { welfareCheck })
    if (closes) expect(taking(journey, losing).journey.stage).toBe('CLOSED')
    else expect(refusalOf(journey, losing).code).toBe('LOST_CONTACT_NEEDS_WELFARE_CHECK')
  })
})

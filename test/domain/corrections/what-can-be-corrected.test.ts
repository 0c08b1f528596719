import { describe, expect, it } from '@jest/globals'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { FACTS } from '../../../domain/corrections/facts.ts'
import { INSTEAD } from '../../../domain/corrections/refusals.ts'
import { CORRECTABLE_FACTS, FACTS_CORRECTED_ELSEWHERE } from '../../../domain/corrections/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STEPS } from '../../../domain/journey/parts.ts'
import { aJourney, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'
import { correcting, inTriage } from './support.ts'

describe('what can be corrected', () => {
  const left = (over: Partial<Journey> = {}): Journey =>
    aJourney({
      stage: 'ACTIVE',
      leavingHospital: { departure: { on: '2026-01-03', byOwnDecision: false, at: '2026-01-04T09:00:00Z' } },
      clocks: [aClock('d2a.assessment', { startedAt: '2026-01-03T12:00:00Z' })],
      ...over,
    })

  it('R-HOS-10 the day on which somebody left hospital, with the free weeks that limit its date', () => {
    const { clocks, journey } = taking(
      left(),
      correcting({ fact: 'LEFT_HOSPITAL', on: '2026-01-02' }, { lastFreeDayOn: '2026-02-10' }),
    )
    expect(clocks).toMatchObject([
      { key: 'd2a.assessment', from: '2026-01-02T12:00:00Z', facts: { lastFreeDayOn: '2026-02-10' } },
    ])
    expect(journey.leavingHospital?.departure).toMatchObject({ on: '2026-01-02', byOwnDecision: false })
  })

  it('R-HOS-10 and the stay with it, which it cannot have begun after', () => {
    const stay = left({ admission: { on: '2025-12-20', lines: [], leftOn: '2026-01-03' } })
    expect(taking(stay, correcting({ fact: 'LEFT_HOSPITAL', on: '2026-01-02' })).journey.admission?.leftOn).toBe(
      '2026-01-02',
    )
    expect(refusalOf(stay, correcting({ fact: 'LEFT_HOSPITAL', on: '2025-12-19' })).code).toBe(
      'CORRECTED_DAY_NOT_POSSIBLE',
    )
  })

  it.each([
    ['2026-01-02', undefined],
    ['2026-01-01', 'CORRECTED_DAY_NOT_POSSIBLE'],
  ])('R-HOS-07 and not to before the day of the notice: %s', (on, code) => {
    const step = correcting({ fact: 'LEFT_HOSPITAL', on }, { noticeCameOn: '2026-01-02' })
    const stay = left({ admission: { on: '2025-12-20', lines: [], leftOn: '2026-01-03' } })
    if (code === undefined) expect(taking(stay, step).journey.admission?.leftOn).toBe(on)
    else expect(refusalOf(stay, step).code).toBe(code)
  })

  const free = (over: Partial<Journey> = {}): Journey =>
    aJourney({
      stage: 'ACTIVE',
      charging: { reablement: { kind: 'REABLEMENT', startedOn: '2025-12-22' } },
      clocks: [aClock('reablement.freePeriod', { startedAt: '2025-12-22T12:00:00Z' })],
      ...over,
    })

  it('R-CHG-05 the first day of free support, and the date after hospital that hangs on it', () => {
    const journey = free({
      leavingHospital: { departure: { on: '2025-12-20', byOwnDecision: false, at: '2025-12-20T09:00:00Z' } },
      clocks: [...free().clocks, aClock('d2a.assessment', { startedAt: '2025-12-20T12:00:00Z' })],
    })
    const step = correcting({ fact: 'FREE_SUPPORT_STARTED', on: '2025-12-29' }, { lastFreeDayOn: '2026-02-08' })
    const { clocks, journey: after } = taking(journey, step)
    expect(clocks).toMatchObject([
      { do: 'correct', key: 'reablement.freePeriod', from: '2025-12-29T12:00:00Z' },
      { do: 'replan', key: 'd2a.assessment', facts: { lastFreeDayOn: '2026-02-08' } },
    ])
    expect(after.charging?.reablement).toEqual({ kind: 'REABLEMENT', startedOn: '2025-12-29' })
  })

  it.each([
    ['2026-02-08', 'refused'],
    ['2026-02-09', 'possible'],
  ])('R-CHG-05 with a charge from %s it is %s', (from, outcome) => {
    const charges = { LINE: { weeklyPence: 500, from, setAt: '2026-01-02T09:00:00Z' } }
    const charged = free({ charging: { ...free().charging, charges } })
    const step = correcting({ fact: 'FREE_SUPPORT_STARTED', on: '2025-12-29' }, { lastFreeDayOn: '2026-02-08' })
    if (outcome === 'possible') expect(taking(charged, step).event.type).toBe('FactCorrected')
    else expect(refusalOf(charged, step)).toMatchObject({ code: 'CHARGE_IN_FREE_WEEKS', rule: 'R-CHG-05' })
  })

  const planSignedAt = '2025-12-30T10:00:00Z'
  const supported = aJourney({
    stage: 'ACTIVE',
    signOff: {
      inForce: {
        planVersion: 1,
        signedAt: planSignedAt,
        signedBy: 'staff-team-manager',
        startDate: '2025-12-29',
        budget: { totalWeeklyPence: 1, personPence: 0, councilPence: 1 },
        personCopySent: true,
        serviceStartedOn: '2026-01-04',
      },
    },
    clocks: [aClock('review.first', { startedAt: '2026-01-04T12:00:00Z' })],
  })

  it.each([
    ['serviceStart', '2025-12-29T12:00:00Z'],
    ['laterOfBoth', planSignedAt],
  ] as const)('R-REV-01 the start of support, counted as policy %s says', (reviewFirstAnchor, from) => {
    const step = correcting({ fact: 'SUPPORT_STARTED', on: '2025-12-29' }, { reviewFirstAnchor })
    const { clocks, journey } = taking(supported, step)
    expect(clocks).toMatchObject([{ key: 'review.first', from }])
    expect(journey.signOff?.inForce?.serviceStartedOn).toBe('2025-12-29')
  })

  const dead = aJourney({
    stage: 'CLOSED',
    closure: { reason: 'DIED', at: '2026-01-03T10:00:00Z', diedOn: '2026-01-02' },
    clocks: [aClock('retention.case', { startedAt: '2026-01-02T12:00:00Z' })],
  })

  it('R-RET-01 the date of a death, from which the record is kept, and no letter goes out', () => {
    const { clocks, journey, messages } = taking(
      dead,
      correcting(
        { fact: 'DIED', on: '2025-12-31' },
        {
          correctedDates: [{ clockId: 'retention.case@5', dueAt: '2033-12-31T23:59:59Z' }],
        },
      ),
    )
    expect(clocks).toMatchObject([{ key: 'retention.case', from: '2025-12-31T12:00:00Z' }])
    expect(journey.closure).toMatchObject({ reason: 'DIED', diedOn: '2025-12-31' })
    expect(messages.map(({ template }) => template)).toEqual(['FACT_CORRECTED_NOTE'])
  })

  it.each(['deathAfterBirth', 'deathIsPlausible'] as const)('R-CLS-01 not against %s', (name) => {
    expect(refusalOf(dead, correcting({ fact: 'DIED', on: '2025-12-31' }, { [name]: false }))).toMatchObject({
      code: 'CORRECTED_DEATH_NOT_POSSIBLE',
      rule: 'R-CLS-01',
    })
  })

  it.each(CORRECTABLE_FACTS)('every date that hangs on %s is one that something starts', (fact) => {
    expect(FACTS[fact].clocks.filter((key) => !CLOCKS[key].built)).toEqual([])
  })

  it.each(FACTS_CORRECTED_ELSEWHERE)('%s is put right by a step of its own, and the answer names it', (fact) => {
    const { step, words } = INSTEAD[fact]
    expect(STEPS.map(({ title }) => title)).toContain(step)
    expect(refusalOf(inTriage(), correcting({ fact, on: '2026-01-01' }))).toMatchObject({
      code: 'FACT_CORRECTED_ELSEWHERE',
      detail: `${words} is not put right by correcting a fact.`,
      whatToDo: `Use the step “${step}”.`,
    })
  })
})

import { describe, expect, it } from '@jest/globals'
import { CLOCK_KEYS } from '../../../domain/clock-catalogue/catalogue.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock, withPlan } from '../../support/reviewing.ts'

const died = (diedOn = '2026-01-03', standing: object = { receivedOn: '2026-01-05' }) =>
  aStep('recordDeath', { diedOn, confirmedBy: 'GP_OR_HOSPITAL' }, { standing })

describe('R-CLS-01 recording a death', () => {
  it.each(OPEN_STAGES)('closes the journey from %s', (stage) => {
    const { journey } = taking(aJourney({ stage }), died())
    expect(journey.stage).toBe('CLOSED')
    expect(journey.closure).toEqual({
      reason: 'DIED',
      at: NOW,
      diedOn: '2026-01-03',
      before: { stage, stopped: [] },
    })
  })

  it('cancels every date but those of safeguarding, complaints, retention and the council’s own', () => {
    const clocks = CLOCK_KEYS.map((key) => aClock(key))
    const intents = taking(withPlan({}, { clocks }), died()).clocks
    const cancelled = new Set<string>(intents.filter((intent) => intent.do === 'stop').map(({ key }) => key))
    const kept = CLOCK_KEYS.filter((key) => !cancelled.has(key))
    const councils = [
      'cld.submit',
      'dashboard.daily',
      'audit.monthly',
      'finance.repayment',
      'managing.poolReviews',
      'directPayment.finalAudit',
      'access.review',
    ]
    const goesOn = (key: string) => /^(safeguarding|complaint|retention)\./.test(key) || councils.includes(key)
    expect(kept.filter((key) => !goesOn(key))).toEqual([])
    expect([...cancelled].filter(goesOn)).toEqual([])
    expect(intents.filter((intent) => intent.do === 'stop')).toHaveLength(cancelled.size)
    for (const intent of intents.filter(({ do: what }) => what === 'stop')) {
      expect(intent).toMatchObject({ outcome: 'CANCELLED', cause: 'DIED' })
    }
  })

  it('cancels clocks of one key once, however many run', () => {
    const twice = [aClock('review.annual'), aClock('review.annual', { id: 'review.annual@9' })]
    const intents = taking(withPlan({}, { clocks: twice }), died()).clocks
    expect(intents.filter(({ key }) => key === 'review.annual')).toHaveLength(1)
  })

  it('writes to nobody in the family; staff hear what is left to do', () => {
    const { messages } = taking(withPlan(), died())
    expect(messages).toEqual([
      { template: 'DEATH_RECORDED', to: 'WORKER' },
      { template: 'DEATH_RECORDED', to: 'TEAM_MANAGER' },
    ])
    const unallocated = aJourney({ stage: 'WAITING', allocation: { team: 'TEAM-NORTH' } })
    expect(taking(unallocated, died()).messages[0]?.to).toBe('TEAM')
  })

  it.each([
    ['on the day of receipt', '2026-01-05'],
    ['long before', '2025-06-30'],
  ])('accepts a death %s', (_case, diedOn) => {
    expect(taking(withPlan(), died(diedOn)).event).toMatchObject({ type: 'DeathRecorded', diedOn })
  })

  it('refuses a death that is still to come', () => {
    expect(refusalOf(withPlan(), died('2026-01-06')).code).toBe('DEATH_IN_FUTURE')
  })

  it('refuses a death before the birth, and one long before anybody called the council', () => {
    const receivedOn = '2026-01-05'
    const beforeBirth = refusalOf(withPlan(), died('1900-01-01', { receivedOn, deathAfterBirth: false }))
    expect(beforeBirth).toMatchObject({ code: 'DEATH_BEFORE_BIRTH', rule: 'R-CLS-01', kind: 'RULE' })
    const long = refusalOf(
      withPlan(),
      died('2001-01-01', { receivedOn, deathAfterBirth: true, deathIsPlausible: false }),
    )
    expect(long).toMatchObject({ code: 'DEATH_LONG_BEFORE_FIRST_CONTACT', rule: 'R-CLS-01', kind: 'RULE' })
    const known = { receivedOn, deathAfterBirth: true, deathIsPlausible: true }
    expect(taking(withPlan(), died('2026-01-03', known)).journey.stage).toBe('CLOSED')
  })

  it('refuses when the door does not say which day it is', () => {
    expect(refusalOf(withPlan(), died('2026-01-03', {})).code).toBe('DEATH_IN_FUTURE')
  })

  it('stops what still runs after closing, and leaves the retention as it is', () => {
    const closed = aJourney({
      stage: 'CLOSED',
      closure: { reason: 'NOT_ELIGIBLE', at: NOW },
      clocks: [aClock('notEligible.followUp'), aClock('retention.case')],
    })
    const { journey, clocks } = taking(closed, died())
    expect(journey.closure?.reason).toBe('DIED')
    expect(clocks).toEqual([{ do: 'stop', key: 'notEligible.followUp', outcome: 'CANCELLED', cause: 'DIED' }])
  })

  it('refuses a second time', () => {
    expect(refusalOf(taking(withPlan(), died()).journey, died())).toMatchObject({
      code: 'DEATH_ALREADY_RECORDED',
      kind: 'STATE',
    })
  })
})

describe('R-CLS-02 a death that was recorded wrongly', () => {
  const correct = aStep(
    'correctDeath',
    { cause: 'ANOTHER_PERSON' },
    { role: 'TEAM_MANAGER', id: 'staff-manager', given: ['/reasons'] },
  )
  const clocks = [aClock('review.annual'), aClock('complaint.answer')]

  it('puts the journey back to where it stood, with every date that was stopped', () => {
    const before = withPlan({}, { clocks })
    const dead = taking(before, died()).journey
    const { journey, clocks: intents, event } = taking(dead, correct)
    expect(event).toEqual({ type: 'DeathCorrected', cause: 'ANOTHER_PERSON' })
    expect({ ...journey, version: 0, touched: {}, recent: [] }).toEqual({
      ...before,
      closure: undefined,
      version: 0,
      touched: {},
      recent: [],
    })
    expect(intents).toEqual([
      { do: 'restore', key: 'review.annual', stoppedFor: 'DIED', cause: 'DeathCorrected' },
      { do: 'stop', key: 'retention.case', outcome: 'CANCELLED', cause: 'DeathCorrected' },
    ])
  })

  it('leaves a journey that was closed before closed, for its own reason', () => {
    const closure = { reason: 'NOT_ELIGIBLE', at: NOW } as const
    const closed = aJourney({ stage: 'CLOSED', closure, clocks: [aClock('notEligible.followUp')] })
    const { journey, clocks: intents } = taking(taking(closed, died()).journey, correct)
    expect([journey.stage, journey.closure]).toEqual(['CLOSED', closure])
    expect(intents).toMatchObject([{ do: 'restore', key: 'notEligible.followUp' }])
  })

  it('writes to nobody but staff', () => {
    expect(taking(taking(withPlan(), died()).journey, correct).messages).toEqual([
      { template: 'DEATH_CORRECTED', to: 'WORKER' },
      { template: 'DEATH_CORRECTED', to: 'TEAM_MANAGER' },
    ])
  })

  it('is for a manager, and only where a death is recorded', () => {
    const dead = taking(withPlan(), died()).journey
    expect(refusalOf(dead, aStep('correctDeath', { cause: 'FALSE_REPORT' })).code).toBe('ROLE_MAY_NOT')
    const closed = aJourney({ stage: 'CLOSED', closure: { reason: 'DECLINED', at: NOW } })
    expect(refusalOf(closed, correct)).toMatchObject({ code: 'NO_DEATH_TO_CORRECT', rule: 'R-CLS-02' })
    expect(refusalOf(withPlan(), correct).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-RET-01 retention after a death', () => {
  it.each([
    ['in winter', '2025-12-31', '2025-12-31T12:00:00Z'],
    ['in summer', '2025-07-01', '2025-07-01T12:00:00Z'],
  ])('counts from the day of the death %s', (_case, diedOn, from) => {
    expect(taking(withPlan(), died(diedOn)).clocks).toEqual([{ do: 'start', key: 'retention.case', from }])
  })
})

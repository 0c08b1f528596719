import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { TriageChangeFacts } from '../../../domain/changes/facts.ts'
import type { ChangeKind } from '../../../domain/changes/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aPlan } from '../../support/plans.ts'
import { aClock, withPlan } from '../../support/reviewing.ts'

const EARLIER = '2026-01-02T09:00:00Z'

const decide = (over: Partial<TriageChangeFacts>) =>
  aStep(
    'triageChange',
    { kind: 'HOME', muchChanged: false, lasts: false, outcome: 'NO_ACTION', ...over },
    { given: ['/reasons'] },
  )

const reported = (kind: ChangeKind, over: Partial<Journey> = {}, keys: readonly ClockKey[] = []): Journey => ({
  ...withPlan({}, { clocks: keys.map((key) => aClock(key)) }),
  changes: { open: [{ kind, at: EARLIER, by: ['CARER'] }] },
  ...over,
})

const moves = (journey: Journey, facts: Partial<TriageChangeFacts>): readonly string[] =>
  taking(journey, decide(facts))
    .clocks.filter(({ key }) => key !== 'change.triage')
    .map(({ do: what, key }) => `${what} ${key}`)

const planning = (keys: readonly ClockKey[]): Journey =>
  reported('HOME', { stage: 'PLANNING', planning: aPlan(), clocks: keys.map((key) => aClock(key)) })

describe('R-HLT-01 what a change does to dates that run', () => {
  it('a new assessment ends those of the plan that was being made, and no other', () => {
    const journey = planning(['plan.agree', 'panel.sit', 'panel.decisionLetter', 'review.annual', 'carer.offer'])
    expect(moves(journey, { outcome: 'NEW_ASSESSMENT', priority: 'P3' })).toEqual([
      'stop plan.agree',
      'stop panel.sit',
      'start assessment.needs.standard',
    ])
  })

  it('one that the plan takes in ends none', () => {
    expect(moves(planning(['plan.agree']), { outcome: 'TAKEN_IN' })).toEqual([])
  })

  it('a plan in force keeps its dates until it is changed', () => {
    const journey = reported('HOME', {}, ['dispute.response'])
    expect(moves(journey, { outcome: 'NEW_ASSESSMENT', priority: 'P3' })).toEqual(['start assessment.needs.standard'])
  })

  it.each([
    [
      'P1',
      ['assessment.needs.p2'],
      [
        'stop assessment.needs.p2',
        'stop assessment.needs.standard',
        'start assessment.needs.p1.start',
        'start assessment.needs.p1',
      ],
    ],
    ['P2', ['assessment.needs.standard'], ['stop assessment.needs.standard', 'start assessment.needs.p2']],
    ['P3', ['assessment.needs.p2'], []],
  ] as const)('an assessment has one date, the nearest: %s beside %j', (priority, running, expected) => {
    expect(moves(reported('HOME', {}, running), { outcome: 'NEW_ASSESSMENT', priority })).toEqual(expected)
  })
})

describe('R-HLT-01 each change by itself', () => {
  it('a report of another kind has its own day', () => {
    const report = aStep('reportChange', { kind: 'CARER', reportedBy: 'STAFF' }, { given: ['/whatChanged'] })
    expect(taking(reported('HOME'), report).journey.changes?.open).toEqual([
      { kind: 'HOME', at: EARLIER, by: ['CARER'] },
      { kind: 'CARER', at: NOW, by: ['STAFF'] },
    ])
  })

  it.each(['NO_ACTION', 'REVIEW'] as const)('calls for a review only where that was decided: %s', (outcome) => {
    const { reviews } = taking(reported('HOME'), decide({ outcome })).journey
    expect(reviews?.open !== undefined).toBe(outcome === 'REVIEW')
  })
})

describe('R-REV-03 red risk', () => {
  const red = { severity: 5, likelihood: 5 } as const
  const green = { severity: 1, likelihood: 1 } as const

  it('is taken in by what is under way, and answered by nothing less', () => {
    const journey = reported('RISK', { stage: 'ASSESSING' })
    const takenIn = { kind: 'RISK', outcome: 'TAKEN_IN', risk: red } as const
    expect(taking(journey, decide(takenIn)).event.type).toBe('ChangeTriaged')
    expect(refusalOf(journey, decide({ ...takenIn, outcome: 'NO_ACTION' })).code).toBe('RED_RISK_NEEDS_ANSWER')
    expect(
      refusalOf(reported('RISK'), decide({ kind: 'RISK', risk: red, outcome: 'NEW_ASSESSMENT', priority: 'P2' })).code,
    ).toBe('RED_RISK_NEEDS_ANSWER')
  })

  it.each([
    ['red', red, ['REVIEW_RED_RISK']],
    ['green', green, []],
  ] as const)('tells the manager of it, and of no other risk: %s', (_rating, risk, told) => {
    const { messages } = taking(reported('RISK'), decide({ kind: 'RISK', outcome: 'REVIEW', risk }))
    expect(messages.map(({ template }) => template)).toEqual(told)
  })
})

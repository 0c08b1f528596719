import { describe, expect, it } from '@jest/globals'
import type { TriageChangeFacts } from '../../../domain/changes/facts.ts'
import type { ChangeKind } from '../../../domain/changes/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { withPlan } from '../../support/reviewing.ts'

const EARLIER = '2026-01-02T09:00:00Z'

const decide = (over: Partial<TriageChangeFacts> = {}) =>
  aStep(
    'triageChange',
    { kind: 'RISK', muchChanged: false, lasts: false, outcome: 'NO_ACTION', ...over },
    { given: ['/reasons'] },
  )

const reported = (kind: ChangeKind): Journey => ({
  ...withPlan(),
  changes: { open: [{ kind, at: EARLIER, by: ['CARER'] }] },
})

const said = (clocks: readonly ClockIntent[]) =>
  clocks.map(({ do: what, key, ...rest }) => `${what} ${key}${'from' in rest ? ` ${rest.from}` : ''}`)

describe('R-REV-03, R-SAF-12 red risk is answered at once', () => {
  const red = { severity: 5, likelihood: 3 }
  const risk = (over: Partial<TriageChangeFacts>) => decide({ kind: 'RISK', risk: red, ...over })

  it('wants a change of risk to be rated', () => {
    expect(refusalOf(reported('RISK'), decide({ kind: 'RISK' })).code).toBe('RISK_NOT_RATED')
  })

  it.each([
    ['nothing', { outcome: 'NO_ACTION' }],
    ['an assessment that is not urgent', { outcome: 'NEW_ASSESSMENT', priority: 'P2' }],
  ] as const)('is not answered by %s', (_answer, over) => {
    expect(refusalOf(reported('RISK'), risk(over)).code).toBe('RED_RISK_NEEDS_ANSWER')
  })

  it('is answered by a review that starts by the next working day, and the manager hears', () => {
    const { clocks, messages, event } = taking(reported('RISK'), risk({ outcome: 'REVIEW' }))
    expect(event).toMatchObject({ rating: 'RED' })
    expect(said(clocks)).toContain(`start review.unplanned.start.red ${NOW}`)
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual(['REVIEW_RED_RISK TEAM_MANAGER'])
  })

  it('is answered by an assessment with priority 1', () => {
    expect(taking(reported('RISK'), risk({ outcome: 'NEW_ASSESSMENT', priority: 'P1' })).journey.stage).toBe('REVISING')
  })
})

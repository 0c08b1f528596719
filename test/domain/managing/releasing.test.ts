import { describe, expect, it } from '@jest/globals'
import type { ReleaseBudgetFacts } from '../../../domain/managing/facts.ts'
import type { LineAgreement } from '../../../domain/managing/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { UrgentSupportState } from '../../../domain/urgent-support/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aManagedAccount, choosing, signed } from '../../support/managing.ts'
import { aLine, readyToSign } from '../../support/plans.ts'

const release = (facts: Partial<ReleaseBudgetFacts> = {}, given: readonly string[] = []): Step =>
  aStep(
    'releaseBudget',
    { purpose: 'PLAN', line: 'LINE-1', ...facts },
    { role: 'FINANCE_OFFICER', id: 'staff-finance', given },
  )

const RUNNING: UrgentSupportState & { readonly is: 'RUNNING' } = {
  is: 'RUNNING',
  since: NOW,
  arrangement: { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-05', until: '2026-01-12' },
}
const fund: LineAgreement = { for: 'ISF', holder: 'PROVIDER', at: NOW }
const withBroker: LineAgreement = { for: 'THIRD_PARTY', manager: 'BROKER', at: NOW }

describe('R-BUD-05 nothing is released before the plan is signed', () => {
  it.each([
    ['while it is planned', choosing([aLine()])],
    ['with everything agreed but the signature', readyToSign()],
  ])('is refused %s', (_what, journey) => {
    expect(refusalOf(journey, release())).toMatchObject({ code: 'BUDGET_NOT_YET_FINAL', rule: 'R-BUD-05' })
  })

  it.each(['URGENT_SUPPORT', 'INTERIM_SUPPORT'] as const)('%s is the exception, with reasons', (purpose) => {
    const planning = aJourney({ stage: 'PLANNING', urgentSupport: RUNNING })
    expect(taking(planning, release({ purpose }, ['/reasons'])).event).toEqual({ type: 'BudgetReleased', purpose })
    expect(refusalOf(planning, release({ purpose })).code).toBe('RELEASE_NEEDS_REASONS')
  })

  it('urgent support is paid for only where it is arranged', () => {
    const urgent = release({ purpose: 'URGENT_SUPPORT' }, ['/reasons'])
    const ended = { is: 'ENDED', since: NOW, ending: 'NO_LONGER_NEEDED' } as const
    for (const over of [{}, { urgentSupport: { is: 'FLAGGED', since: NOW } as const }, { urgentSupport: ended }])
      expect(refusalOf(aJourney({ stage: 'PLANNING', ...over }), urgent)).toMatchObject({
        code: 'NO_URGENT_SUPPORT_TO_PAY',
        rule: 'R-BUD-05',
      })
    const agreed = { ...RUNNING, is: 'AGREED', arrangedBy: 'staff-practitioner' } as const
    expect(taking(aJourney({ stage: 'PLANNING', urgentSupport: agreed }), urgent).event).toMatchObject({
      purpose: 'URGENT_SUPPORT',
    })
  })

  it('is released line by line after the signature, and the person is told', () => {
    const { journey, event, messages } = taking(signed([aLine()]), release())
    expect(event).toMatchObject({ type: 'BudgetReleased', line: 'LINE-1', mode: 'LA_MANAGED', weeklyPence: 45_000 })
    expect(journey.managing?.released).toEqual(['LINE-1'])
    expect(messages).toMatchObject([{ template: 'BUDGET_RELEASED', to: 'PERSON', about: { mode: 'LA_MANAGED' } }])
  })

  it('is not released twice, nor for a line that nobody signed', () => {
    expect(refusalOf(signed([aLine()], { released: ['LINE-1'] }), release()).code).toBe('RELEASED_ALREADY')
    expect(refusalOf(signed([aLine()]), release({ line: 'LINE-2' })).code).toBe('LINE_NOT_IN_SIGNED_PLAN')
  })

  it('a draft of the next plan releases nothing (R-REV-11)', () => {
    const next = signed([aLine()], { lines: [aLine({ line: 'LINE-2' })] })
    expect(refusalOf(next, release({ line: 'LINE-2' })).code).toBe('LINE_NOT_IN_SIGNED_PLAN')
  })
})

describe('what each mode needs before the first payment', () => {
  it('R-MGT-02 nothing more where the council arranges and pays', () => {
    expect(taking(signed([aLine()]), release()).journey.managing?.released).toEqual(['LINE-1'])
  })

  const account = aManagedAccount()
  const isf = aLine({ mode: 'ISF' })
  const pooled = aLine({ pooled: true })
  const outside = aLine({ outsideCouncilList: true })

  it.each([
    ['R-MGT-03 an individual service fund without its agreement', isf, {}, 'SERVICE_FUND_AGREEMENT_MISSING'],
    [
      'R-MGT-03 one with an agreement for a managed account',
      isf,
      { agreements: { 'LINE-1': withBroker } },
      'SERVICE_FUND_AGREEMENT_MISSING',
    ],
    ['R-MGT-04 a managed account without its agreement', account, {}, 'DECISION_AGREEMENT_MISSING'],
    [
      'R-MGT-04 one with the agreement of another manager',
      aManagedAccount({ manager: 'ADVOCATE' }),
      { agreements: { 'LINE-1': withBroker } },
      'DECISION_AGREEMENT_MISSING',
    ],
    ['R-MGT-06 a pool without shares and exit', pooled, {}, 'POOL_AGREEMENT_MISSING'],
    ['R-MGT-07 a service that nobody checked', outside, {}, 'OUTSIDE_SERVICE_NOT_CHECKED'],
    [
      'R-MGT-07 a service that does not meet the needs',
      outside,
      { outsideChecks: { 'LINE-1': false } },
      'OUTSIDE_SERVICE_NOT_CHECKED',
    ],
    [
      'R-DPY-04 a direct payment, which has its own start',
      aLine({ mode: 'DIRECT_PAYMENT' }),
      {},
      'DIRECT_PAYMENT_STARTS_APART',
    ],
  ] as const)('is refused: %s', (_what, line, over, code) => {
    expect(refusalOf(signed([line], over), release()).code).toBe(code)
  })

  it.each([
    ['R-MGT-03 an individual service fund', isf, { agreements: { 'LINE-1': fund } }],
    ['R-MGT-04 a managed account', account, { agreements: { 'LINE-1': withBroker } }],
    ['R-MGT-06 a pool', pooled, { pools: { 'LINE-1': [] } }],
    ['R-MGT-07 a checked service', outside, { outsideChecks: { 'LINE-1': true } }],
  ] as const)('is released: %s with what it needs', (_what, line, over) => {
    expect(taking(signed([line], over), release()).journey.managing?.released).toEqual(['LINE-1'])
  })
})

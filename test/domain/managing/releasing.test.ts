import { describe, expect, it } from '@jest/globals'
import type { ReleaseBudgetFacts } from '../../../domain/managing/facts.ts'
import { atSignOff } from '../../../domain/managing/signature.ts'
import type { LineAgreement } from '../../../domain/managing/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { PanelState } from '../../../domain/panel/state.ts'
import type { UrgentSupportState } from '../../../domain/urgent-support/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aManagedAccount, choosing, signed } from '../../support/managing.ts'
import { aLine, aPlanInForce, readyToSign } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

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

  describe('interim support is paid for only where a step has arranged it', () => {
    const interim = release({ purpose: 'INTERIM_SUPPORT' }, ['/reasons'])
    const referred = (interim: PanelState['interim'], planVersion = 2): Partial<Journey> => ({
      panel: {
        planVersion,
        weeklyPence: 1,
        trigger: 'UNUSUAL_PLAN',
        referredBy: 'staff-1',
        referredAt: NOW,
        ...(interim && { interim }),
      },
    })
    const home = (pathway: 'P0' | 'P1'): Partial<Journey> => ({
      leavingHospital: { pathway, departure: { on: '2026-01-02', byOwnDecision: false, pathway, at: NOW } },
    })
    const delayed = aPlanInForce({ newStartOn: '2026-02-02' })

    it.each<readonly [string, Partial<Journey>]>([
      ['nothing', {}],
      ['no more than a budget', { managing: { lines: [aLine()] } }],
      ['a panel to which only running support was named', referred(['URGENT_SUPPORT'])],
      [
        'a plan that the panel saw and that is signed',
        { ...referred(['ARRANGED_OTHERWISE'], 1), signOff: { inForce: aPlanInForce() } },
      ],
      [
        'reablement that has ended',
        { charging: { reablement: { kind: 'REABLEMENT', startedOn: '2026-01-01', endedOn: '2026-01-04' } } },
      ],
      ['a way home that needs no support', home('P0')],
      [
        'a service that has started after all',
        { signOff: { inForce: { ...delayed, serviceStartedOn: '2026-02-01' } } },
      ],
      ['a plan whose service starts as agreed', { signOff: { inForce: aPlanInForce() } }],
      ['no extra support in use', { contingency: { inForce: [], inUse: [], uses: 1 } }],
    ])('is refused with %s', (_what, over) => {
      expect(refusalOf(aJourney({ stage: 'PLANNING', ...over }), interim)).toMatchObject({
        code: 'NO_INTERIM_SUPPORT_TO_PAY',
        rule: 'R-BUD-05',
      })
    })

    it.each<readonly [string, Partial<Journey>]>([
      ['urgent support', { urgentSupport: RUNNING }],
      ['urgent support while nobody has triaged yet', { stage: 'TRIAGE', urgentSupport: RUNNING }],
      ['help while waiting', { managing: { lines: [], interimHelpSince: NOW } }],
      ['reablement', { charging: { reablement: { kind: 'REABLEMENT', startedOn: '2026-01-01' } } }],
      ['short-term work', { stage: 'SHORT_TERM' }],
      ['a way home from hospital with support', home('P1')],
      ['what was named to the panel', referred(['ARRANGED_OTHERWISE'])],
      ['a service that starts later', { signOff: { inForce: delayed } }],
      [
        'extra support that the plan held ready',
        { contingency: { inForce: [], inUse: [{ kind: 'CRISIS', since: NOW }], uses: 1 } },
      ],
    ])('is released for %s', (_what, over) => {
      expect(taking(aJourney({ stage: 'PLANNING', ...over }), interim).event).toMatchObject({
        purpose: 'INTERIM_SUPPORT',
      })
    })

    it('help that was arranged while somebody waited is known until a plan is signed (R-WTW-03)', () => {
      const waits = aJourney({ stage: 'WAITING', clocks: [aClock('waitingWell.interimHelp')] })
      const record = (outcome: 'ARRANGED' | 'NONE_FOUND') => aStep('recordInterimHelp', { outcome })
      expect(taking(waits, record('NONE_FOUND')).journey.managing).toBeUndefined()
      const helped = taking(waits, record('ARRANGED')).journey
      expect(taking({ ...helped, stage: 'ASSESSING' }, interim).event.type).toBe('BudgetReleased')
      expect(atSignOff({ lines: [aLine()], interimHelpSince: NOW })).not.toHaveProperty('interimHelpSince')
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

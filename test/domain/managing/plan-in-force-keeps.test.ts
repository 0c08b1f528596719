import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { BudgetLine, LineAgreement, ManagingState } from '../../../domain/managing/state.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aManagedAccount, signed } from '../../support/managing.ts'
import { aLine, aSignature, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const withBroker: LineAgreement = { for: 'THIRD_PARTY', manager: 'BROKER', at: NOW }
const fund: LineAgreement = { for: 'ISF', holder: 'TRUST', at: NOW }
const account = aManagedAccount()
const isf = aLine({ mode: 'ISF' })
const share = { who: 'CARER', consents: true, weeklyPence: 5_000 } as const

/** A plan is in force, and the next one is being written. */
const revising = (line: BudgetLine, over: Partial<ManagingState>, journey: Partial<Journey> = {}): Journey =>
  signed([line], over, { stage: 'PLANNING', ...journey })

const choose = (...lines: readonly BudgetLine[]): Step =>
  aStep(
    'chooseManagementMode',
    { lines, hasCapacity: true },
    { role: 'CITIZEN', id: 'person-1', standing: { offersServiceFunds: true } },
  )

const release = aStep('releaseBudget', { purpose: 'PLAN', line: 'LINE-1' }, { role: 'BROKER', id: 'staff-broker' })
const agreeFund = aStep(
  'agreeServiceFund',
  { line: 'LINE-1', holder: 'TRUST', signedBy: ['PERSON', 'FUND_HOLDER', 'COUNCIL'] },
  { given: ['/terms'] },
)

describe('R-MGT-03, R-MGT-04, R-REV-11 a choice for the next plan takes nothing from the plan in force', () => {
  it.each([
    ['R-MGT-03 a service fund', isf, { agreements: { 'LINE-1': fund } }],
    ['R-MGT-04 a managed account', account, { agreements: { 'LINE-1': withBroker } }],
    ['R-MGT-06 a pool', aLine({ pooled: true }), { pools: { 'LINE-1': [share] } }],
    ['R-MGT-07 a checked service', aLine({ outsideCouncilList: true }), { outsideChecks: { 'LINE-1': true } }],
  ] as const)('%s: its money still flows while another way is planned', (_what, line, over) => {
    const planned = taking(revising(line, over), choose(aLine({ weeklyPence: 1 }))).journey
    expect(taking(planned, release).journey.managing?.released).toEqual(['LINE-1'])
  })

  it('the next plan needs its own agreement, which leaves that of the plan in force alone', () => {
    const planned = taking(revising(account, { agreements: { 'LINE-1': withBroker } }), choose(isf)).journey
    const { managing } = taking(planned, agreeFund).journey
    expect(managing?.agreements).toEqual({ 'LINE-1': fund })
    expect(managing?.termsInForce?.agreements).toEqual({ 'LINE-1': withBroker })
  })

  it('a line that is chosen as it is in force has what was agreed for it', () => {
    const away = taking(revising(account, { agreements: { 'LINE-1': withBroker } }), choose(isf)).journey
    expect(taking(away, choose(account)).journey.managing?.agreements).toEqual({ 'LINE-1': withBroker })
  })

  it('with the signature only the new terms are left', () => {
    const managing = {
      lines: [isf],
      inForce: [account],
      agreements: {},
      termsInForce: { agreements: { 'LINE-1': withBroker } },
    }
    const after = taking(readyToSign({ managing }), aSignature()).journey
    expect(after.managing).not.toHaveProperty('termsInForce')
    expect(refusalOf(after, release).code).toBe('SERVICE_FUND_AGREEMENT_MISSING')
  })

  it('before the first signature there is nothing to keep', () => {
    const { managing } = taking(
      { ...revising(account, { agreements: { 'LINE-1': withBroker } }), managing: { lines: [account] } },
      choose(isf),
    ).journey
    expect(managing).not.toHaveProperty('termsInForce')
  })
})

describe('R-MGT-06 a pool of the plan in force can be left although the next plan has none', () => {
  const leave = aStep('leavePool', { line: 'LINE-1', leaver: 'ANOTHER' })

  it('once', () => {
    const planned = taking(revising(aLine({ pooled: true }), { pools: { 'LINE-1': [share] } }), choose(aLine())).journey
    const left = taking(planned, leave).journey
    expect(refusalOf(left, leave).code).toBe('NO_POOL')
    expect(refusalOf(left, release).code).toBe('POOL_AGREEMENT_MISSING')
  })
})

describe('R-MGT-07 the look at a service of the plan in force', () => {
  const outside = aLine({ outsideCouncilList: true })
  const running = { clocks: [aClock('managing.outsideCheck', { instance: 'LINE-1' })] }

  it('keeps its date when the next plan buys elsewhere, until that is signed', () => {
    expect(taking(revising(outside, {}, running), choose(aLine())).clocks).toEqual([])
    const { clocks } = taking(
      { ...readyToSign({ managing: { lines: [aLine()], inForce: [outside] } }), ...running },
      aSignature(),
    )
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'managing.outsideCheck',
      instance: 'LINE-1',
      outcome: 'CANCELLED',
      cause: 'PlanSignedOff',
    })
  })

  it('goes on under a new plan that buys there as well', () => {
    const { clocks } = taking(
      { ...readyToSign({ managing: { lines: [outside], inForce: [outside] } }), ...running },
      aSignature(),
    )
    expect(clocks.filter(({ key }) => key === 'managing.outsideCheck')).toEqual([])
  })
})

describe('R-MGT-08 a change that was agreed is not undone by the next signature', () => {
  const change = { line: 'LINE-1', mode: 'LA_MANAGED', askedAt: NOW } as const
  const asked = signed([account], { agreements: { 'LINE-1': withBroker }, change })
  const decide = aStep(
    'decideModeChange',
    { decision: 'AGREED', bigChange: false },
    { ...MANAGER, given: ['/reasons'] },
  )

  it.each(['ACTIVE', 'PLANNING'] as const)('at %s the plan that is being written takes it in', (stage) => {
    expect(taking({ ...asked, stage }, decide).journey.managing?.lines).toEqual([aLine()])
  })

  it('a line that was chosen anew since stays as it was chosen', () => {
    const { managing } = asked
    const journey = { ...asked, managing: { ...managing, lines: [isf] } }
    expect(taking(journey, decide).journey.managing?.lines).toEqual([isf])
  })

  it.each(['AGREEING', 'PANEL', 'SIGN_OFF'] as const)(
    'at %s the plan that people are asked to agree to stays, and the worker hears of it',
    (stage) => {
      const { journey, messages } = taking({ ...asked, stage }, decide)
      expect(journey.managing?.lines).toEqual([account])
      expect(messages).toContainEqual({ template: 'MODE_CHANGED_BESIDE_PLAN', to: 'WORKER' })
    },
  )

  it('nobody is told where there is no such plan', () => {
    expect(taking(asked, decide).messages.map(({ template }) => template)).toEqual(['MODE_CHANGE_DECISION'])
  })
})

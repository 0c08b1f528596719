import { describe, expect, it } from '@jest/globals'
import type { DecideModeChangeFacts, RequestModeChangeFacts } from '../../../domain/managing/facts.ts'
import { atSignOff } from '../../../domain/managing/signature.ts'
import type { BudgetLine, LineAgreement, LineInForce } from '../../../domain/managing/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aManagedAccount, signed } from '../../support/managing.ts'
import { aLine, aSignature, MANAGER, readyToSign } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const ask = (over: Partial<RequestModeChangeFacts> = {}): Step =>
  aStep(
    'requestModeChange',
    { line: 'LINE-1', mode: 'THIRD_PARTY', manager: 'ADVOCATE', ...over },
    { role: 'CITIZEN', id: 'person-1', standing: { offersServiceFunds: true } },
  )
const decide = (facts: DecideModeChangeFacts): Step =>
  aStep('decideModeChange', facts, { ...MANAGER, given: ['/reasons'] })
const release = aStep('releaseBudget', { purpose: 'PLAN', line: 'LINE-1' }, { role: 'BROKER', id: 'staff-broker' })

const withBroker: LineAgreement = { for: 'THIRD_PARTY', manager: 'BROKER', at: NOW }
const managed = signed([aManagedAccount()], { agreements: { 'LINE-1': withBroker }, released: ['LINE-1'] })
const change = { line: 'LINE-1', mode: 'THIRD_PARTY', manager: 'ADVOCATE', askedAt: NOW } as const
const toAdvocate: LineInForce = { ...aManagedAccount(), next: { mode: 'THIRD_PARTY', manager: 'ADVOCATE' } }
const asked = signed([aManagedAccount()], { agreements: { 'LINE-1': withBroker }, released: ['LINE-1'], change })

describe('R-MGT-08 a change can be asked for at any time', () => {
  it('is decided by a date, and the person is told so', () => {
    const { journey, clocks, messages } = taking(managed, ask())
    expect(journey.managing?.change).toEqual(change)
    expect(clocks).toEqual([{ do: 'start', key: 'managing.modeChange', from: NOW }])
    expect(messages).toMatchObject([{ template: 'MODE_CHANGE_RECEIVED', dates: ['managing.modeChange'] }])
  })

  it.each([
    ['another one is open', asked, {}, 'MODE_CHANGE_ALREADY_ASKED'],
    ['it is managed so already', managed, { manager: 'BROKER' }, 'MANAGED_SO_ALREADY'],
    [
      'it is agreed already that it will be',
      signed([aManagedAccount()], { inForce: [toAdvocate] }),
      {},
      'MANAGED_SO_ALREADY',
    ],
    ['the line is not signed', managed, { line: 'LINE-9' }, 'LINE_NOT_IN_SIGNED_PLAN'],
    ['a managed account names nobody', managed, { mode: 'LA_MANAGED' }, 'MANAGER_AND_MODE_DO_NOT_FIT'],
  ] as const)('is refused when %s', (_what, journey, over, code) => {
    expect(refusalOf(journey, ask(over)).code).toBe(code)
  })

  it('to a service fund only where the council has them (R-MGT-03)', () => {
    const facts = { line: 'LINE-1', mode: 'ISF' } as const
    const step = aStep('requestModeChange', facts, { role: 'CITIZEN', id: 'person-1' })
    expect(refusalOf(managed, step).code).toBe('SERVICE_FUNDS_NOT_OFFERED')
  })
})

describe('R-MGT-08 the decision', () => {
  it('yes: the money is managed as before until the new way is ready', () => {
    const { journey, clocks } = taking(asked, decide({ decision: 'AGREED', bigChange: false }))
    expect(clocks).toEqual([{ do: 'stop', key: 'managing.modeChange', outcome: 'MET', cause: 'ModeChangeDecided' }])
    expect(journey.managing?.inForce).toEqual([
      { ...aManagedAccount(), next: { mode: 'THIRD_PARTY', manager: 'ADVOCATE' } },
    ])
    expect(journey.managing).not.toHaveProperty('change')
    expect(journey.managing?.released).toEqual(['LINE-1'])
  })

  it('the next manager needs an agreement of their own before money flows (R-MGT-04)', () => {
    const agreed = taking(asked, decide({ decision: 'AGREED', bigChange: false })).journey
    expect(refusalOf(agreed, release).code).toBe('DECISION_AGREEMENT_MISSING')
    const sign = aStep(
      'agreeDecisionMaking',
      {
        line: 'LINE-1',
        manager: 'ADVOCATE',
        mayDecide: ['PAY_BILLS'],
        mayNotDecide: ['SIGN_CONTRACTS'],
        councilAgrees: true,
      },
      { given: ['/lookedAfter', '/otherRecipient'] },
    )
    const ready = taking(taking(agreed, sign).journey, release).journey
    expect(ready.managing?.inForce).toEqual([aManagedAccount({ manager: 'ADVOCATE' })])
  })

  it('a big change is reviewed first, and nothing else changes', () => {
    expect(refusalOf(asked, decide({ decision: 'AGREED', bigChange: true }))).toMatchObject({
      code: 'BIG_CHANGE_NEEDS_REVIEW',
      rule: 'R-MGT-08',
    })
    const { journey, clocks } = taking(asked, decide({ decision: 'REVIEW_FIRST', bigChange: true }))
    expect(journey.reviews?.open?.type).toBe('UNPLANNED')
    expect(clocks.map(({ key }) => key)).toEqual(['managing.modeChange', 'review.unplanned.start', 'review.unplanned'])
    expect(journey.managing?.inForce).toEqual([aManagedAccount()])
  })

  it('needs a request', () => {
    expect(refusalOf(managed, decide({ decision: 'AGREED', bigChange: false })).code).toBe('NO_MODE_CHANGE_ASKED')
  })
})

describe('R-MGT-09 the council stays responsible in every mode', () => {
  const dates = [aClock('review.first'), aClock('review.annual')]

  it.each([
    ['a change', ask()],
    ['a decision', decide({ decision: 'AGREED', bigChange: false })],
    ['a release', release],
  ])('%s leaves the dates of the reviews and the stage alone', (_what, step) => {
    const base = step.name === 'decideModeChange' ? asked : managed
    const start = step.name === 'releaseBudget' ? signed([aLine()]) : base
    const { journey, clocks } = taking({ ...start, clocks: dates }, step)
    expect(journey.stage).toBe('ACTIVE')
    expect(clocks.filter(({ key }) => key.startsWith('review.'))).toEqual([])
  })
})

describe('R-SGN-04 what was chosen is in force with the signature', () => {
  it('money goes on flowing where the line stays the same', () => {
    const { inForce, released } = atSignOff({ lines: [aLine()], inForce: [aLine()], released: ['LINE-1'] })
    expect({ inForce, released }).toEqual({ inForce: [aLine()], released: ['LINE-1'] })
  })

  it.each([
    ['another amount', aLine({ weeklyPence: 1 })],
    ['another mode', aLine({ mode: 'ISF' })],
  ])('with %s it has to be released again', (_what, line) => {
    expect(atSignOff({ lines: [line], inForce: [aLine()], released: ['LINE-1'] }).released).toEqual([])
  })

  describe('R-MGT-08 and a change that was asked for under the old plan', () => {
    const advocates = aManagedAccount({ manager: 'ADVOCATE' })
    const signing = (lines: readonly BudgetLine[]) =>
      taking(readyToSign({ managing: { lines, inForce: [aManagedAccount()], change } }), aSignature())
    const stops = (clocks: readonly { key: string }[]) => clocks.some(({ key }) => key === 'managing.modeChange')

    it('is answered by a plan that brings it, and its date stops', () => {
      const { journey, clocks } = signing([advocates])
      expect(journey.managing).not.toHaveProperty('change')
      expect(stops(clocks)).toBe(true)
    })

    it('still waits for its answer where the plan does not', () => {
      const { journey, clocks } = signing([aLine()])
      expect(journey.managing?.change).toEqual(change)
      expect(stops(clocks)).toBe(false)
    })

    it('is over with its line', () => {
      const { journey, clocks } = signing([aLine({ line: 'LINE-2' })])
      expect(journey.managing).not.toHaveProperty('change')
      expect(stops(clocks)).toBe(true)
    })
  })
})

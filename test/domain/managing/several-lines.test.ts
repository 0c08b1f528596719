import { describe, expect, it } from '@jest/globals'
import { atSignOff } from '../../../domain/managing/signature.ts'
import type { BudgetLine, LineAgreement } from '../../../domain/managing/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aProposal, carerFinding } from '../../support/front-line.ts'
import { aManagedAccount, choosing, signed } from '../../support/managing.ts'
import { aLine, MANAGER } from '../../support/plans.ts'
import { aClock, aReviewUnderWay } from '../../support/reviewing.ts'

const choose = (
  lines: readonly BudgetLine[],
  over: object = {},
  standing: object = { offersServiceFunds: true },
): Step =>
  aStep('chooseManagementMode', { lines, hasCapacity: true, ...over }, { role: 'CITIZEN', id: 'person-1', standing })

const withBroker: LineAgreement = { for: 'THIRD_PARTY', manager: 'BROKER', at: NOW }
const account = aManagedAccount()
const second = aManagedAccount({ line: 'LINE-2' })
const agreements = { 'LINE-1': withBroker, 'LINE-2': withBroker }

describe('R-MGT-05 what holds for one line says nothing of another', () => {
  it('choosing anew ends only what was agreed for the line that changes', () => {
    const all = {
      agreements,
      pools: { 'LINE-1': [], 'LINE-2': [] },
      outsideChecks: { 'LINE-1': true, 'LINE-2': true },
    }
    const changed = aManagedAccount({ line: 'LINE-2', manager: 'ADVOCATE' })
    const { managing } = taking(choosing([account, second], all), choose([account, changed])).journey
    expect(managing).toEqual({
      lines: [account, changed],
      agreements: { 'LINE-1': withBroker },
      pools: { 'LINE-1': [] },
      outsideChecks: { 'LINE-1': true },
    })
  })

  it.each([
    ['another mode', aLine(), aLine({ mode: 'ISF' })],
    ['another manager', account, aManagedAccount({ manager: 'ADVOCATE' })],
    ['a pool', aLine(), aLine({ pooled: true })],
    ['a service from outside the list', aLine(), aLine({ outsideCouncilList: true })],
  ])('what was found for it is over with %s', (_what, before, after) => {
    const checked = choosing([before], { outsideChecks: { 'LINE-1': true } })
    expect(taking(checked, choose([after])).journey.managing?.outsideChecks).toEqual({})
    expect(taking(checked, choose([before])).journey.managing?.outsideChecks).toEqual({ 'LINE-1': true })
  })

  it('one misfit, one service fund, one line of the other plan is enough to refuse a choice', () => {
    const planning = choosing([])
    const misfit = aLine({ line: 'LINE-2', mode: 'THIRD_PARTY' })
    expect(refusalOf(planning, choose([aLine(), misfit])).code).toBe('MANAGER_AND_MODE_DO_NOT_FIT')
    const fund = aLine({ line: 'LINE-2', mode: 'ISF' })
    expect(refusalOf(planning, choose([aLine(), fund], {}, {})).code).toBe('SERVICE_FUNDS_NOT_OFFERED')
    const elsewhere = aLine({ line: 'LINE-2', kind: 'CARE_GIVEN_TO_ADULT' })
    expect(refusalOf(planning, choose([aLine(), elsewhere])).code).toBe('BREAK_OF_THE_OTHER_PLAN')
    const aBreak = aLine({ line: 'LINE-2', kind: 'BREAK_FOR_CARER' })
    expect(refusalOf(planning, choose([aLine(), aBreak])).code).toBe('ADULT_HAS_NOT_AGREED')
  })

  it('finance hears of one line of care for the adult among others (R-CAR-06)', () => {
    const ofCarer: Journey = { ...choosing([]), eligibility: aProposal({ finding: carerFinding() }) }
    const lines = [aLine(), aLine({ line: 'LINE-2', kind: 'CARE_GIVEN_TO_ADULT' })]
    const step = { ...choose(lines, { adultAgrees: true }), given: ['/adultsAgreement'] }
    expect(taking(ofCarer, step).messages.map(({ template }) => template)).toContain('BREAK_FOR_FINANCE')
  })
})

describe('R-MGT-07 the check of one line among several', () => {
  const outside = aLine({ outsideCouncilList: true })
  const both = [outside, aLine({ line: 'LINE-2', outsideCouncilList: true })]
  const check = aStep('checkOutsideService', { line: 'LINE-1', meetsNeeds: true }, { given: ['/reasons'] })

  it('each line that goes on as it was keeps its own date, whatever else runs', () => {
    const clocks = [
      aClock('managing.outsideCheck', { id: 'a@5', instance: 'LINE-1' }),
      aClock('contingency.end', { id: 'b@5', instance: 'LINE-2' }),
    ]
    expect(taking({ ...choosing(both), clocks }, choose(both)).clocks).toEqual([
      { do: 'start', key: 'managing.outsideCheck', instance: 'LINE-2', from: NOW },
    ])
  })

  it('what was found for a line that changes since is looked at anew', () => {
    const checked = choosing(both, { outsideChecks: { 'LINE-1': true, 'LINE-2': true } })
    expect(taking(checked, choose(both)).clocks).toEqual([])
    const changed = [outside, aLine({ line: 'LINE-2', outsideCouncilList: true, mode: 'ISF' })]
    expect(taking(checked, choose(changed)).clocks).toEqual([
      { do: 'start', key: 'managing.outsideCheck', instance: 'LINE-2', from: NOW },
    ])
  })

  it('is of that line, as signed or as it is to be', () => {
    const other = [aLine(), aLine({ line: 'LINE-2', outsideCouncilList: true })]
    expect(refusalOf(choosing(other), check).code).toBe('NOTHING_TO_CHECK')
    expect(taking(signed([aLine()], { lines: [outside] }), check).event.type).toBe('OutsideServiceChecked')
  })
})

describe('R-MGT-08 a change of one line among several', () => {
  const change = { line: 'LINE-1', mode: 'LA_MANAGED', askedAt: NOW } as const
  const asked = signed([account, second], { agreements, change })
  const decide = (decision: 'AGREED' | 'REVIEW_FIRST'): Step =>
    aStep('decideModeChange', { decision, bigChange: false }, { ...MANAGER, given: ['/reasons'] })
  const release = (facts: object, given: readonly string[] = []): Step =>
    aStep('releaseBudget', { purpose: 'PLAN', line: 'LINE-1', ...facts }, { role: 'FINANCE_OFFICER', given })

  it('leaves the other line and its agreement as they are, and its own until the new way is ready', () => {
    const { journey, messages } = taking(asked, decide('AGREED'))
    expect(journey.managing?.inForce).toEqual([{ ...account, next: { mode: 'LA_MANAGED' } }, second])
    expect(journey.managing?.agreements).toEqual(agreements)
    expect(taking(journey, release({})).journey.managing?.agreements).toEqual({ 'LINE-2': withBroker })
    expect(messages).toEqual([
      {
        template: 'MODE_CHANGE_DECISION',
        to: 'PERSON',
        dates: ['review.unplanned.start.red', 'review.unplanned.start'],
        about: { decision: 'AGREED', mode: 'LA_MANAGED' },
      },
    ])
  })

  it('is ready when its money is released, and the other one is not touched', () => {
    const next = { mode: 'ISF' } as const
    const lines = [
      { ...account, next: { mode: 'LA_MANAGED' } as const },
      { ...second, next },
    ]
    const { journey, messages } = taking(signed(lines), release({}))
    expect(journey.managing?.inForce?.map(({ line, mode }) => [line, mode])).toEqual([
      ['LINE-1', 'LA_MANAGED'],
      ['LINE-2', 'THIRD_PARTY'],
    ])
    expect(messages[0]?.about).toEqual({ mode: 'LA_MANAGED', weeklyPence: 45_000 })
  })

  it('names who manages a managed account', () => {
    const { messages, event } = taking(signed([account], { agreements }), release({}))
    expect(event).toMatchObject({ manager: 'BROKER' })
    expect(messages[0]?.about).toEqual({ mode: 'THIRD_PARTY', manager: 'BROKER', weeklyPence: 45_000 })
  })

  it('R-BUD-05 money that cannot wait is released beside the lines of the plan, whatever line is named', () => {
    const helped = signed([account], { interimHelpSince: NOW })
    const { journey, event } = taking(helped, release({ purpose: 'INTERIM_SUPPORT' }, ['/reasons']))
    expect(event).toEqual({ type: 'BudgetReleased', purpose: 'INTERIM_SUPPORT' })
    expect(journey.managing).toEqual(helped.managing)
  })

  it('in a review that is under way it calls for no other start', () => {
    const reviewing = { ...aReviewUnderWay(), managing: asked.managing ?? { lines: [] } }
    const keys = (journey: Journey) => taking(journey, decide('REVIEW_FIRST')).clocks.map(({ key }) => key)
    expect(keys(reviewing)).toEqual(['managing.modeChange', 'review.unplanned'])
    expect(keys({ ...reviewing, clocks: [aClock('review.annual')] })).toContain('review.unplanned')
    expect(keys({ ...reviewing, clocks: [aClock('review.unplanned')] })).toEqual(['managing.modeChange'])
    expect(taking(reviewing, decide('REVIEW_FIRST')).journey.reviews?.open?.causes).toEqual(['BIG_SPENDING_CHANGE'])
  })
})

describe('R-MGT-04 which decisions somebody may take', () => {
  it('is not settled while one of them is on both lists', () => {
    const step = aStep(
      'agreeDecisionMaking',
      {
        line: 'LINE-1',
        manager: 'BROKER',
        mayDecide: ['PAY_BILLS', 'CHANGE_TIMES'],
        mayNotDecide: ['SIGN_CONTRACTS', 'CHANGE_TIMES'],
        councilAgrees: true,
      },
      { given: ['/lookedAfter', '/otherRecipient'] },
    )
    expect(refusalOf(choosing([account]), step).code).toBe('DECISIONS_NOT_SETTLED')
  })
})

describe('R-SGN-04 money goes on flowing line by line', () => {
  const lines = [aLine(), aLine({ line: 'LINE-2', weeklyPence: 1_000 })]
  const released = ['LINE-1', 'LINE-2']

  it('where each stays the same', () => {
    expect(atSignOff({ lines, inForce: lines, released }).released).toEqual(released)
  })

  it('not where one becomes what another was', () => {
    const swapped = [aLine({ weeklyPence: 1_000 }), aLine({ line: 'LINE-2', weeklyPence: 1_000 })]
    expect(atSignOff({ lines: swapped, inForce: lines, released }).released).toEqual(['LINE-2'])
  })

  it('not where somebody else manages it', () => {
    const now = aManagedAccount({ manager: 'ADVOCATE' })
    expect(atSignOff({ lines: [now], inForce: [account], released }).released).toEqual([])
  })

  it('and nothing has been released before the first signature', () => {
    expect(atSignOff({ lines }).released).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { DirectPaymentState } from '../../../domain/direct-payments/state.ts'
import type { BudgetLine } from '../../../domain/managing/state.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { signed } from '../../support/managing.ts'
import { aLine, aPlan, aSignature, DETAILS, MANAGER, readyToSign } from '../../support/plans.ts'

const BUYS = { needs: ['NUTRITION'], amountPence: 45_000, every: 'WEEK' } as const
const PAID = aLine({ mode: 'DIRECT_PAYMENT' })
const AGREED: DirectPaymentState = { agreed: { at: NOW, recipient: 'PERSON' } }
const ASKED: DirectPaymentState = { request: { at: NOW, recipient: 'NOMINATED_PERSON' } }

const planning = (directPayment?: DirectPaymentState) =>
  aJourney({ stage: 'PLANNING', ...(directPayment && { directPayment }) })

const choose = (lines: readonly BudgetLine[], over: { hasCapacity?: boolean } = {}) =>
  aStep(
    'chooseManagementMode',
    { lines, hasCapacity: true, ...(over.hasCapacity === false && { authority: 'ATTORNEY', hasCapacity: false }) },
    { given: ['/evidence'] },
  )

describe('R-DPY-01 choosing a direct payment for a line', () => {
  it('asks for it, with a date for the answer', () => {
    const { journey, event, clocks, messages } = taking(planning(), choose([PAID]))
    expect(event).toMatchObject({ asksForDirectPayment: 'PERSON' })
    expect(journey.directPayment).toEqual({ request: { at: NOW, recipient: 'PERSON' } })
    expect(clocks).toContainEqual({ do: 'start', key: 'directPayment.decision', from: NOW })
    expect(messages.map(({ template }) => template)).toEqual(['MANAGEMENT_CHOICE', 'DIRECT_PAYMENT_REQUEST_RECEIVED'])
  })

  it('for somebody who lacks capacity, to an authorised person (R-DPY-02)', () => {
    const { journey } = taking(lackingCapacity(planning()), choose([PAID], { hasCapacity: false }))
    expect(journey.directPayment?.request?.recipient).toBe('AUTHORISED_PERSON')
  })

  it.each([
    ['another way', planning(), [aLine()]],
    ['what was asked for', planning(ASKED), [PAID]],
    ['what is agreed', planning(AGREED), [PAID]],
  ])('choosing %s asks for nothing', (_what, journey, lines) => {
    const { event, clocks, journey: after } = taking(journey, choose(lines))
    expect(event).not.toHaveProperty('asksForDirectPayment')
    expect(clocks).toEqual([])
    expect(after.directPayment).toEqual(journey.directPayment)
  })

  it('is refused after a no, until somebody asks anew (R-DPY-03)', () => {
    const no = { refusedAt: NOW }
    expect(refusalOf(planning(no), choose([PAID]))).toMatchObject({
      code: 'DIRECT_PAYMENT_WAS_REFUSED',
      rule: 'R-DPY-03',
    })
    expect(taking(planning(no), choose([aLine()])).event.type).toBe('ManagementModeChosen')
    expect(taking(planning({ ...no, ...ASKED }), choose([PAID])).event.type).toBe('ManagementModeChosen')
    expect(taking(planning({ ...no, ...AGREED }), choose([PAID])).event.type).toBe('ManagementModeChosen')
  })
})

describe('R-DPY-01 no plan is signed with a direct payment that nobody agreed', () => {
  const ready = (directPayment?: DirectPaymentState) =>
    readyToSign({
      managing: { lines: [PAID] },
      planning: aPlan({ details: { ...DETAILS, directPayment: BUYS } }),
      ...(directPayment && { directPayment }),
    })

  it.each([
    ['nobody asked', ready()],
    ['nobody has decided', ready(ASKED)],
    ['it was refused', ready({ refusedAt: NOW })],
  ])('is refused where %s', (_what, journey) => {
    expect(refusalOf(journey, aSignature())).toMatchObject({ code: 'DIRECT_PAYMENT_NOT_AGREED', rule: 'R-DPY-01' })
  })

  it('is signed where it is agreed, and where no line is one', () => {
    expect(taking(ready(AGREED), aSignature()).journey.stage).toBe('ACTIVE')
    expect(taking(readyToSign(), aSignature()).journey.stage).toBe('ACTIVE')
  })
})

describe('R-MGT-08, R-DPY-01 changing a line to a direct payment', () => {
  const change = aStep('requestModeChange', { line: 'LINE-1', mode: 'DIRECT_PAYMENT' }, { role: 'CITIZEN' })
  const say = (decision: 'AGREED' | 'REVIEW_FIRST') =>
    aStep('decideModeChange', { decision, bigChange: false }, { ...MANAGER, given: ['/reasons'] })

  it('asks for it beside the change', () => {
    const { journey, clocks } = taking(signed([aLine()]), change)
    expect(journey.directPayment).toEqual({ request: { at: NOW, recipient: 'PERSON' } })
    expect(clocks.map(({ key }) => key)).toEqual(['managing.modeChange', 'directPayment.decision'])
  })

  it('is not agreed before the direct payment is', () => {
    const { journey } = taking(signed([aLine()]), change)
    expect(refusalOf(journey, say('AGREED')).code).toBe('DIRECT_PAYMENT_NOT_AGREED')
    expect(taking(journey, say('REVIEW_FIRST')).event.type).toBe('ModeChangeDecided')
    expect(taking({ ...journey, directPayment: AGREED }, say('AGREED')).event.type).toBe('ModeChangeDecided')
  })

  it('is not asked for after a no', () => {
    const refused = { ...signed([aLine()]), directPayment: { refusedAt: NOW } }
    expect(refusalOf(refused, change).code).toBe('DIRECT_PAYMENT_WAS_REFUSED')
  })
})

describe('R-CLS-05 a new round', () => {
  it('asks about direct payments anew', () => {
    const closed = aJourney({ stage: 'CLOSED', closure: { reason: 'OTHER', at: NOW }, directPayment: AGREED })
    const step = aStep('reopenJourney', { grounds: 'NEW_REQUEST' }, { ...MANAGER, standing: { mayStillReopen: true } })
    expect(taking(closed, step).journey.directPayment).toBeUndefined()
  })
})

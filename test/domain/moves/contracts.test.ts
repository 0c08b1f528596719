import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { managingOf } from '../../../domain/managing/lines.ts'
import { atSignOff } from '../../../domain/managing/signature.ts'
import { contractAdviceFor } from '../../../domain/moves/clocks.ts'
import { PAYING } from '../../support/direct-payments.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { signed } from '../../support/managing.ts'
import { after, confirmed, declared, declaring, handedOver, settled, verifying } from '../../support/moving.ts'
import { aLine } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const directPayment = () => signed([aLine({ mode: 'DIRECT_PAYMENT' })])

const startedBy = (journey: Journey, step: Parameters<typeof taking>[1]) =>
  taking(journey, step).clocks.map(({ do: what, key }) => `${what} ${key}`)

describe('R-MOV-10 contracts that are paid from the direct payment', () => {
  const advising = aStep('adviseOnContracts', { contracts: ['AGENCY', 'RENT'] }, { given: ['/advice'] })

  it('have a date of their own from the declaration', () => {
    expect(startedBy(directPayment(), declaring())).toContain('start move.contractAdvice')
    const { clocks, messages } = taking(after(directPayment(), declaring()), advising)
    expect(clocks).toMatchObject([{ do: 'stop', key: 'move.contractAdvice', outcome: 'MET' }])
    expect(messages).toEqual([{ template: 'MOVE_CONTRACT_ADVICE', to: 'PERSON' }])
  })

  const running = (journey: Journey): Journey => ({ ...journey, clocks: [aClock('move.contractAdvice')] })
  const withMode = (journey: Journey, mode: 'DIRECT_PAYMENT' | 'LA_MANAGED'): Journey => ({
    ...journey,
    managing: { ...journey.managing, lines: [{ ...aLine(), mode }] },
  })
  const adviceAfterSigning = (journey: Journey) =>
    contractAdviceFor(journey, { ...journey, managing: atSignOff(managingOf(journey)) }, NOW)

  it('have a date from the signature that brings a direct payment while the move is under way', () => {
    const later = [{ do: 'start', key: 'move.contractAdvice', from: NOW }]
    for (const journey of [declared(), verifying(), confirmed()])
      expect(adviceAfterSigning(withMode(journey, 'DIRECT_PAYMENT'))).toEqual(later)
    expect(adviceAfterSigning(running(withMode(declared(), 'DIRECT_PAYMENT')))).toEqual([])
    expect(adviceAfterSigning(withMode(declared(), 'LA_MANAGED'))).toEqual([])
    expect(adviceAfterSigning(withMode(settled(), 'DIRECT_PAYMENT'))).toEqual([])
    expect(adviceAfterSigning(withMode(handedOver(), 'DIRECT_PAYMENT'))).toEqual([])
  })

  it('are nobody’s work any more where the direct payment ends first', () => {
    const before = withMode(after(directPayment(), declaring()), 'LA_MANAGED')
    expect(adviceAfterSigning(running(before))).toMatchObject([{ do: 'stop', key: 'move.contractAdvice' }])
    expect(adviceAfterSigning(before)).toEqual([])
  })

  it('are not asked about where there is none', () => {
    expect(startedBy(settled(), declaring())).not.toContain('start move.contractAdvice')
    expect(refusalOf(declared(), advising).code).toBe('NO_CONTRACTS_TO_ADVISE_ON')
  })

  it('have a date from the day on which a line that is to be a direct payment is released', () => {
    const line = { ...aLine(), next: { mode: 'DIRECT_PAYMENT' as const } }
    const journey: Journey = {
      ...declared({ directPayment: PAYING }),
      managing: { lines: [aLine({ mode: 'DIRECT_PAYMENT' })], inForce: [line] },
    }
    const release = aStep(
      'releaseBudget',
      { purpose: 'PLAN', line: line.line, paysFamilyInHousehold: false },
      { role: 'FINANCE_OFFICER' },
    )
    expect(startedBy(journey, release)).toContain('start move.contractAdvice')
    expect(
      startedBy({ ...settled(), directPayment: PAYING, managing: journey.managing ?? { lines: [] } }, release),
    ).toEqual([])
  })
})

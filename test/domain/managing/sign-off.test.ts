import { describe, expect, it } from '@jest/globals'
import type { BudgetLine } from '../../../domain/managing/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { FinalBudget } from '../../../domain/sign-off/state.ts'
import { refusalOf, taking } from '../../support/domain.ts'
import { aPlan, aSignature, aLine, readyToSign, WEEKLY } from '../../support/plans.ts'

const sign = (budget: Partial<FinalBudget> = {}): Step => aSignature({ reviewFirstAnchor: 'signOff' }, budget)

const withLines = (...lines: readonly BudgetLine[]) => readyToSign({ managing: { lines } })

describe('R-MGT-05 the lines are the budget', () => {
  it('R-MGT-01 no plan is signed before it is chosen how its money is managed', () => {
    const { managing: _none, ...without } = readyToSign()
    expect(refusalOf(without, sign())).toMatchObject({ code: 'PLAN_CHECKLIST_INCOMPLETE', rule: 'R-MGT-01' })
  })

  it('nor one that went out before its terms were asked for', () => {
    const { managing: _none, ...without } = readyToSign()
    const { terms: _old, ...planning } = aPlan()
    expect(refusalOf({ ...without, planning }, sign())).toMatchObject({ code: 'MODES_NOT_CHOSEN', rule: 'R-MGT-05' })
  })

  it.each([WEEKLY - 1, WEEKLY + 1])('lines that come to %i pence are refused', (weeklyPence) => {
    expect(refusalOf(withLines(aLine({ weeklyPence })), sign())).toMatchObject({
      code: 'LINES_DO_NOT_ADD_UP',
      rule: 'R-MGT-05',
    })
  })

  it('lines that add up are in force with the signature', () => {
    const lines = [aLine({ weeklyPence: WEEKLY - 1 }), aLine({ line: 'LINE-2', weeklyPence: 1, mode: 'ISF' })]
    expect(taking(withLines(...lines), sign()).journey.managing).toEqual({ lines, inForce: lines, released: [] })
  })
})

describe('a mixed package charges only what may be charged for', () => {
  const mixed = (kind: BudgetLine['kind'], chargeablePence: number) =>
    withLines(
      aLine({ kind, weeklyPence: WEEKLY - chargeablePence }),
      aLine({ line: 'LINE-2', weeklyPence: chargeablePence }),
    )

  it.each([
    ['R-CHG-04 section 117 aftercare', 'SECTION_117', 'R-CHG-04'],
    ['R-CHG-05 equipment and minor adaptations', 'EQUIPMENT_OR_MINOR_ADAPTATION', 'R-CHG-05'],
  ] as const)('%s is free: a penny above the other lines is refused', (_what, kind, rule) => {
    expect(refusalOf(mixed(kind, 4_999), sign())).toMatchObject({ code: 'FREE_SUPPORT_IS_CHARGED', rule })
    expect(taking(mixed(kind, 5_000), sign()).journey.stage).toBe('ACTIVE')
  })
})

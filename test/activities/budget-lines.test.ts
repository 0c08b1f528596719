import { describe, expect, it } from '@jest/globals'
import { budgetLines } from '../../activities/documents/budget-lines.ts'
import { signedPlan } from '../../activities/documents/plan.ts'
import type { Past, PastEvent } from '../../activities/documents/past.ts'
import { aManagedAccount } from '../support/managing.ts'
import { aLine } from '../support/plans.ts'

const AT = '2026-02-02T10:00:00Z'

const chosen = (version: number, weeklyPence: number): PastEvent => ({
  version,
  at: AT,
  event: {
    type: 'ManagementModeChosen',
    mode: 'MIXED',
    lines: [
      aLine({ weeklyPence, kind: 'SECTION_117' }),
      aManagedAccount({ line: 'LINE-2', weeklyPence: 4_000, pooled: true }),
    ],
    hasCapacity: true,
    onBehalf: false,
  },
  written: { '/lines/0/what': 'Help in the mornings' },
})

const past: Past = [chosen(3, 38_000), chosen(9, 50_000)]

describe('R-MGT-05 the plan shows its budget line by line', () => {
  it('with what each pays for, who manages it and what is free', () => {
    expect(budgetLines(past, 5)).toEqual([
      {
        title: 'the budget line by line',
        text: [
          'Line 1: £380 a week. Help in the mornings. The money: the council arranges it and pays, aftercare under section 117, free of charge.',
          'Line 2: £40 a week. The money: a managed account, with a broker, pooled with others.',
        ].join('\n'),
      },
    ])
  })

  it('as chosen for this plan, and not for the next', () => {
    expect(budgetLines(past, 10)[0]?.text).toContain('Line 1: £500 a week')
    expect(budgetLines(past, 3)).toEqual([])
  })

  it('is part of the signed plan', () => {
    expect(signedPlan.reads).toContain('ManagementModeChosen')
  })
})

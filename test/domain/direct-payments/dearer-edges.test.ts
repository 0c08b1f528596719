import { describe, expect, it } from '@jest/globals'
import {
  arranged,
  draftTakesItIn,
  paidForLine,
  raised,
  raisedBudget,
  signatureAnswers,
} from '../../../domain/direct-payments/dearer.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { asWanted } from '../../../domain/managing/lines.ts'
import { paying } from '../../support/direct-payments.ts'
import { aJourney } from '../../support/domain.ts'
import { aLine } from '../../support/plans.ts'

describe('R-DPY-11 what a line that is not enough comes to', () => {
  const budgetOf = ({ signOff }: Journey) => signOff?.inForce?.budget

  it('what is paid for a line that is paid directly, and for no other', () => {
    expect([paidForLine(paying(), 'LINE-1'), paidForLine(paying(), 'LINE-2'), paidForLine(paying(), 'LINE-9')]).toEqual(
      [30_000, undefined, undefined],
    )
  })

  it('the council pays the difference, and the person’s share stays', () => {
    const was = budgetOf(paying())
    const now = raisedBudget(paying(), 'LINE-1', 30_001)
    expect(now).toEqual({
      ...was,
      totalWeeklyPence: (was?.totalWeeklyPence ?? 0) + 1,
      councilPence: (was?.councilPence ?? 0) + 1,
    })
    expect(raisedBudget(paying(), 'LINE-2', 30_001)).toBeUndefined()
    expect(raisedBudget(aJourney(), 'LINE-1', 30_001)).toBeUndefined()
  })

  it.each(STAGES)('in %s a draft takes it in unless people are being asked to agree', (stage) => {
    expect(draftTakesItIn(aJourney({ stage }))).toBe(!['AGREEING', 'PANEL', 'SIGN_OFF'].includes(stage))
  })

  const dearer = { line: 'LINE-1', costsWeeklyPence: 36_000 } as const
  it.each([
    ['pays what it costs', [aLine({ mode: 'DIRECT_PAYMENT', weeklyPence: 36_000 })], true],
    ['pays a penny less', [aLine({ mode: 'DIRECT_PAYMENT', weeklyPence: 35_999 })], false],
    ['has it arranged', [aLine({ weeklyPence: 1 })], true],
    ['has the line no more', [aLine({ line: 'LINE-2', weeklyPence: 1 })], true],
  ] as const)('a plan that %s answers it: %s', (_what, lines, answers) => {
    expect(signatureAnswers(paying({ dearer }, {}, { lines }))).toBe(answers)
    expect(signatureAnswers(paying({}, {}, { lines }))).toBe(false)
  })

  it.each([
    ['PLANNING', 36_000],
    ['AGREEING', 30_000],
  ] as const)('raised in %s, the line of the draft is %d, and no other line moves', (stage, drafted) => {
    const changes = raised(paying({}, { stage }), 'LINE-1', 36_000)
    expect(changes.managing?.inForce?.map(({ weeklyPence }) => weeklyPence)).toEqual([36_000, 15_000])
    expect(changes.managing?.lines.map(({ weeklyPence }) => weeklyPence)).toEqual([drafted, 15_000])
    expect(raised(paying({}, { stage }), 'LINE-2', 36_000)).toEqual({})
  })

  it.each([
    ['PLANNING', 'LINE-1', ['LA_MANAGED', 'LA_MANAGED'], ['LA_MANAGED', 'LA_MANAGED']],
    ['SIGN_OFF', 'LINE-1', ['LA_MANAGED', 'LA_MANAGED'], ['DIRECT_PAYMENT', 'LA_MANAGED']],
    ['PLANNING', 'LINE-2', ['DIRECT_PAYMENT', 'LA_MANAGED'], ['DIRECT_PAYMENT', 'LA_MANAGED']],
  ] as const)('arranged in %s, %s: in force %j, drafted %j', (stage, line, inForce, drafted) => {
    const { managing } = arranged(paying({}, { stage }), line)
    expect(managing?.inForce?.map((each) => asWanted(each).mode)).toEqual(inForce)
    expect(managing?.lines.map(({ mode }) => mode)).toEqual(drafted)
  })
})

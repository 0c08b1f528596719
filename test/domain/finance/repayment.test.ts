import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { financeLetters } from '../../../activities/letters/finance.ts'
import { financeBodies } from '../../../api/steps/finance.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import type { Same } from '../../support/same-type.ts'

const FINANCE = { role: 'FINANCE_OFFICER', id: 'staff-finance' } as const

const found = (wronglyChargedPence: number): Step =>
  aStep(
    'completeFinancialAssessment',
    { result: 'EXEMPT_S117', weeklyContributionPence: 0, effectiveFrom: '2026-01-05', wronglyChargedPence },
    {
      ...FINANCE,
      given: ['/reasons'],
      standing: { receivedOn: '2026-01-05', earliestEffectiveOn: '2025-01-05', latestEffectiveOn: '2027-01-05' },
    },
  )

const pay = (paidBackPence: number, paidOn = '2026-01-05'): Step =>
  aStep('recordRepayment', { paidBackPence, paidOn }, { ...FINANCE, standing: { receivedOn: '2026-01-05' } })

const paying = aJourney({
  stage: 'ACTIVE',
  finance: { result: 'FULL', weeklyContributionPence: 4_000, effectiveFrom: '2025-12-01', completedAt: NOW },
})

const owing = (journey: Journey = taking(paying, found(12_000)).journey): Journey => ({
  ...journey,
  clocks: [aClock('finance.repayment')],
})

describe('R-CHG-04 what was charged wrongly is paid back by a date', () => {
  it('starts with the result, and the person and finance are told the date', () => {
    const { clocks, messages, journey } = taking(paying, found(12_000))
    expect(clocks).toContainEqual({ do: 'start', key: 'finance.repayment', from: NOW })
    expect(messages.map(({ template, dates }) => [template, dates])).toEqual([
      ['FINANCIAL_RESULT', ['finance.repayment']],
      ['REPAYMENT_DUE', ['finance.repayment']],
    ])
    expect(journey.charging?.repaymentDuePence).toBe(12_000)
  })

  it('does not start when nothing was taken', () => {
    const { clocks, journey } = taking(paying, found(0))
    expect(clocks.map(({ key }) => key)).not.toContain('finance.repayment')
    expect(journey.charging).toBeUndefined()
  })

  it('more of it adds up, and keeps the date', () => {
    const { clocks, journey } = taking(owing(), found(500))
    expect(clocks.map(({ key }) => key)).not.toContain('finance.repayment')
    expect(journey.charging?.repaymentDuePence).toBe(12_500)
  })

  it('is recorded when all of it was paid, and the person is told', () => {
    const { event, clocks, messages, journey } = taking(owing(), pay(12_000))
    expect(event).toEqual({ type: 'RepaymentRecorded', paidBackPence: 12_000, paidOn: '2026-01-05' })
    expect(clocks).toEqual([{ do: 'stop', key: 'finance.repayment', outcome: 'MET', cause: 'RepaymentRecorded' }])
    expect(messages).toMatchObject([{ template: 'REPAYMENT_MADE', to: 'PERSON', about: { paidBackPence: 12_000 } }])
    expect(journey.charging).not.toHaveProperty('repaymentDuePence')
  })

  it.each([
    ['part of it is paid', owing(), pay(11_999), 'REPAYMENT_NOT_WHOLE'],
    ['it is paid tomorrow', owing(), pay(12_000, '2026-01-06'), 'REPAYMENT_NOT_MADE_YET'],
    ['nothing is owed', paying, pay(12_000), 'NOTHING_TO_PAY_BACK'],
  ])('is refused when %s', (_case, journey, step, code) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-CHG-04' })
  })

  it('stands on the list of finance', () => {
    expect(work(owing()).find(({ step }) => step === 'recordRepayment')?.role).toBe('FINANCE_OFFICER')
  })

  it.each(STAGES)(
    'R-CLS-05 can be recorded wherever the journey stands, also once it has been opened again: %s',
    (stage) => {
      expect(taking({ ...owing(), stage }, pay(12_000)).event.type).toBe('RepaymentRecorded')
    },
  )

  it('is owed still when the journey closes, and can be paid then', () => {
    const close = aStep(
      'closeJourney',
      { reason: 'SUPPORT_ENDED_OTHER', personsChoice: true, adviceGiven: true, openMatters: [], letterAllowed: true },
      { ...MANAGER, given: ['/choiceEvidence'] },
    )
    const closed = taking(owing(), close)
    expect(closed.clocks.map(({ key }) => key)).not.toContain('finance.repayment')
    expect(taking(owing(closed.journey), pay(12_000)).event.type).toBe('RepaymentRecorded')
  })
})

describe('R-CHG-04 the words and the form', () => {
  it('the letter says how much, when, and what to do when it does not come', () => {
    const letter = financeLetters.REPAYMENT_MADE(aLetterContext({ paidBackPence: '12000', paidOn: '2026-01-05' }))
    const text = letter.paragraphs.join('\n')
    expect(text).toContain('£120, which we should not have asked for')
    expect(text).toContain('Monday 5 January 2026')
    expect(text).toContain('If the money does not come')
  })

  it('the result says by when the money comes', () => {
    const context = aLetterContext({ result: 'EXEMPT_S117', wronglyChargedPence: '12000' })
    expect(financeLetters.FINANCIAL_RESULT(context).paragraphs.join('\n')).toContain('by the date of finance.repayment')
  })

  it('the body has the facts of the domain', () => {
    const same: Same<CodedFacts<z.infer<typeof financeBodies.recordRepayment>>, FactsOf<'recordRepayment'>> = true
    expect(same).toBe(true)
    const good = { paidBackPence: 12_000, paidOn: '2026-01-05' }
    expect(financeBodies.recordRepayment.parse(good)).toEqual(good)
    expect(financeBodies.recordRepayment.safeParse({ ...good, paidBackPence: -1 }).success).toBe(false)
  })
})

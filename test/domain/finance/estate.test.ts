import { describe, expect, it } from '@jest/globals'
import { financeLetters } from '../../../activities/letters/finance.ts'
import { financeBodies } from '../../../api/steps/finance.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { withholdingOf } from '../../../domain/messages/withholding.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const FINANCE = { role: 'FINANCE_OFFICER', id: 'staff-finance', standing: { receivedOn: '2026-01-05' } } as const
const NAMED = { ...FINANCE, given: ['/reasons', '/estateRecipient'] } as const

const died = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW }, ...over })
const moved = aJourney({ stage: 'CLOSED', closure: { reason: 'MOVED', at: NOW } })
const owing = died({ charging: { repaymentDuePence: 12_000 }, clocks: [aClock('finance.repayment')] })

const found = (by: typeof FINANCE | typeof NAMED = FINANCE) =>
  aStep('recordWrongCharge', { wronglyChargedPence: 12_000 }, by)
const pay = (by: typeof FINANCE | typeof NAMED) =>
  aStep('recordRepayment', { paidBackPence: 12_000, paidOn: '2026-01-05' }, by)

describe('R-CHG-04 a death does not make the council owe less', () => {
  it('the date of a repayment goes on, finance hears for whom it is, and it stays on their list', () => {
    const alive = aJourney({
      stage: 'ACTIVE',
      charging: { repaymentDuePence: 12_000 },
      clocks: [aClock('finance.repayment')],
    })
    const facts = { diedOn: '2026-01-04', confirmedBy: 'FAMILY' } as const
    const { clocks, messages, journey } = taking(alive, aStep('recordDeath', facts, FINANCE))
    expect(clocks.map(({ key }) => key)).not.toContain('finance.repayment')
    expect(messages).toContainEqual({
      template: 'REPAYMENT_DUE',
      to: 'FINANCE',
      dates: ['finance.repayment'],
      about: { toEstate: true },
    })
    expect(work(journey).map(({ step }) => step)).toContain('recordRepayment')
  })

  it('what comes out afterwards is owed, too, and told to whoever looks after the estate', () => {
    const { event, clocks, messages, journey } = taking(died(), found(NAMED))
    expect(event).toEqual({ type: 'WrongChargeFound', wronglyChargedPence: 12_000 })
    expect(clocks).toEqual([{ do: 'start', key: 'finance.repayment', from: NOW }])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['WRONG_CHARGE_FOUND_ESTATE', 'ESTATE'],
      ['REPAYMENT_DUE', 'FINANCE'],
    ])
    expect(journey.charging).toEqual({ repaymentDuePence: 12_000 })
  })

  it('more of it adds up and keeps the date; while nobody is named, finance alone hears', () => {
    const { clocks, messages, journey } = taking(owing, found())
    expect(clocks).toEqual([])
    expect(messages.map(({ to }) => to)).toEqual(['FINANCE'])
    expect(journey.charging?.repaymentDuePence).toBe(24_000)
  })

  it('it is paid to somebody who is named, and R-CLS-01 no letter goes to the person', () => {
    expect(refusalOf(owing, pay(FINANCE))).toMatchObject({ code: 'ESTATE_NOT_NAMED', rule: 'R-CHG-04' })
    expect(taking(owing, pay(NAMED)).messages).toMatchObject([{ template: 'REPAYMENT_MADE_ESTATE', to: 'ESTATE' }])
    expect(withholdingOf(owing, 'REPAYMENT_MADE')).toBe('DEATH')
    expect(withholdingOf(owing, 'REPAYMENT_MADE_ESTATE')).toBeUndefined()
  })

  it('after another end the person hears themselves', () => {
    expect(taking(moved, found()).messages).toMatchObject([
      { template: 'WRONG_CHARGE_FOUND', to: 'PERSON', dates: ['finance.repayment'] },
      { template: 'REPAYMENT_DUE', to: 'FINANCE' },
    ])
  })

  it('while the journey is open the financial assessment says so', () => {
    expect(refusalOf(aJourney({ stage: 'ACTIVE' }), found()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })
})

describe('R-CHG-03 the words', () => {
  const words = (name: 'WRONG_CHARGE_FOUND' | 'WRONG_CHARGE_FOUND_ESTATE' | 'REPAYMENT_MADE_ESTATE') =>
    financeLetters[name](
      aLetterContext({ wronglyChargedPence: '12000', paidBackPence: '12000', paidOn: '2026-01-05' }),
    ).paragraphs.join('\n')

  it('say to those who look after the estate how much, by when, and what we need from them', () => {
    const text = words('WRONG_CHARGE_FOUND_ESTATE')
    expect(text).toContain('We are sorry for your loss')
    expect(text).toContain('£120')
    expect(text).toContain('by the date of finance.repayment')
    expect(text).toContain('to which account')
  })

  it('say when it was paid, and how to challenge it', () => {
    expect(words('REPAYMENT_MADE_ESTATE')).toContain('Monday 5 January 2026')
    expect(words('REPAYMENT_MADE_ESTATE')).toContain('If you think we are wrong')
    expect(words('WRONG_CHARGE_FOUND')).toContain('You have paid £120 that we should not have asked for')
  })

  it('tell finance to write to nobody at the address of somebody who has died', () => {
    const note = financeLetters.REPAYMENT_DUE(aLetterContext({ toEstate: 'true' }))
    expect(note.paragraphs.join('\n')).toContain('write to nobody at the person’s address')
  })

  it('the form wants an amount and reasons', () => {
    const body = financeBodies.recordWrongCharge
    expect(body.safeParse({ wronglyChargedPence: 12_000, reasons: 'Free for six weeks' }).success).toBe(true)
    expect(body.safeParse({ wronglyChargedPence: 0, reasons: 'Free for six weeks' }).success).toBe(false)
    expect(body.safeParse({ wronglyChargedPence: 12_000 }).success).toBe(false)
  })
})

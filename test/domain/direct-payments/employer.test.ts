import { describe, expect, it } from '@jest/globals'
import { payingLetters } from '../../../activities/letters/paying.ts'
import { payingBodies } from '../../../api/steps/paying.ts'
import { PAID_SINCE, paying } from '../../support/direct-payments.ts'
import { aStep, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'

const tell = (employerDutiesTold = true, given: readonly string[] = ['/employerHelp']) =>
  aStep('tellEmployerDuties', { employerDutiesTold }, { given })

describe('R-DPY-06 somebody is employed who was not when the terms were signed', () => {
  it('the employer is told, and their wages are settled when the payment stops (R-DPY-10)', () => {
    const { journey, event, messages } = taking(paying(), tell())
    expect(event).toEqual({ type: 'EmployerDutiesTold' })
    expect(journey.directPayment?.agreement).toEqual({
      issuedAt: PAID_SINCE,
      signedAt: PAID_SINCE,
      employsAssistant: true,
    })
    expect(messages).toEqual([{ template: 'EMPLOYER_DUTIES', to: 'PERSON' }])
    const stop = aStep('pauseDirectPayment', { because: 'HOSPITAL_STAY', keepsPaying: false })
    expect(refusalOf(journey, stop).code).toBe('COMMITMENTS_NOT_SETTLED')
  })

  it('so is whoever gets the money', () => {
    const theirs = paying({ agreed: { at: PAID_SINCE, recipient: 'NOMINATED_PERSON' } })
    expect(taking(theirs, tell()).messages.at(1)).toMatchObject({ to: 'NOMINEE', about: { news: 'EMPLOYER' } })
  })

  it.each([
    ['nobody has told them', paying(), tell(false), 'EMPLOYER_DUTIES_NOT_TOLD'],
    ['they do not know where help is', paying(), tell(true, []), 'EMPLOYER_DUTIES_NOT_TOLD'],
    [
      'they know already',
      paying({ agreement: { issuedAt: PAID_SINCE, signedAt: PAID_SINCE, employsAssistant: true } }),
      tell(),
      'EMPLOYER_DUTIES_TOLD_ALREADY',
    ],
    [
      'the terms, which tell of it, are not signed',
      paying({ agreement: { issuedAt: PAID_SINCE } }),
      tell(),
      'PAYMENT_AGREEMENT_NOT_SIGNED',
    ],
  ])('it is refused where %s', (_what, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it('the letter says what it means, and where help is', () => {
    const text = payingLetters.EMPLOYER_DUTIES(aLetterContext()).paragraphs.join(' ')
    expect(text).toContain('there is a contract, tax and a pension to see to, insurance, and checks')
    expect(text).toContain('[what was written in /employerHelp]')
    expect(text).toContain('from an agency, or from somebody who works for themselves, is not their employer')
  })

  it('the terms ask to be told', () => {
    const text = payingLetters.DIRECT_PAYMENT_AGREEMENT(aLetterContext()).paragraphs.join(' ')
    expect(text).toContain('Before anybody is employed later on, tell us')
  })

  it('the form', () => {
    const body = { employerDutiesTold: true, employerHelp: 'Invented.' }
    expect(payingBodies.tellEmployerDuties.parse(body)).toEqual(body)
    expect(payingBodies.tellEmployerDuties.safeParse({ ...body, colour: 'red' }).success).toBe(false)
  })
})

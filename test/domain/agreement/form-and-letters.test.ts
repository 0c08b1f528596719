import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { agreementLetters } from '../../../activities/letters/agreement.ts'
import { agreementBodies } from '../../../api/steps/agreement.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

type Facts<Name extends keyof typeof agreementBodies> = CodedFacts<z.infer<(typeof agreementBodies)[Name]>>

const agreement = { party: 'PERSON', aspect: 'HOW', agreed: true, planVersion: 1, evidence: 'Said so at the visit' }
const dispute = { party: 'PERSON', aspect: 'BUDGET', planVersion: 1, reasons: 'Too little for evenings' }
const answer = { outcome: 'PLAN_WILL_CHANGE', answer: 'We add two evening visits' }

describe('the bodies of agreement', () => {
  it('have the facts of the domain', () => {
    const record: Same<Facts<'recordAgreement'>, FactsOf<'recordAgreement'>> = true
    const raise: Same<Facts<'raiseDispute'>, FactsOf<'raiseDispute'>> = true
    const reply: Same<Facts<'answerDispute'>, FactsOf<'answerDispute'>> = true
    expect([record, raise, reply]).toEqual([true, true, true])
  })

  it.each([
    ['recordAgreement', agreement],
    ['raiseDispute', dispute],
    ['answerDispute', answer],
  ] as const)('%s is accepted, and refused with an unknown field', (name, good) => {
    expect(agreementBodies[name].parse(good)).toEqual(good)
    expect(agreementBodies[name].safeParse({ ...good, colour: 'red' }).success).toBe(false)
  })

  it.each([
    ['recordAgreement', { ...agreement, aspect: 'COLOUR' }],
    ['recordAgreement', { ...agreement, planVersion: 0 }],
    ['recordAgreement', { ...agreement, agreed: 'yes' }],
    ['raiseDispute', { party: 'PERSON', aspect: 'BUDGET', planVersion: 1 }],
    ['answerDispute', { ...answer, answer: '' }],
  ] as const)('%s is refused with %j', (name, body) => {
    expect(agreementBodies[name].safeParse(body).success).toBe(false)
  })
})

describe('R-DSP-01, R-DSP-03 letters about a disagreement', () => {
  const received = (context: typeof aLetterContext, aspect = 'BUDGET'): string =>
    agreementLetters.DISPUTE_RECEIVED(context({ aspect })).paragraphs.join('\n')
  const answered = (context: typeof aLetterContext, outcome: string): string =>
    agreementLetters.DISPUTE_ANSWER(context({ outcome })).paragraphs.join('\n')

  it('say that support goes on, when the answer comes and why then', () => {
    expect(received(aLetterContext)).toContain('a disagreement with your care and support plan, about the budget')
    expect(received(aLetterContext)).toContain('by the date of dispute.response')
    expect(received(aLetterContext)).toContain('Support that is already there carries on')
  })

  it('give the complaints route, with a website only to somebody who uses one (R-GEN-03)', () => {
    for (const text of [received(aLetterContext), answered(aLetterContext, 'PLAN_STAYS')]) {
      expect(text).toContain('make a complaint')
      expect(text).toContain('https://anytown.example')
    }
    expect(received(aBareLetterContext)).toContain('make a complaint')
    expect(received(aBareLetterContext)).not.toContain('https://')
  })

  it('carry the answer in the words of the manager', () => {
    expect(answered(aLetterContext, 'PLAN_STAYS')).toContain('it should stay as it is')
    expect(answered(aLetterContext, 'PLAN_WILL_CHANGE')).toContain('we will change it')
    expect(answered(aLetterContext, 'PLAN_STAYS')).toContain('[what was written in /answer]')
  })

  it('have no holes', () => {
    expect(received(aBareLetterContext)).not.toMatch(/undefined|NaN/)
    expect(answered(aBareLetterContext, 'PLAN_STAYS')).not.toMatch(/undefined|NaN/)
  })
})

import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { planningLetters } from '../../../activities/letters/planning.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { planningBodies } from '../../../api/steps/planning.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { WEEKLY } from '../../support/plans.ts'
import type { Same } from '../../support/same-type.ts'

type Facts<Name extends keyof typeof planningBodies> = CodedFacts<z.infer<(typeof planningBodies)[Name]>>

describe('the bodies of planning', () => {
  it('have the facts of the domain', () => {
    const begin: Same<Facts<'draftPlan'>, FactsOf<'draftPlan'>> = true
    const send: Same<Facts<'submitPlanForAgreement'>, FactsOf<'submitPlanForAgreement'>> = true
    const consent: Same<Facts<'consentToJointPlan'>, FactsOf<'consentToJointPlan'>> = true
    const link: Same<Facts<'linkExternalPlan'>, FactsOf<'linkExternalPlan'>> = true
    const end: Same<Facts<'recordExternalPlanEnded'>, FactsOf<'recordExternalPlanEnded'>> = true
    const refer: Same<Facts<'referNeedElsewhere'>, FactsOf<'referNeedElsewhere'>> = true
    expect([begin, send, consent, link, end, refer]).not.toContain(false)
  })

  const section = { item: 'PC-01', content: 'Help with washing every morning' }
  const submission = { parties: ['PERSON', 'COUNCIL'], weeklyPence: WEEKLY }

  const contingency = {
    kinds: ['CRISIS'],
    limitDays: 14,
    trigger: 'No sleep for two nights',
    extraSupport: 'A night sitter',
    whoToCall: 'Invented: 01632 960002',
  }

  it('take what single parts say in codes', () => {
    const body = { item: 'PC-15', content: 'What we do when things change', contingencies: [contingency] }
    expect(planningBodies.updatePlanSection.parse(body)).toEqual(body)
  })

  it.each([
    ['a contingency without whom to call', { ...contingency, whoToCall: undefined }],
    ['a contingency without a limit', { ...contingency, limitDays: 0 }],
    ['a contingency for nothing', { ...contingency, kinds: [] }],
  ])('R-HLT-02 are refused with %s', (_what, one) => {
    expect(
      planningBodies.updatePlanSection.safeParse({ item: 'PC-15', content: 'x', contingencies: [one] }).success,
    ).toBe(false)
  })

  it('are accepted', () => {
    expect(planningBodies.updatePlanSection.parse(section)).toEqual(section)
    expect(planningBodies.submitPlanForAgreement.parse(submission)).toEqual(submission)
  })

  it.each([
    ['an unknown field', { ...section, colour: 'red' }],
    ['PC-23, which the sign-off adds', { ...section, item: 'PC-23' }],
    ['empty content', { ...section, content: ' ' }],
  ])('updatePlanSection is refused with %s', (_what, body) => {
    expect(planningBodies.updatePlanSection.safeParse(body).success).toBe(false)
  })

  it.each([
    ['an unknown field', { ...submission, colour: 'red' }],
    ['an unknown party', { ...submission, parties: ['PERSON', 'CAT'] }],
    ['nobody', { ...submission, parties: [] }],
  ])('submitPlanForAgreement is refused with %s', (_what, body) => {
    expect(planningBodies.submitPlanForAgreement.safeParse(body).success).toBe(false)
  })
})

describe('R-SGN-01 the letter with the draft plan', () => {
  const text = (context: typeof aLetterContext): string =>
    planningLetters.PLAN_DRAFT(context({ weeklyPence: '45000' })).paragraphs.join('\n')

  it('asks the three questions and says by when to answer, and why', () => {
    expect(text(aLetterContext)).toContain('by the date of plan.agreement')
    expect(text(aLetterContext)).toContain('The reason for plan.agreement.')
    expect(text(aLetterContext)).toContain('Do you agree with the budget?')
    expect(text(aLetterContext)).toContain('£450 a week')
  })

  it('has no holes', () => {
    expect(text(aBareLetterContext)).not.toMatch(/undefined|NaN/)
  })
})

describe('R-PLN-01, R-PLN-03 the letter when planning begins', () => {
  const text = (about: Readonly<Record<string, string>>): string =>
    planningLetters.PLAN_BEGUN(aLetterContext(about)).paragraphs.join('\n')

  it('says who leads, which needs a direct payment could meet, and by when', () => {
    const letter = text({ directPaymentFor: 'NUTRITION, RELATIONSHIPS' })
    expect(letter).toContain('It is your plan')
    expect(letter).toContain('food and drink; family and other relationships')
    expect(letter).toContain('the date of plan.agree')
  })

  it('says so when there is none, and whom to tell', () => {
    expect(text({})).toContain('If you think otherwise, tell us.')
  })
})

describe('R-JNT-01, R-JNT-02, R-JNT-03, R-PLN-05 letters about plans of others', () => {
  it('tell the two of a joint plan what each would cost, and what each keeps', () => {
    const joint = planningLetters.PLAN_DRAFT(aLetterContext({ weeklyPence: '45000', carerWeeklyPence: '5000' }))
    expect(joint.paragraphs.join('\n')).toContain('Your carer’s own support would cost £50 a week besides')
    const split = planningLetters.JOINT_PLAN_SPLIT(aLetterContext()).paragraphs.join('\n')
    expect(split).toContain('Nothing is lost by it.')
    expect(split).toContain('their own right to a review')
  })

  it('tell the other service who watches over the whole', () => {
    const { paragraphs } = planningLetters.EXTERNAL_PLAN_LINKED(
      aLetterContext({ plan: 'CMHT', leadMonitor: 'MENTAL_HEALTH_TEAM' }),
    )
    expect(paragraphs.join('\n')).toContain('their community mental health plan')
    expect(paragraphs.join('\n')).toContain('the mental health team watches over the combined plan')
  })

  it('tell the person that support carries on, and how to challenge', () => {
    const { paragraphs } = planningLetters.EXTERNAL_PLAN_ENDED(aLetterContext({ plan: 'S117' }))
    expect(paragraphs.join('\n')).toContain('Your support from the council carries on as it is.')
    expect(paragraphs.join('\n')).toContain('Only a review together with you')
    expect(paragraphs.join('\n')).toContain('make a complaint')
  })

  it('ask the service whose duty it is, and tell the person so', () => {
    for (const name of ['NEED_REFERRAL', 'NEED_REFERRED_ELSEWHERE'] as const) {
      const text = planningLetters[name](aLetterContext({ duty: 'MEDICAL_TREATMENT' })).paragraphs.join('\n')
      expect(text).toContain('medical treatment')
      expect(text).toContain('[what was written in /request]')
    }
  })

  it.each(Object.keys(planningLetters) as (keyof typeof planningLetters)[])('%s has no holes', (name) => {
    expect(planningLetters[name](aBareLetterContext()).paragraphs.join('\n')).not.toMatch(/undefined|NaN/)
  })
})

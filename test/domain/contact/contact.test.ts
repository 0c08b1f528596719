import { describe, expect, it } from '@jest/globals'
import type { RecordContactFacts } from '../../../domain/contact/steps.ts'
import { newJourney } from '../../../domain/journey/journey.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, refusalOf, taking } from '../../support/domain.ts'

const FACTS: RecordContactFacts = {
  team: 'TEAM-NORTH',
  channel: 'PHONE',
  consent: 'CONSENT_GIVEN',
  immediateRisk: false,
  communication: { format: 'STANDARD_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: true },
}

const blank = newJourney({ id: '018f0000-0000-7000-8000-000000000001', reference: '', authority: 'E09000099' })

const contact = (standing: Standing = { teamExists: true, inOfficeHours: true }): Step =>
  aStep('recordContact', FACTS, { role: 'CONTACT_OFFICER', id: 'staff-contact-officer', standing })

describe('R-REF-01 a first contact', () => {
  it('opens the journey with the team', () => {
    expect(taking(blank, contact()).journey).toMatchObject({ stage: 'CONTACT', allocation: { team: 'TEAM-NORTH' } })
  })

  it('promises nothing yet: no date runs and no letter goes out before there is a referral', () => {
    expect(taking(blank, contact())).toMatchObject({ clocks: [], messages: [] })
  })

  it('keeps how the person was reached and how they want to be written to', () => {
    const { channel, consent, immediateRisk, communication } = FACTS
    expect(taking(blank, contact()).journey.contact).toEqual({ channel, consent, immediateRisk, communication })
  })

  it('with an immediate risk is the duty manager’s at once, with the date of the decision (R-ASM-10)', () => {
    const { messages } = taking(blank, { ...contact(), facts: { ...FACTS, immediateRisk: true } })
    expect(messages).toEqual([
      { template: 'URGENT_NEED_FLAGGED', to: 'TEAM_MANAGER', dates: ['urgent.interimDecision'] },
    ])
  })

  it('is refused for a team that nobody works in, for nobody would ever see it', () => {
    expect(refusalOf(blank, contact({ teamExists: false }))).toMatchObject({
      code: 'TEAM_UNKNOWN',
      rule: 'R-REF-01',
      kind: 'RULE',
    })
  })

  it('is recorded once', () => {
    expect(refusalOf(aJourney({ stage: 'CONTACT' }), contact())).toMatchObject({ code: 'ALREADY_RECORDED' })
  })
})

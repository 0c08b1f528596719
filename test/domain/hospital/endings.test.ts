import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aProposal, aReferral, anAssessment, triageFacts } from '../../support/front-line.ts'
import { aPlanInForce } from '../../support/plans.ts'
import { inHospital } from './support.ts'

const rejection = {
  reason: 'NO_APPEARANCE_OF_NEED',
  redirectedTo: 'COMMUNITY_ORGANISATION',
  proposedBy: 'staff-triage',
  proposedAt: NOW,
}
const inTriage = { stage: 'TRIAGE', referral: { ...aReferral, rejection } } as Partial<Journey>

const rejecting = aStep('authoriseRejection', {}, { role: 'TEAM_MANAGER', id: 'staff-manager' })
const withdrawing = aStep(
  'withdrawReferral',
  { bestInterestsToAssess: false, riskOfAbuse: false },
  { role: 'CONTACT_OFFICER' },
)

const refused = {
  refusedBy: 'PERSON',
  capacity: 'HAS_CAPACITY',
  assessmentInBestInterests: false,
  abuseOrNeglectRisk: false,
} as const
const refusing = aStep('refuseAssessment', refused)
const assessing: Partial<Journey> = {
  stage: 'ASSESSING',
  triage: { ...triageFacts, decidedAt: NOW, rating: 'GREEN' },
  assessment: anAssessment(),
}

const sending = aStep('sendNotEligibleLetter', {
  advice: [{ way: 'GROUP_OR_PLACE' }],
  format: 'STANDARD_PRINT',
  copyToAdvocate: false,
})
const notEligible: Partial<Journey> = {
  stage: 'NOT_ELIGIBLE',
  contact: {
    channel: 'PHONE',
    consent: 'CONSENT_GIVEN',
    immediateRisk: false,
    communication: { format: 'STANDARD_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: true },
  },
  eligibility: aProposal({ eligible: false, computed: false }),
}

/** Every other way to end a journey than closing it by hand. */
const ENDINGS: readonly (readonly [string, Partial<Journey>, Step])[] = [
  ['a referral that is rejected', inTriage, rejecting],
  ['a request that is taken back', inTriage, withdrawing],
  ['an assessment that the person refuses', assessing, refusing],
  ['the letter about no eligible needs', notEligible, sending],
]

describe('R-HOS-03, R-HOS-06 no ending takes a hospital’s clock away', () => {
  it.each(ENDINGS)('%s waits until the hospital has its answer', (_what, over, step) => {
    const waits = inHospital({}, over)
    expect(refusalOf(waits, step)).toMatchObject({ code: 'HOSPITAL_STILL_WAITS', rule: 'R-HOS-03' })
  })

  it.each(ENDINGS)('%s is possible once the assessment there is completed', (_what, over, step) => {
    const answered = inHospital({ assessed: { at: NOW, pathway: 'P0' } }, over)
    expect(taking(answered, step).journey.stage).toBe('CLOSED')
  })

  it.each(ENDINGS)('%s is possible once the notice is withdrawn', (_what, over, step) => {
    const objects = aStep(
      'withdrawNotice',
      { which: 'ASSESSMENT', reason: 'PERSON_OBJECTS' },
      { role: 'CONTACT_OFFICER' },
    )
    const { journey } = taking(inHospital({}, over), objects)
    expect(taking(journey, step).journey.stage).toBe('CLOSED')
  })

  it('with a plan in force a refusal ends nothing of the hospital’s, so it waits for nothing', () => {
    const withPlan = inHospital({}, { ...assessing, signOff: { inForce: aPlanInForce() } })
    expect(taking(withPlan, refusing).clocks.map(({ key }) => key)).not.toContain('hospital.assessment')
  })
})

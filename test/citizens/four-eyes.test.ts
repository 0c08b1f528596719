import { describe, expect, it } from '@jest/globals'
import { did, forged } from './forged.ts'
import { twoPeople } from './holds/four-eyes.ts'

const PRACTITIONER = 'staff-practitioner'

describe('R-GEN-06 one person who did both halves is seen', () => {
  it.each([
    ['one who proposed and determined', forged({}, [did('EligibilityProposed'), did('EligibilityDetermined')])],
    [
      'a decision about eligibility that nobody proposed in this round',
      forged({}, [
        did('EligibilityProposed', 'staff-practitioner'),
        did('JourneyReopened'),
        did('EligibilityDetermined'),
      ]),
    ],
    ['one who proposed and authorised a rejection', forged({}, [did('RejectionProposed'), did('ReferralClosed')])],
    [
      'a signature by somebody who wrote one section',
      forged({}, [
        did('PlanSectionUpdated'),
        did('PlanSubmitted', 'staff-practitioner'),
        did('PlanSignedOff', 'staff-team-manager', { planVersion: 1 }),
      ]),
    ],
    [
      'a signature by somebody who sat on the panel',
      forged({}, [
        did('PlanSubmitted', 'staff-practitioner'),
        did('PanelDecided', 'staff-panel-chair', {
          planVersion: 1,
          decidedBy: ['staff-panel-chair', 'staff-team-manager'],
        }),
        did('PlanSignedOff', 'staff-team-manager', { planVersion: 1 }),
      ]),
    ],
    [
      'a panel with the one who referred the plan',
      forged({}, [
        did('PlanSubmitted', 'staff-practitioner'),
        did('PanelReferred'),
        did('PanelDecided', 'staff-panel-chair', {
          planVersion: 1,
          decidedBy: ['staff-panel-chair', 'staff-team-manager'],
        }),
      ]),
    ],
    [
      'an urgent approval by an author',
      forged({}, [did('PlanSubmitted'), did('PanelApprovedUrgently', 'staff-team-manager', { planVersion: 1 })]),
    ],
    [
      'an urgent approval ratified by the one who gave it',
      forged({}, [
        did('PanelApprovedUrgently', 'staff-panel-chair', { planVersion: 1 }),
        did('UrgentApprovalRatified', 'staff-panel-chair', { decidedBy: ['staff-panel-chair'] }),
      ]),
    ],
    [
      'an assessment by somebody not registered, written in after it was countersigned',
      forged({}, [
        did('AssessmentCountersigned', 'staff-senior-practitioner'),
        did('AssessmentSectionSaved', 'nobody-registered'),
        did('AssessmentCompleted', 'nobody-registered'),
      ]),
    ],
  ] as const)('%s', (_what, [moved, record]) => {
    expect(twoPeople(moved, record)).toBeDefined()
  })

  it.each([
    ['proposed and determined', forged({}, [did('EligibilityProposed', PRACTITIONER), did('EligibilityDetermined')])],
    [
      'written, referred, approved and signed',
      forged({}, [
        did('PlanSubmitted', PRACTITIONER),
        did('PanelReferred', 'staff-service-manager'),
        did('PanelDecided', 'staff-panel-chair', { planVersion: 1, decidedBy: ['staff-panel-chair'] }),
        did('PlanSignedOff', 'staff-team-manager', { planVersion: 1 }),
      ]),
    ],
    [
      'signed within one’s own limit after the panel has not ratified one’s approval',
      forged({}, [
        did('PlanSubmitted', PRACTITIONER),
        did('PanelApprovedUrgently', 'staff-service-manager', { planVersion: 1 }),
        did('UrgentApprovalRatified', 'staff-panel-chair', {
          planVersion: 1,
          decision: 'NOT_RATIFIED',
          decidedBy: ['staff-panel-chair'],
        }),
        did('PlanSignedOff', 'staff-service-manager', { planVersion: 1 }),
      ]),
    ],
    ['by somebody registered, who needs nobody', forged({}, [did('AssessmentCompleted', 'staff-senior-practitioner')])],
  ] as const)('and four eyes are not reported: %s', (_what, [moved, record]) => {
    expect(twoPeople(moved, record)).toBeUndefined()
  })
})

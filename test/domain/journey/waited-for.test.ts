import { describe, expect, it } from '@jest/globals'
import type { HospitalState } from '../../../domain/hospital/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { waitsOf } from '../../../domain/journey/waited-for.ts'
import { aJourney, NOW } from '../../support/domain.ts'
import { confirmed, offered, verifying } from '../../support/moving.ts'
import { onAgenda, withPanel } from '../../support/panel.ts'
import { agreeing, anAgreement } from '../../support/plans.ts'
import { aClock, withPlan } from '../../support/reviewing.ts'

const ward = (over: Partial<HospitalState>): Partial<Journey> => ({
  stage: 'ASSESSING',
  hospital: {
    notice: {} as NonNullable<HospitalState['notice']>,
    assessed: { at: NOW, pathway: 'P1' },
    proposals: [],
    delays: [],
    ended: [],
    ...over,
  },
})

const delayed = (...causes: readonly ('NHS' | 'SOCIAL_CARE' | 'BOTH' | 'OTHER')[]): Partial<HospitalState> => ({
  delays: [{ since: NOW, waits: causes.map((cause) => ({ cause, from: NOW })) }],
})

const paused = [aClock('review.annual', { paused: true })]

/** Nothing is to be done here until the next review. */
const nextReview = {
  clocks: [aClock('review.annual', { next: { kind: 'BREACH', at: '2026-12-01T00:00:00Z', index: 0 } })],
} as const

const aPause = { pause: { reason: 'AWAY', since: NOW, until: '2026-02-01' } } as const

describe('whom a journey waits for', () => {
  it.each<[string, Journey, string]>([
    ['allocation is the council’s', aJourney({ stage: 'WAITING' }), 'COUNCIL'],
    ['a plan before the panel is the panel’s', withPanel({ panel: onAgenda }), 'PANEL'],
    ['an agreement that nobody has answered is theirs', agreeing(), 'PERSON'],
    ['an agreement that only the council owes is its own', agreeing({ agreement: anAgreement(['PERSON']) }), 'COUNCIL'],
    [
      'a no is the council’s to deal with',
      agreeing({ agreement: { ...anAgreement([]), answers: { PERSON: { BUDGET: 'NO' } } } }),
      'COUNCIL',
    ],
    [
      'information for the financial assessment is the person’s',
      aJourney({ stage: 'SIGN_OFF', clocks: [aClock('finance.infoChase')] }),
      'PERSON',
    ],
    ['the financial assessment itself is the council’s', aJourney({ stage: 'SIGN_OFF' }), 'COUNCIL'],
    ['support that has to start is the provider’s', withPlan({}, { clocks: [aClock('service.start')] }), 'PROVIDER'],
    [
      'a person on the ward who is not assessed yet is the council’s',
      aJourney(ward({ assessed: undefined } as never)),
      'COUNCIL',
    ],
    ['support that is not in place yet is the council’s', aJourney(ward({})), 'COUNCIL'],
    [
      'R-HOS-08 once support is in place it is the hospital’s',
      aJourney(ward({ supportInPlaceFrom: '2026-01-05' })),
      'HOSPITAL',
    ],
    ['R-HOS-08 a delay of the NHS is the hospital’s', aJourney(ward(delayed('SOCIAL_CARE', 'NHS'))), 'HOSPITAL'],
    ['R-HOS-08 a delay of social care is the council’s', aJourney(ward(delayed('NHS', 'SOCIAL_CARE'))), 'COUNCIL'],
    ['R-HOS-08 a delay of both is the council’s', aJourney(ward(delayed('BOTH'))), 'COUNCIL'],
    ['R-HOS-08 a delay without a cause is the council’s', aJourney(ward(delayed())), 'COUNCIL'],
    ['a pause is a pause', withPlan(aPause, { clocks: paused }), 'LAWFULLY_PAUSED'],
    [
      'R-MOV-02 whether a move is meant is the other council’s to find out',
      { ...verifying(), ...nextReview },
      'OTHER_COUNCIL',
    ],
    ['R-MOV-15 an offer without an answer is the other council’s', { ...offered(), ...nextReview }, 'OTHER_COUNCIL'],
    ['R-MOV-02 a move that is confirmed is nobody’s turn beside the plan', { ...confirmed(), ...nextReview }, 'NOBODY'],
    ['a closed journey waits for nobody', aJourney({ stage: 'CLOSED' }), 'NOBODY'],
  ])('%s', (_name, journey, party) => {
    expect(waitsOf(journey).for).toBe(party)
  })

  it('names the role and the first step, where somebody has one to take', () => {
    expect(waitsOf(aJourney({ stage: 'WAITING' }))).toEqual({
      for: 'COUNCIL',
      role: 'TEAM_MANAGER',
      step: 'allocateCase',
    })
    expect(waitsOf(aJourney({ stage: 'CLOSED' }))).toEqual({ for: 'NOBODY' })
    expect(waitsOf(aJourney(ward({ supportInPlaceFrom: '2026-01-05' })))).toEqual({ for: 'HOSPITAL' })
  })
})

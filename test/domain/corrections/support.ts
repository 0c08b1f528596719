import { localDate } from '../../../domain/clocks/civil.ts'
import type { CorrectFactFacts } from '../../../domain/corrections/rules.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

/** Monday 5 January 2026, 10:15; a year back from it. */
const TODAY: Standing = { receivedOn: '2026-01-05', earliestEffectiveOn: '2025-01-05' }
export const CAME = '2026-01-02T15:00:00Z'

export const correcting = (facts: Partial<CorrectFactFacts>, standing: Standing = {}, over: object = {}): Step =>
  aStep(
    'correctFact',
    { fact: 'REFERRAL_RECEIVED', because: 'MISTYPED', acceptedLate: [], ...facts },
    {
      role: 'TEAM_MANAGER',
      id: 'staff-team-manager',
      standing: {
        ...TODAY,
        ...(facts.at === undefined ? {} : { correctedMomentOn: localDate(facts.at) }),
        ...standing,
      },
      ...over,
    },
  )

export const inTriage = (over: Partial<Journey> = {}): Journey =>
  aJourney({
    stage: 'TRIAGE',
    referral: {
      receivedAt: CAME,
      referrer: 'SELF',
      routeOfAccess: 'COMMUNITY',
      urgent: false,
      carerKnown: false,
      inHospital: false,
    },
    clocks: [aClock('triage.standard', { startedAt: CAME, dueAt: '2026-01-06T17:00:00Z' })],
    ...over,
  })

import type { AdvocacyScreen } from '../../domain/advocacy/screen.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Step } from '../../domain/journey/step.ts'
import { aJourney, aStep } from './domain.ts'
import { aReferral, aSuitableIndividual, informed, startFacts, triageFacts } from './front-line.ts'
import { TERMS } from './plans.ts'
import { withPlan } from './reviewing.ts'

export const difficulty: AdvocacyScreen = { difficulties: ['RETAIN'], appropriateIndividual: false }
export const supported: AdvocacyScreen = { difficulties: ['RETAIN'], ...aSuitableIndividual }
export const none: AdvocacyScreen = { difficulties: [], appropriateIndividual: false }

export const screening = (screen: AdvocacyScreen): Step => aStep('screenAdvocacy', { screen }, { given: ['/reasons'] })

/** Every step whose form holds a screen, where it can be taken. */
export const SCREENED: readonly (readonly [string, Journey, (screen: AdvocacyScreen) => Step])[] = [
  [
    'triage',
    aJourney({ stage: 'TRIAGE', referral: aReferral, allocation: { team: 'TEAM-NORTH' } }),
    (advocacyScreen) => aStep('recordTriageDecision', { ...triageFacts, advocacyScreen }, { role: 'TRIAGE_WORKER' }),
  ],
  [
    'triage again',
    aJourney({ stage: 'WAITING', referral: aReferral }),
    (advocacyScreen) =>
      aStep(
        'triageAgain',
        { priority: 'P3', risk: triageFacts.risk, safeguardingScreen: 'NO_CONCERN', advocacyScreen },
        { role: 'TRIAGE_WORKER' },
      ),
  ],
  [
    'the assessment',
    aJourney({ stage: 'ASSESSING', preparation: informed }),
    (advocacyScreen) => aStep('startAssessment', { ...startFacts, advocacyScreen }),
  ],
  ['the plan', aJourney({ stage: 'PLANNING' }), (advocacyScreen) => aStep('draftPlan', { ...TERMS, advocacyScreen })],
  [
    'the review',
    withPlan(),
    (advocacyScreen) =>
      aStep(
        'startReview',
        { type: 'PLANNED_ANNUAL', advocacyScreen, involved: ['PERSON'], askedWhomElse: true },
        { given: ['/withoutAdvocateReasons'] },
      ),
  ],
  ['a screen of its own', aJourney({ stage: 'PLANNING' }), screening],
]

import { defineStep } from '../journey/step.ts'
import { clocksTakenOver } from './clocks.ts'
import type { TakeOverJourneyFacts } from './facts.ts'
import { isNew, nothingSpeaksAgainstIt, ringsSoon } from './rules.ts'

/**
 * R-REF-01. A journey that is open in another system goes on here: with its stage, its plan in force, and the dates that it had there.
 * Nobody is written to. Whoever answers for the service takes it over, because it brings cases in; those who look after data do not.
 */
const takeOverJourney = defineStep<TakeOverJourneyFacts>()({
  name: 'takeOverJourney',
  title: 'Take over a journey from another system',
  roles: ['SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
  from: ['CONTACT'],
  reads: [],
  standing: ['teamExists', 'workerAvailable', 'receivedOn', 'latestReviewOn'],
  rules: [isNew, nothingSpeaksAgainstIt, ringsSoon],
  happens: (journey, { facts, receivedAt }) => ({
    event: { type: 'JourneyTakenOver', ...facts },
    clocks: clocksTakenOver(journey, facts, receivedAt),
  }),
})

export const takingOverSteps = [takeOverJourney] as const

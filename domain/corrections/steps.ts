import { STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { Journey } from '../journey/journey.ts'
import * as rules from './rules.ts'
import type { CorrectFactFacts, Correction } from './rules.ts'
import type { FactCorrected } from './events.ts'

/** The event: what was, what is, why, and what was planned anew. Its rules have made sure that all of it is there. */
function factCorrected(journey: Journey, step: Correction): FactCorrected {
  const { fact, because } = step.facts
  const row = rules.rowOf(fact)
  const [was, now] = [row?.held(journey), rules.valueOf(step.facts)]
  if (row === undefined || was === undefined || now === undefined) throw new Error(`${fact} is not corrected here`)
  return {
    type: 'FactCorrected',
    fact: fact as FactCorrected['fact'],
    was,
    now,
    because,
    rule: row.rule,
    clockIds: (step.standing.correctedDates ?? []).map(({ clockId }) => clockId),
    lateAccepted: rules.lateBy(journey, step).map(({ key }) => key),
  }
}

/** The person hears a date that has moved, and staff that a fact has changed under their hands. */
function words(journey: Journey, { facts: { fact }, standing }: Correction): readonly MessageIntent[] {
  const moved = standing.correctedDates ?? []
  const dates = journey.clocks.filter(({ id }) => moved.some(({ clockId }) => clockId === id)).map(({ key }) => key)
  const note: MessageIntent = { template: 'FACT_CORRECTED_NOTE', to: workerOrTeam(journey.allocation), about: { fact } }
  return dates.length === 0 || fact === 'DIED'
    ? [note]
    : [{ template: 'FACT_CORRECTED', to: 'PERSON', dates, about: { fact } }, note]
}

/**
 * 0.4.12. A wrong step is put right by a step: what was recorded stays in its event and in the ledgers, whoever corrects says why, and
 * the dates that count from the fact are planned anew.
 */
const correctFact = defineStep<CorrectFactFacts>()({
  name: 'correctFact',
  title: 'Correct a fact that was recorded wrongly',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  // Also after closing: how long the record is kept counts from the date of death.
  from: STAGES,
  reads: ['referral', 'leavingHospital', 'charging', 'signOff', 'move', 'closure', 'corrections'],
  standing: [
    'receivedOn',
    'earliestEffectiveOn',
    'correctedMomentOn',
    'noticeCameOn',
    'lastFreeDayOn',
    'reviewFirstAnchor',
    'deathAfterBirth',
    'deathIsPlausible',
    'correctedDates',
  ],
  rules: [
    rules.isCorrectedHere,
    rules.saysWhatIsRight,
    rules.isRecorded,
    rules.isNotSoAlready,
    rules.canHaveBeen,
    rules.cameNoLater,
    rules.deathIsPossible,
    rules.freeWeeksAreNotCharged,
    rules.latenessIsAccepted,
  ],
  happens: (journey, step) => ({
    event: factCorrected(journey, step),
    clocks: rules.correctedClocks(journey, step),
    messages: words(journey, step),
  }),
})

export const correctionsSteps = [correctFact] as const

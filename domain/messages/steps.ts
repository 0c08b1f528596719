import { noticeCountsFromArrival } from '../closure/notice.ts'
import { stopStartedBy } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { LocalDate } from '../shared/time.ts'
import { WHO_CONFIRMS } from './confirming.ts'
import { letterInProduction, mustNotBePostedSince, NO_LETTERS } from './production.ts'
import { versionOf } from './reference.ts'
import { LETTERS_REFUSALS } from './refusals.ts'
import { template } from './templates.ts'
import { toldOtherwiseSteps } from './told-otherwise.ts'
import { unconfirmedSteps } from './unconfirmed.ts'

export interface ConfirmLetterProducedFacts {
  /** The letter's own reference, as the documents of the journey have it. */
  readonly letter: string
  readonly postedOn: LocalDate
}

/** R-GEN-03. Only a letter that was handed over and was not confirmed yet. */
const waitsForProduction: Rule<ConfirmLetterProducedFacts> = (journey, { facts }): Refusal | undefined => {
  if (letterInProduction(journey, facts.letter) !== undefined) return undefined
  return (journey.letters ?? NO_LETTERS).produced.includes(facts.letter)
    ? LETTERS_REFUSALS.LETTER_ALREADY_CONFIRMED
    : LETTERS_REFUSALS.LETTER_NOT_WAITING
}

/**
 * R-CLS-01, R-GEN-02. Nothing is posted to somebody who has died, or who wants no letters. What had been posted by that day was sent,
 * and the record says so.
 */
const wasPostedBeforeItHadToStay: Rule<ConfirmLetterProducedFacts> = (journey, { facts, standing }) => {
  if (mustNotBePostedSince(journey, facts.letter) === undefined) return undefined
  const { letterWithheldOn } = standing
  return letterWithheldOn !== undefined && facts.postedOn <= letterWithheldOn
    ? undefined
    : LETTERS_REFUSALS.LETTER_WITHHELD
}

/** R-GEN-03. What is confirmed has happened: on the day of the receipt or before it. */
const postedByNow: Rule<ConfirmLetterProducedFacts> = (_journey, { facts, standing }) =>
  standing.receivedOn !== undefined && facts.postedOn <= standing.receivedOn
    ? undefined
    : LETTERS_REFUSALS.POSTED_IN_FUTURE

/** R-GEN-03. Nothing is posted before there is anything to produce it from. */
const postedAfterHandOver: Rule<ConfirmLetterProducedFacts> = (_journey, { facts, standing }) =>
  standing.letterHandedOverOn !== undefined && facts.postedOn < standing.letterHandedOverOn
    ? LETTERS_REFUSALS.POSTED_BEFORE_HAND_OVER
    : undefined

function happens(journey: Journey, { facts, receivedAt }: Step<ConfirmLetterProducedFacts>) {
  const letter = letterInProduction(journey, facts.letter)
  if (letter === undefined) throw new Error('The rules let a letter through that does not wait')
  const { reference, template: name } = letter
  const stops = template(name).stops ?? []
  const counted = noticeCountsFromArrival(journey, stops, receivedAt)
  return {
    event: { type: 'LetterProduced', reference, template: name, postedOn: facts.postedOn },
    // A later letter's clock goes on: it waits for that letter.
    clocks: [...stops.map((key) => stopStartedBy(versionOf(reference), key, 'LetterProduced')), ...counted.clocks],
    messages: counted.messages,
  } as const
}

/** R-GEN-03. Staff produced a letter in the reader's format and language and posted it: it is sent now, and its clocks stop. */
const confirmLetterProduced = defineStep<ConfirmLetterProducedFacts>()({
  name: 'confirmLetterProduced',
  title: 'Confirm that a letter was produced and posted',
  roles: WHO_CONFIRMS,
  // Also after closing: the letter that says so has to be produced as well.
  from: STAGES,
  // The rules look at the one letter, and nothing else that changed matters to it.
  reads: [],
  standing: ['receivedOn', 'letterHandedOverOn', 'letterWithheldOn'],
  rules: [waitsForProduction, wasPostedBeforeItHadToStay, postedByNow, postedAfterHandOver],
  happens,
})

export const lettersSteps = [confirmLetterProduced, ...unconfirmedSteps, ...toldOtherwiseSteps] as const

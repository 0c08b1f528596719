import type { Rule } from '../journey/step.ts'
import type { Refusal } from '../shared/refusal.ts'
import { ADVOCACY_REFUSALS } from './refusals.ts'
import type { AdvocacyScreen } from './screen.ts'

/** R-ADV-03. Whoever takes the place of an advocate is made sure of; without a difficulty nobody takes it. */
function whyNot({ difficulties, appropriateIndividual, individual }: AdvocacyScreen): Refusal | undefined {
  if (difficulties.length === 0 || !appropriateIndividual) return undefined
  if (individual === undefined) return ADVOCACY_REFUSALS.INDIVIDUAL_NOT_CHECKED
  if (individual.paidToCare) return ADVOCACY_REFUSALS.INDIVIDUAL_IS_PAID
  if (individual.personObjects) return ADVOCACY_REFUSALS.PERSON_OBJECTS_TO_INDIVIDUAL
  return individual.willingAndSuitable ? undefined : ADVOCACY_REFUSALS.INDIVIDUAL_NOT_SUITABLE
}

/** R-ADV-03. For every step whose form holds the screen. */
export const individualIsAppropriate: Rule<{ readonly advocacyScreen?: AdvocacyScreen }> = (
  _journey,
  { facts: { advocacyScreen } },
) => (advocacyScreen === undefined ? undefined : whyNot(advocacyScreen))

/** R-ADV-03. For the screen that is a step of its own. */
export const screenedIndividualIsAppropriate: Rule<{ readonly screen: AdvocacyScreen }> = (
  _journey,
  { facts: { screen } },
) => whyNot(screen)

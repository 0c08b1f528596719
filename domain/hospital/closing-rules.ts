import { CLOSURE_REFUSALS } from '../closure/refusals.ts'
import type { Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'

/**
 * R-HOS-03, R-HOS-06. A notice ends by what the hospital says or by an answer, and by nothing else: whoever does not want the council to
 * be asked has it withdrawn, and no other ending of the journey takes the clock away.
 */
export const hospitalHasItsAnswer: Rule<unknown> = ({ hospital }) =>
  hospital?.notice !== undefined && hospital.assessed === undefined ? CLOSURE_REFUSALS.HOSPITAL_STILL_WAITS : undefined

/** R-HOS-03. The same for what ends the journey only where no plan is in force. */
export const hospitalHasItsAnswerBeforeTheEnd: Rule<unknown> = (journey, step) =>
  planInForce(journey) ? undefined : hospitalHasItsAnswer(journey, step)

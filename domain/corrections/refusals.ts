import { defineRefusals } from '../shared/refusal.ts'
import type { FactCorrectedElsewhere } from './state.ts'

export const CORRECTIONS_REFUSALS = defineRefusals({
  FACT_CORRECTED_ELSEWHERE: {
    rule: 'R-GEN-07',
    detail: 'This is not put right by correcting a fact.',
    whatToDo: 'Use the step that is made for it.',
  },
  CORRECTION_HAS_NO_VALUE: {
    rule: 'R-GEN-07',
    detail: 'It is not said what is right.',
    whatToDo: 'Give the day, or for the moment of a request the moment, and not both.',
  },
  FACT_NOT_RECORDED: {
    kind: 'STATE',
    rule: 'R-GEN-07',
    detail: 'Nothing of the kind has been recorded, so there is nothing to correct.',
    whatToDo: 'Record it with its own step.',
  },
  FACT_IS_SO_ALREADY: {
    kind: 'STATE',
    rule: 'R-GEN-07',
    detail: 'That is what the journey has already.',
    whatToDo: 'Nothing has to be corrected. Look at the journey again if you expected something else.',
  },
  CORRECTED_DAY_NOT_POSSIBLE: {
    rule: 'R-GEN-07',
    detail:
      'It cannot have been then: it is still to come, it is more than a year ago, or it is before what it followed.',
    whatToDo: 'Check the papers and give the true day.',
  },
  REQUEST_CAME_NO_LATER: {
    rule: 'R-REF-04',
    detail: 'A request cannot have come in after it was recorded.',
    whatToDo: 'Give the earlier moment at which it truly came in, or leave it as it is.',
  },
  CORRECTED_DEATH_NOT_POSSIBLE: {
    rule: 'R-CLS-01',
    detail:
      'The person cannot have died then: it is before their birth, or more than a year before they first got in touch.',
    whatToDo: 'Check the date. If the person lives, correct the death itself.',
  },
  CHARGE_IN_FREE_WEEKS: {
    rule: 'R-CHG-05',
    detail: 'With this first day the person would have been charged while support is free.',
    whatToDo: 'Finance sets the charge from a later day first, and records what was charged wrongly.',
  },
  CORRECTION_MAKES_LATE: {
    kind: 'STATE',
    rule: 'R-GEN-04',
    detail: 'By this correction something would be late at once.',
    whatToDo:
      'Check the fact. If it is right, send the correction again and name each such date as accepted: you answer for it.',
  },
})

/** What is put right in another way: in words, with the title of its step. */
export const INSTEAD: Readonly<Record<FactCorrectedElsewhere, { readonly words: string; readonly step: string }>> = {
  URGENCY: { words: 'How urgent it is', step: 'Triage again' },
  DAY_OF_REVIEW: { words: 'The day that was agreed for a review', step: 'Schedule a review' },
  DAY_OF_MOVE: { words: 'The day of a move', step: 'Set or change the day of the move' },
  DAY_OF_DISCHARGE_PROPOSED: {
    words: 'The day that the hospital proposes',
    step: 'Change the likely day of discharge',
  },
  NOTICE_OF_HOSPITAL: { words: 'A notice of a hospital', step: 'Withdraw a notice of a hospital' },
  DEATH_THAT_DID_NOT_HAPPEN: {
    words: 'A death that did not happen',
    step: 'Correct a death that was recorded wrongly',
  },
  CONTACT_DETAILS: { words: 'Where somebody is reached', step: 'Record or correct contact details' },
  ASSESSMENT_RECORD: { words: 'The record of an assessment', step: 'Correct the record of the assessment' },
  ELIGIBILITY: { words: 'A decision about eligibility', step: 'Ask for a reassessment' },
  CHARGE: { words: 'What was charged wrongly', step: 'Record money that was charged wrongly, after the end' },
  SIGNED_PLAN: { words: 'A plan that has been signed', step: 'Call for an unplanned review' },
  ENDING: { words: 'A journey that was closed by mistake', step: 'Reopen the journey' },
}

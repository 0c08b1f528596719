import { defineRefusals } from '../shared/refusal.ts'

export const REFUSING_REFUSALS = defineRefusals({
  REFUSAL_NOT_IN_OWN_NAME: {
    rule: 'R-ASM-08',
    detail: 'A refusal is sent in by the one who refuses.',
    whatToDo: 'Say that it is you who refuses, or ask the worker to record what the other one said.',
  },
  REFUSAL_NEEDS_A_TALK: {
    rule: 'R-CAP-03',
    detail: 'Somebody has to be sure that you are safe and that this is what you want.',
    whatToDo: 'Call the council. A worker talks with you and then records what you want.',
  },
  ASSESS_BECAUSE_OF_RISK: {
    rule: 'R-CAP-03',
    detail: 'The person experiences abuse or neglect or is at risk of it, so the duty to assess stays.',
    whatToDo: 'Go on with the assessment, as far as the person takes part, and raise a safeguarding concern.',
  },
  CONCERN_NOT_ANSWERED: {
    rule: 'R-CAP-03',
    detail:
      'There is a safeguarding concern on record, and it is not said why there is no risk of abuse or neglect now.',
    whatToDo: 'Look into the concern. If there is no risk any more, write why; otherwise the assessment goes on.',
  },
  ASSESS_IN_BEST_INTERESTS: {
    rule: 'R-CAP-03',
    detail:
      'The person cannot decide about the assessment, and it is in their best interests, so the duty to assess stays.',
    whatToDo: 'Go on with the assessment, and record the decision about best interests.',
  },
  REFUSAL_NEEDS_AUTHORITY: {
    rule: 'R-CAP-02',
    detail: 'The person cannot decide about the assessment, and nobody is named who decides for them.',
    whatToDo:
      'Name the attorney, the deputy or the best-interests decision in `authority`. Until then the duty to assess stays.',
  },
  ONLY_THE_PERSON_REFUSES: {
    rule: 'R-ASM-08',
    detail: 'The person can decide about the assessment, so nobody refuses it for them.',
    whatToDo: 'Ask the person.',
  },
})

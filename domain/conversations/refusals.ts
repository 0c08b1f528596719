import { defineRefusals } from '../shared/refusal.ts'

export const CONVERSATIONS_REFUSALS = defineRefusals({
  CRISIS_IS_LEVEL_TWO: {
    rule: 'R-3CV-02',
    detail: 'There are signs of a crisis, but the conversation is not recorded as the second.',
    whatToDo: 'Record it as C2: work on the crisis begins at once, whichever conversation came before.',
  },
  SHORT_PLAN_NEEDED: {
    rule: 'R-3CV-03',
    detail: 'Short-term work has no written plan yet.',
    whatToDo: 'Agree a short plan with the person, and write it with a C2 conversation.',
  },
  NO_SHORT_TERM_WORK: {
    kind: 'STATE',
    rule: 'R-3CV-03',
    detail: 'No short-term work is under way.',
    whatToDo: 'Hold a C2 conversation to begin it.',
  },
  ASSESSMENT_NOT_OFFERED: {
    rule: 'R-3CV-04',
    detail: 'The person has not been told in writing that they may have an assessment.',
    whatToDo: 'Allow the letter, which offers it, or send the offer first.',
  },
  SHORT_TERM_WORK_GOES_ON: {
    rule: 'R-3CV-04',
    detail: 'Short-term work is still under way, and its ending is where an assessment is offered in writing.',
    whatToDo: 'End the short-term work first.',
  },
})

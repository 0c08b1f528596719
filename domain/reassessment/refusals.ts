import { defineRefusals } from '../shared/refusal.ts'

export const REASSESSMENT_REFUSALS = defineRefusals({
  NOTHING_TO_LOOK_AT_AGAIN: {
    kind: 'STATE',
    rule: 'R-RAS-01',
    detail: 'There is no decision about eligibility or budget on this journey that could be looked at again.',
    whatToDo: 'Report a change, ask for a review, or reopen the journey; a manager can say which fits.',
  },
  REASSESSMENT_NOT_IN_OWN_NAME: {
    rule: 'R-RAS-01',
    detail: 'People outside the council ask in their own name.',
    whatToDo: 'Say that it is you who asks, or ask the worker to record what the other one said.',
  },
  NO_REASSESSMENT_REQUEST: {
    kind: 'STATE',
    rule: 'R-RAS-01',
    detail: 'Nobody has asked for a reassessment, or it has been decided already.',
    whatToDo: 'Look at the journey for the request and its decision.',
  },
  REASSESSMENT_REFUSAL_NEEDS_REASONS: {
    rule: 'R-RAS-01',
    detail: 'A reassessment is refused only with reasons that the person can be told.',
    whatToDo: 'Write the reasons; they go into the letter.',
  },
})

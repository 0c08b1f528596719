import { defineRefusals } from '../shared/refusal.ts'

export const CONTACT_DETAILS_REFUSALS = defineRefusals({
  NOTHING_TO_CORRECT: {
    rule: 'R-GEN-03',
    detail: 'Nothing is given and nothing is taken away.',
    whatToDo: 'Enter what is new, or say in `noLonger` what must not be used any more.',
  },
  GIVEN_AND_TAKEN_AWAY: {
    rule: 'R-GEN-03',
    detail: 'The same way of reaching somebody is given and taken away.',
    whatToDo: 'To replace it, enter the new one alone. To stop using it, name it in `noLonger` alone.',
  },
  NAME_MISSING: {
    rule: 'R-GEN-03',
    detail: 'Nothing is known of this person yet, not even their name.',
    whatToDo: 'Enter their name with the first details, so that letters can greet them.',
  },
  PERSON_HAS_DIED: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'The person has died, and nothing is sent to them any more.',
    whatToDo: 'Nothing more is needed. If the death was recorded wrongly, tell your manager: it has to be corrected.',
  },
  SHARING_SAID_ALREADY: {
    kind: 'STATE',
    rule: 'R-GEN-02',
    detail: 'The record says this already.',
    whatToDo: 'Nothing more is needed.',
  },
  WRITING_SAID_ALREADY: {
    kind: 'STATE',
    rule: 'R-GEN-02',
    detail: 'The record says this already.',
    whatToDo: 'Nothing more is needed.',
  },
  NOT_THEIRS_TO_SAY: {
    rule: 'R-GEN-02',
    detail: 'Each person says for themselves whether they want to be written to.',
    whatToDo: 'Ask the one whose letters they are, or leave it to a worker to ask them.',
  },
  RECORD_IS_CLOSED: {
    kind: 'STATE',
    rule: 'R-CLS-03',
    detail: 'The journey is closed and nothing on it is left to do, so nobody is written to any more.',
    whatToDo: 'Reopen the journey, or record the details with a new contact.',
  },
})

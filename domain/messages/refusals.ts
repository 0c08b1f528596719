import { defineRefusals } from '../shared/refusal.ts'

export const LETTERS_REFUSALS = defineRefusals({
  LETTER_NOT_WAITING: {
    rule: 'R-GEN-03',
    detail: 'No letter of this journey with this reference waits to be produced.',
    whatToDo: 'Look at the documents of the journey: a letter that waits to be produced is SENT and awaits PRODUCTION.',
  },
  LETTER_ALREADY_CONFIRMED: {
    kind: 'STATE',
    rule: 'R-GEN-03',
    detail: 'Somebody has already confirmed that this letter was produced and posted.',
    whatToDo: 'Nothing more is needed.',
  },
  LETTER_NOT_UNCONFIRMED: {
    rule: 'R-GEN-03',
    detail: 'No letter of this journey with this reference waits for somebody to find out whether it arrived.',
    whatToDo:
      'Look at the documents of the journey: a letter to ask about is STUCK with the failure NO_RECEIPT. One that is SENT may still get its receipt.',
  },
  LETTER_WITHHELD: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'This letter must not go out any more: the person has died, or has taken back their consent.',
    whatToDo:
      'Do not post it, and call it back from whoever produces it. If it was posted by the day on which that became known, confirm it with that day; if it was posted later, tell your manager.',
  },
  LETTER_NOT_AWAITED: {
    kind: 'STATE',
    rule: 'R-REF-02',
    detail: 'No date of this journey waits for this letter.',
    whatToDo: 'Look at the dates that run. If somebody was told, and nothing waits for it, nothing more is needed.',
  },
  LETTER_NOT_ASKED_FOR: {
    kind: 'STATE',
    rule: 'R-REF-02',
    detail: 'Nobody has sent this letter yet, so there is nothing that somebody could have been told instead of it.',
    whatToDo: 'Take the step that sends it. If it then reaches nobody, record how its reader was told.',
  },
  LETTER_SEEN_TO_ALREADY: {
    kind: 'STATE',
    rule: 'R-GEN-03',
    detail: 'This letter waits to be produced and posted, or for somebody to ask whether it arrived.',
    whatToDo:
      'Confirm that it was produced, or record whether it arrived. Telling its reader meanwhile is right; the letter goes all the same.',
  },
  MUST_BE_IN_WRITING: {
    rule: 'R-GEN-03',
    detail: 'The law gives its reader a right to have this in writing, so being told is not enough.',
    whatToDo: 'Print the letter and give it to them, or have it brought to them, and record that.',
  },
  PERSON_MUST_BE_TOLD: {
    rule: 'R-REF-02',
    detail: 'Only somebody who referred the person can be left untold, because they left no way to reach them.',
    whatToDo: 'Find another way to tell them: by telephone, at home, or through somebody they trust.',
  },
  POSTED_IN_FUTURE: {
    rule: 'R-GEN-03',
    detail: 'The day on which the letter was posted has not come yet.',
    whatToDo: 'Post the letter first, then confirm it with the day on which it was posted.',
  },
  POSTED_BEFORE_HAND_OVER: {
    rule: 'R-GEN-03',
    detail: 'The letter was handed over for production after the day on which you say it was posted.',
    whatToDo: 'Check the day, and that this is the right letter.',
  },
})

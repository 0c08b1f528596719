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
    whatToDo: 'Do not post it. If it is in the post already, tell your manager.',
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

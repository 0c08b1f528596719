import { defineRefusals } from '../shared/refusal.ts'

/** Of reviews that stand still, or that cannot be done because nobody is reached. */
export const REVIEW_DELAY_REFUSALS = defineRefusals({
  REVIEW_PAUSED_ALREADY: {
    kind: 'STATE',
    rule: 'R-REV-02',
    detail: 'The review is paused already.',
    whatToDo: 'Carry on with it first. A longer pause is a new decision with its own reason.',
  },
  REVIEW_NOT_PAUSED: {
    kind: 'STATE',
    rule: 'R-REV-02',
    detail: 'The review is not paused.',
    whatToDo: 'There is nothing to carry on with; look at the dates of the journey.',
  },
  RED_REVIEW_NOT_PAUSED: {
    rule: 'R-REV-03',
    detail: 'The risk is red, and such a review does not stand still.',
    whatToDo: 'Start the review.',
  },
  NOTHING_LEFT_TO_PAUSE: {
    rule: 'R-REV-02',
    detail: 'Every date of the review has passed. A pause does not make a late review a punctual one.',
    whatToDo: 'Do the review as soon as the person can take part. Record the contacts until then.',
  },
  PAUSE_END_NOT_POSSIBLE: {
    rule: 'R-REV-02',
    detail: 'The last day of the pause is not after today, or it is more than three months away.',
    whatToDo: 'Give a day within three months. If it is not enough, decide again then.',
  },
  NO_REVIEW_TO_DO: {
    kind: 'STATE',
    rule: 'R-REV-13',
    detail: 'No review is open or agreed.',
    whatToDo: 'Look at the dates: the review opens by itself, or call for one.',
  },
  THREE_WAYS_FIRST: {
    rule: 'R-REV-13',
    detail: 'Fewer than three ways of reaching the person were tried, and the person has not said no.',
    whatToDo: 'Try other ways, such as a letter, a visit, or through somebody they trust, and record each.',
  },
  NO_WISH_WAS_SAID: {
    rule: 'R-REV-13',
    detail: 'The person has not said that they want no review; nobody has reached them.',
    whatToDo: 'Choose TRY_AGAIN or WELFARE_CHECK. Silence is not a wish.',
  },
})

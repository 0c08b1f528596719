import { defineRefusals, type Refusal } from '../shared/refusal.ts'
import type { PaymentCondition } from './state.ts'

export const DIRECT_PAYMENT_REFUSALS = defineRefusals({
  DIRECT_PAYMENT_ASKED_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-01',
    detail: 'A direct payment has been asked for already, and nobody has decided about it.',
    whatToDo: 'Decide about that request. If somebody else is to get the money, withdraw it first and ask anew.',
  },
  DIRECT_PAYMENT_AGREED_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-01',
    detail: 'A direct payment to this recipient is agreed.',
    whatToDo:
      'Choose it for a budget line. To have it paid to somebody else, ask for that; another nominated or authorised person than now is `somebodyNew`.',
  },
  NO_DIRECT_PAYMENT_ASKED: {
    kind: 'STATE',
    rule: 'R-DPY-01',
    detail: 'No request for a direct payment waits for a decision.',
    whatToDo: 'Look at the timeline: it may have been decided. If the person wants one, record the request first.',
  },
  DIRECT_PAYMENT_CONDITIONS_NOT_MET: {
    rule: 'R-DPY-01',
    detail: 'A direct payment is agreed only where the conditions of the law are met.',
    whatToDo:
      'See whether help, a nominated person or an authorised person would meet them. If not, refuse it with reasons.',
  },
  DIRECT_PAYMENT_MUST_BE_AGREED: {
    rule: 'R-DPY-01',
    detail: 'Every condition of the law is met, so the council must agree to the direct payment.',
    whatToDo: 'Agree to it. If a condition is not met after all, say which.',
  },
  HELP_TO_MANAGE_NOT_CONSIDERED: {
    rule: 'R-DPY-01',
    detail: 'It is said that nobody could manage the money even with help, but not which help was thought of.',
    whatToDo:
      'Say in `helpConsidered` which help was offered or looked at, such as a payroll service or a managed account.',
  },
  BEST_INTERESTS_NOT_RECORDED: {
    rule: 'R-DPY-02',
    detail:
      'The person lacks capacity for this, and it is not on record why the authorised person is suitable and acts in their best interests.',
    whatToDo: 'Write it down in `bestInterestsRecord`, with who was asked.',
  },
  DIRECT_PAYMENT_NEEDS_AUTHORITY: {
    rule: 'R-DPY-02',
    detail: 'The person lacks capacity for this, and nobody is named who decides for them.',
    whatToDo: 'Name the attorney, the deputy or the best-interests decision in `authority`.',
  },
  NO_AUTHORISED_PERSON_GETS_IT: {
    kind: 'STATE',
    rule: 'R-DPY-02',
    detail:
      'The person lacks capacity for this, and the direct payment was asked for, or agreed, for somebody else than an authorised person.',
    whatToDo:
      'Ask for a direct payment to an authorised person with `request-direct-payment`; take back an open request for anybody else first. Where nobody can be authorised, choose another way for this line.',
  },
  RECIPIENT_NOT_NAMED: {
    rule: 'R-DPY-01',
    detail: 'Somebody else is to get the money, and nobody has written down who that is and how they are reached.',
    whatToDo: 'Write their name and address in `nomineeRecipient`. What concerns the money is sent to them, too.',
  },
  REFUSAL_NOT_EXPLAINED: {
    rule: 'R-DPY-03',
    detail: 'A direct payment is refused only with reasons that the person can be told.',
    whatToDo:
      'Write `reasons`, what would have to change in `whatWouldChange`, and how the needs are met meanwhile in `metMeanwhile`. They go into the letter.',
  },
  DIRECT_PAYMENT_WAS_REFUSED: {
    kind: 'STATE',
    rule: 'R-DPY-03',
    detail: 'A direct payment was refused, so it cannot be chosen for a budget line.',
    whatToDo: 'If something has changed, ask for it anew. Until then choose another way for this line.',
  },
  DIRECT_PAYMENT_NOT_AGREED: {
    rule: 'R-DPY-01',
    detail: 'A budget line is to be a direct payment, and the council has not agreed to one.',
    whatToDo: 'Decide about the request first, or let the person choose another way for this line.',
  },
})

/** The conditions in plain words. */
const CONDITION_WORDS: Readonly<Record<PaymentCondition, string>> = {
  OF_AGE: 'the person is 18 or older',
  RECIPIENT_FITS_CAPACITY:
    'the person has capacity for this and gets it or names somebody, or lacks it and an authorised person gets it',
  RECIPIENT_AGREES: 'whoever is to get the money agrees to it',
  AUTHORISED_PERSON_SUITABLE: 'the authorised person is suitable',
  IN_BEST_INTERESTS: 'the authorised person acts in the person’s best interests',
  NOT_BARRED: 'no court order or treatment requirement bars the person from it',
  CAN_BE_MANAGED: 'somebody can manage the money, alone or with help',
  PROPER_WAY: 'it is a proper way to meet the needs',
}

const OF_AUTHORISED: readonly PaymentCondition[] = [
  'RECIPIENT_FITS_CAPACITY',
  'AUTHORISED_PERSON_SUITABLE',
  'IN_BEST_INTERESTS',
]

/** R-DPY-01, R-DPY-02. Which conditions are not met, by name. */
export const conditionsNotMet = (conditions: readonly PaymentCondition[]): Refusal => ({
  ...DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_CONDITIONS_NOT_MET,
  rule: conditions.some((condition) => OF_AUTHORISED.includes(condition)) ? 'R-DPY-02' : 'R-DPY-01',
  detail: `Not met: ${conditions.map((condition) => CONDITION_WORDS[condition]).join('; ')}.`,
})

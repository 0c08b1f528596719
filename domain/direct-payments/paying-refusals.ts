import { defineRefusals } from '../shared/refusal.ts'

export const PAYING_REFUSALS = defineRefusals({
  EMPLOYER_DUTIES_NOT_TOLD: {
    rule: 'R-DPY-06',
    detail:
      'The money is to pay somebody who is employed, and the employer has not been told what that means, or not where to get help.',
    whatToDo:
      'Tell them of contract, tax, insurance, checks and pension, say in `employerHelp` where to get help, and issue the terms then.',
  },
  EMPLOYER_DUTIES_TOLD_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-06',
    detail: 'It is on record that somebody is employed with the money, and that the employer knows what that means.',
    whatToDo: 'Look at the timeline for the day.',
  },
  NO_PAYMENT_AGREEMENT_ISSUED: {
    kind: 'STATE',
    rule: 'R-DPY-04',
    detail: 'No terms of the direct payment have been sent out, so there is nothing to sign.',
    whatToDo: 'Issue the direct payment agreement first.',
  },
  PAYMENT_AGREEMENT_SIGNED_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-04',
    detail: 'The direct payment agreement has been signed already.',
    whatToDo: 'Look at the timeline for the day. Other terms are issued anew first.',
  },
  SIGNATURE_OF_SOMEBODY_ELSE: {
    rule: 'R-DPY-04',
    detail: 'The direct payment agreement is signed by whoever gets the money, for themselves, and by the council.',
    whatToDo: 'Let the one who gets the money sign, or a member of staff record how they signed.',
  },
  SIGNATURE_GIVEN_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-04',
    detail: 'This signature is on record already, or no signature is named.',
    whatToDo: 'Record the signature of the other side: RECIPIENT is whoever gets the money, COUNCIL is the council.',
  },
  SIGNATURE_NOT_DESCRIBED: {
    rule: 'R-DPY-04',
    detail: 'It is said that whoever gets the money has signed, and not on record who did, how, and when.',
    whatToDo: 'Say in `way` how they signed, and in `signature` who signed, when, and who was there.',
  },
  PAYMENT_NEEDS_OWN_ACCOUNT: {
    rule: 'R-DPY-05',
    detail: 'A direct payment goes to a new bank account or to a prepaid card, never to an account in use.',
    whatToDo: 'Help to open an account for it, or issue a card.',
  },
  ACCOUNT_IS_SOMEBODY_ELSES: {
    rule: 'R-DPY-05',
    detail: 'The account or card is not controlled by the one for whom the direct payment was agreed.',
    whatToDo: 'Name an account of theirs. To have somebody else get the money, ask for that first.',
  },
  DIRECT_PAYMENT_RUNS_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-04',
    detail: 'The direct payment has started already.',
    whatToDo: 'Money for a line that a new plan changed is released with `release-budget`.',
  },
  NO_LINE_TO_PAY_DIRECTLY: {
    kind: 'STATE',
    rule: 'R-BUD-05',
    detail: 'No plan is in force that has a budget line for a direct payment.',
    whatToDo: 'Sign the plan first. Before that, only urgent and interim support is paid for.',
  },
  PAYMENT_AGREEMENT_NOT_SIGNED: {
    rule: 'R-DPY-04',
    detail: 'The direct payment agreement is not signed, and nothing is paid before it is.',
    whatToDo: 'Issue it, and record the signatures.',
  },
  NO_PAYMENT_CHANNEL: {
    rule: 'R-DPY-05',
    detail: 'There is no account or card of its own for the direct payment yet, and nothing is paid before there is.',
    whatToDo: 'Confirm the new bank account or the prepaid card.',
  },
  PAYING_FAMILY_NEEDS_DECISION: {
    rule: 'R-DPY-13',
    detail:
      'The money would pay a close relative in the same household, and the council has not decided that it is necessary.',
    whatToDo: 'Decide with `decide-family-payment` whether it is necessary, and why, or pay somebody else.',
  },
  PAYING_FAMILY_NOT_ASKED: {
    rule: 'R-DPY-13',
    detail: 'Nobody has said whether the money pays a close relative who lives in the same household.',
    whatToDo: 'Ask, and say so in `paysFamilyInHousehold`.',
  },
  NO_DIRECT_PAYMENT_RUNS: {
    kind: 'STATE',
    rule: 'R-DPY-08',
    detail: 'No direct payment is being paid.',
    whatToDo: 'Look at the timeline: it may not have started, or may have ended.',
  },
  PAYMENT_REVIEW_WITHOUT_THEM: {
    rule: 'R-DPY-08',
    detail: 'A direct payment is reviewed with the person and with whoever gets the money.',
    whatToDo: 'Talk with them first.',
  },
  PAYMENT_NOTICE_GIVEN_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-12',
    detail: 'Notice of the end of the direct payment has been given already.',
    whatToDo: 'Wait for its last day, or withdraw it.',
  },
  NO_PAYMENT_NOTICE: {
    kind: 'STATE',
    rule: 'R-DPY-12',
    detail: 'No notice of the end of the direct payment has been given.',
    whatToDo: 'Give notice first. Without it a payment ends only by the person’s choice, for misuse or for risk.',
  },
  PAYMENT_NOTICE_STILL_RUNS: {
    rule: 'R-DPY-12',
    detail: 'The notice of the end of the direct payment has not run out.',
    whatToDo: 'Pay until its last day, and end it then.',
  },
  PAYMENT_ENDS_WITHOUT_ALTERNATIVE: {
    rule: 'R-DPY-12',
    detail: 'The direct payment would end before the needs are met in another way.',
    whatToDo: 'Arrange the support first.',
  },
  LINES_ARE_STILL_PAID: {
    rule: 'R-DPY-12',
    detail: 'A budget line of the plan in force is still paid directly, so there is something left to pay.',
    whatToDo: 'Give notice, or arrange the support of that line in another way first.',
  },
  OWED_TO_OTHERS_NOT_SETTLED: {
    rule: 'R-DPY-12',
    detail: 'Somebody is employed with the direct payment, and it is not on record what they still get when it ends.',
    whatToDo:
      'Settle wages and notice pay with whoever gets the money, and write it in `owedToOthers`; where nothing is owed, say why.',
  },
  PAYMENT_CHOICE_NOT_RECORDED: {
    rule: 'R-DPY-12',
    detail: 'The payment would end by the person’s choice, and it is not on record how they chose.',
    whatToDo: 'Say in `choiceEvidence` how and when.',
  },
})

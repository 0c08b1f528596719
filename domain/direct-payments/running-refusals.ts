import { defineRefusals } from '../shared/refusal.ts'

export const RUNNING_REFUSALS = defineRefusals({
  NOTHING_WAS_PAID: {
    kind: 'STATE',
    rule: 'R-DPY-07',
    detail: 'No direct payment is being paid and none was, so there is no spending to look at.',
    whatToDo: 'Look at the timeline: the first payment may still be to come.',
  },
  RECEIPTS_ASKED_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-07',
    detail: 'The receipts have been asked for already, and have a date.',
    whatToDo: 'Wait for that date, or record that they have come.',
  },
  NO_RECEIPTS_ASKED: {
    kind: 'STATE',
    rule: 'R-DPY-07',
    detail: 'No receipts are awaited.',
    whatToDo:
      'Look at the timeline: they may have come. What you found in them goes into `record-direct-payment-audit`.',
  },
  RECEIPTS_NOT_SEEN: {
    rule: 'R-DPY-07',
    detail: 'The spending is said to be in order, and nobody has seen the receipts.',
    whatToDo: 'Look at them, above all at those of large items. Without them say TO_CLARIFY and ask for them.',
  },
  RECEIPTS_OF_THE_DEAD: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'The person has died, and nobody is written to for their receipts.',
    whatToDo:
      'Speak with whoever looks after the estate, or got the money. Record what you found with `record-direct-payment-audit`.',
  },
  RECOVERY_WITHOUT_ESTATE: {
    rule: 'R-DPY-07',
    detail:
      'The person has died, and nobody is named who looks after what they left. What is left of the money is there.',
    whatToDo: 'Find out who looks after the estate, and write name and address in `estateRecipient`.',
  },
  RECOVERY_WITHOUT_AUDIT: {
    rule: 'R-DPY-07',
    detail: 'Money would be asked back before anybody has looked at what it was spent on.',
    whatToDo: 'Look at the spending with them first, and record what was found.',
  },
  PAYMENT_PAUSED_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-10',
    detail: 'The direct payment stands still already.',
    whatToDo: 'Look at the timeline for why and since when.',
  },
  PAYMENT_NOT_PAUSED: {
    kind: 'STATE',
    rule: 'R-DPY-10',
    detail: 'The direct payment does not stand still.',
    whatToDo: 'Look at the timeline: somebody may have let it go on.',
  },
  COMMITMENTS_NOT_SETTLED: {
    rule: 'R-DPY-10',
    detail: 'It is not on record what is still paid to others while the payment stands still.',
    whatToDo:
      'Say in `commitments` what goes on being paid, such as the wages of an assistant; where somebody is employed and nothing is paid, say why.',
  },
  LINE_NOT_PAID_DIRECTLY: {
    kind: 'STATE',
    rule: 'R-DPY-11',
    detail: 'The signed plan has no line of this name that is paid directly.',
    whatToDo: 'Name a line whose support is bought with the direct payment.',
  },
  DIRECT_PAYMENT_IS_ENOUGH: {
    rule: 'R-DPY-11',
    detail: 'The support costs no more than what is paid for it.',
    whatToDo: 'Check the amounts. Where managing the money is the trouble, report that instead.',
  },
  DEARER_REPORTED_ALREADY: {
    kind: 'STATE',
    rule: 'R-DPY-11',
    detail: 'It was reported already that the direct payment is not enough, and nobody has decided yet.',
    whatToDo: 'Decide about that first.',
  },
  NOTHING_IS_DEARER: {
    kind: 'STATE',
    rule: 'R-DPY-11',
    detail: 'Nobody has reported that the direct payment is not enough, or it has been decided.',
    whatToDo: 'Look at the timeline.',
  },
  RAISE_IS_NOT_ENOUGH: {
    rule: 'R-DPY-11',
    detail:
      'Either the payment is raised to what the support costs, or the council arranges the support: nothing between.',
    whatToDo: 'With RAISED give a `weeklyPence` that covers the costs. With SERVICE_ARRANGED give none.',
  },
  RAISE_IS_OVER_LIMIT: {
    rule: 'R-SGN-03',
    detail: 'With the raise, the plan costs more than you may sign for.',
    whatToDo: 'Ask somebody with a higher limit to decide.',
  },
})

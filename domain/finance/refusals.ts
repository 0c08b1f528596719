import { defineRefusals } from '../shared/refusal.ts'

export const FINANCE_REFUSALS = defineRefusals({
  SECTION_117_IS_NEVER_CHARGED: {
    rule: 'R-CHG-04',
    detail: 'Aftercare under section 117 of the Mental Health Act is free, but a weekly contribution was entered.',
    whatToDo: 'Enter 0, or choose another result when some of the support is not section 117 aftercare.',
  },
  SECTION_117_NEEDS_NO_ASSESSMENT: {
    rule: 'R-CHG-04',
    detail: 'All support is section 117 aftercare, which is free, so there is nothing to assess.',
    whatToDo: 'Offer an assessment only when other support joins it; then complete it with another result.',
  },
  ALL_SUPPORT_IS_SECTION_117: {
    rule: 'R-CHG-04',
    detail:
      'All support in the plan is aftercare under section 117 of the Mental Health Act, which is free, but the person would pay.',
    whatToDo:
      'Complete the assessment as EXEMPT_S117. If other support joins it, change the lines of the budget first.',
  },
  SAY_WHAT_IS_PAID_BACK: {
    rule: 'R-CHG-04',
    detail: 'The person was asked to pay for support that turns out to be section 117 aftercare.',
    whatToDo: 'Enter in `wronglyChargedPence` what they have paid; 0 when nothing was taken yet. It is paid back.',
  },
  NIL_CHARGE_HAS_A_CONTRIBUTION: {
    rule: 'R-CHG-03',
    detail: 'The result says that there is nothing to pay, but a weekly contribution was entered.',
    whatToDo: 'Enter 0, or choose the result of a full or light-touch assessment.',
  },
  CONTRIBUTION_DATE_FAR_AWAY: {
    rule: 'R-CHG-03',
    detail: 'The day from which the person pays is more than twelve months before or after today.',
    whatToDo:
      'Check the date. If the person owes for longer, start within the last twelve months and settle the rest apart.',
  },
  ASSESSMENT_NOT_OFFERED: {
    kind: 'STATE',
    rule: 'R-CHG-01',
    detail: 'The person has not been offered a financial assessment yet.',
    whatToDo: 'Offer it first. Nobody pays the full cost for want of an offer.',
  },
  MONEY_COMES_WITH_BUDGET: {
    kind: 'STATE',
    rule: 'R-CHG-01',
    detail: 'It is not decided yet whether the council meets these needs, so nobody is asked about money.',
    whatToDo: 'Wait for the eligibility decision. The offer goes out with the indicative budget.',
  },
  ASSESSMENT_ALREADY_OFFERED: {
    kind: 'STATE',
    rule: 'R-CHG-01',
    detail: 'A financial assessment has been offered and has no result yet.',
    whatToDo: 'Record the information as it comes, or what the person decided.',
  },
  INFORMATION_ALREADY_COMPLETE: {
    kind: 'STATE',
    rule: 'R-CHG-01',
    detail: 'The information about money is recorded as complete already.',
    whatToDo: 'Complete the assessment. If something is missing after all, name it in `missing`.',
  },
  EVIDENCE_BOTH_THERE_AND_MISSING: {
    rule: 'R-CHG-01',
    detail: 'The same information is named as received and as missing.',
    whatToDo: 'Name each kind of information once.',
  },
  DECLINING_HAS_ITS_OWN_STEP: {
    rule: 'R-CHG-01',
    detail: 'Paying the full cost is what follows when the person declines the assessment; it is no result of one.',
    whatToDo: 'Use "decline-financial-assessment" once the person has said no to the offer.',
  },
  CHARGING_FIGURES_UNKNOWN: {
    rule: 'R-CHG-02',
    detail:
      'The capital limits and allowances in force are not known, so nobody can say what the person must be left with.',
    whatToDo: 'Ask a policy administrator to enter the figures for this year, then complete the assessment.',
  },
  MEANS_MISSING: {
    rule: 'R-CHG-02',
    detail: 'A full assessment needs income, savings and costs, so that it can be checked and explained.',
    whatToDo: 'Enter `means`. When the short way is enough, choose LIGHT_TOUCH and say why.',
  },
  CONTRIBUTION_LEAVES_TOO_LITTLE: {
    rule: 'R-CHG-02',
    detail: 'The contribution would leave the person with less than they must keep to live on.',
    whatToDo: 'Lower the contribution: it may be less than the figures allow, never more.',
  },
  LIGHT_TOUCH_NEEDS_GROUND: {
    rule: 'R-CHG-02',
    detail: 'A light-touch assessment is allowed only on one of the grounds in the regulations.',
    whatToDo: 'Name the ground in `lightTouchGround`, or make a full assessment.',
  },
  HIGHER_CHARGE_NOT_TOLD_FIRST: {
    rule: 'R-CHG-06',
    detail: 'The person would pay more from a day that has come already, before they were told in writing.',
    whatToDo: 'Choose a day after today, so that the letter is there first.',
  },
  NOT_CHASED_TWICE: {
    kind: 'STATE',
    rule: 'R-CHG-01',
    detail: 'The person has not been asked for the information twice more yet.',
    whatToDo: 'Wait for the letters that ask again, or record that the person declined.',
  },
  FULL_COST_NEEDS_A_DAY: {
    rule: 'R-CHG-03',
    detail: 'Nobody is treated as paying the full cost without being told from when.',
    whatToDo: 'Enter `effectiveFrom`.',
  },
  NOTHING_TO_PAY_BACK: {
    kind: 'STATE',
    rule: 'R-CHG-04',
    detail: 'No money is to be paid back on this journey.',
    whatToDo: 'Look at the timeline: it may have been paid back already.',
  },
  REPAYMENT_NOT_WHOLE: {
    rule: 'R-CHG-04',
    detail: 'This is less than what was charged wrongly.',
    whatToDo: 'Pay back all of it, then record it. Its amount stands in the journey.',
  },
  ESTATE_NOT_NAMED: {
    rule: 'R-CHG-04',
    detail: 'The person has died, and nobody is named who looks after what they left. The money belongs to the estate.',
    whatToDo: 'Find out who looks after the estate, pay them, and write name and address in `estateRecipient`.',
  },
  REPAYMENT_NOT_MADE_YET: {
    rule: 'R-CHG-04',
    detail: 'The day on which the money was paid back has not come yet.',
    whatToDo: 'Record the payment on the day on which it is made, or correct the date.',
  },
  NO_RESULT_TO_CHALLENGE: {
    kind: 'STATE',
    rule: 'R-CHG-03',
    detail: 'There is no result of a financial assessment that could be looked at again.',
    whatToDo: 'Wait for the result, or speak to finance.',
  },
  CHALLENGE_ALREADY_OPEN: {
    kind: 'STATE',
    rule: 'R-CHG-03',
    detail: 'The council is looking again at this result already.',
    whatToDo: 'Add what is new in the conversation with finance.',
  },
})

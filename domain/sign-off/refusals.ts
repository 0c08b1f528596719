import { defineRefusals } from '../shared/refusal.ts'

export const SIGN_OFF_REFUSALS = defineRefusals({
  AGREEMENTS_INCOMPLETE: {
    rule: 'R-SGN-01',
    detail: 'Not every party has agreed to all three aspects of this version of the plan.',
    whatToDo: 'Ask those who have not answered: is the information right, the budget, and how needs are met?',
  },
  DISPUTE_UNANSWERED: {
    rule: 'R-DSP-01',
    detail: 'A disagreement about the plan has not been answered in writing yet.',
    whatToDo: 'Answer the disagreement first.',
  },
  OWN_PLAN: {
    rule: 'R-GEN-06',
    detail: 'You wrote in this plan or submitted it, so somebody else must sign it off.',
    whatToDo: 'Ask another manager to sign the plan off.',
  },
  OWN_PANEL_DECISION: {
    rule: 'R-GEN-06',
    detail:
      'You were one of the panel members who approved this plan, or stand in for one, so somebody else must sign it off.',
    whatToDo: 'Ask a manager who did not sit on the panel.',
  },
  BUDGET_DOES_NOT_ADD_UP: {
    rule: 'R-BUD-03',
    detail: "The person's share and the council's share do not add up to the total.",
    whatToDo: 'Correct the amounts: total = what the person pays + what the council pays.',
  },
  BUDGET_NOT_AS_AGREED: {
    rule: 'R-SGN-01',
    detail: 'The total differs from the budget that everybody agreed to.',
    whatToDo: 'Sign the agreed amount, or take the plan back to planning and submit it with the new one.',
  },
  FINANCIAL_RESULT_MISSING: {
    rule: 'R-CHG-01',
    detail: 'There is no result of a financial assessment, and no exemption from it.',
    whatToDo: 'Ask finance to complete the assessment, or to record why none is needed.',
  },
  PERSON_WOULD_PAY_TOO_MUCH: {
    rule: 'R-BUD-03',
    detail: "The person's share is more than the financial assessment says they can be asked to pay.",
    whatToDo: "Lower the person's share to their assessed contribution, or ask finance to assess again.",
  },
  BUDGET_TESTS_NOT_MET: {
    rule: 'R-BUD-02',
    detail: 'A budget must be transparent, timely and sufficient, with evidence for each.',
    whatToDo: 'Put right what is missing before signing, or send the plan back.',
  },
  BUDGET_CHANGE_NEEDS_REASON: {
    rule: 'R-BUD-04',
    detail: 'The final budget differs from the indicative budget, and no reason is given.',
    whatToDo: 'Say in `differsReason` why it is higher or lower.',
  },
  OVER_SIGN_OFF_LIMIT: {
    rule: 'R-SGN-03',
    detail: 'The weekly cost is over your sign-off limit, and no panel has approved this version at this amount.',
    whatToDo: 'Ask a manager with a higher limit, or refer the plan to the panel when it is exceptional.',
  },
  NO_SIGNED_PLAN: {
    kind: 'STATE',
    rule: 'R-SGN-04',
    detail: 'No plan has been signed yet.',
    whatToDo: 'Sign a plan off first.',
  },
  PERSON_GETS_THE_FIRST_COPY: {
    rule: 'R-SGN-05',
    detail: 'The person always gets a copy of their plan, and has not been sent one yet.',
    whatToDo: 'Add PERSON to the recipients.',
  },
  COPY_NEEDS_CONSENT: {
    rule: 'R-SGN-05',
    detail: 'Somebody would get a copy of the plan without the consent of the person.',
    whatToDo: 'Ask the person whether they want this. Leave out everybody they do not agree to.',
  },
  COPY_RECIPIENT_NOT_NAMED: {
    rule: 'R-SGN-05',
    detail: 'A copy would go to somebody else, but nobody says who that is.',
    whatToDo: 'Name the recipient in `otherRecipient`.',
  },
  START_DATE_FAR_AWAY: {
    rule: 'R-PLN-06',
    detail: 'Support would start more than three months before today, or more than twelve months after it.',
    whatToDo: 'Enter the day on which support under this version of the plan is to start.',
  },
  SERVICE_START_IN_THE_FUTURE: {
    rule: 'R-PLN-06',
    detail: 'The day on which support started has not come yet.',
    whatToDo: 'Record the start on the day it happens, or correct the date.',
  },
  SERVICE_HAS_STARTED_ALREADY: {
    kind: 'STATE',
    rule: 'R-PLN-06',
    detail: 'The start of support under this plan has been recorded already.',
    whatToDo: 'Look at the timeline for the date.',
  },
  OVER_ONE_OFF_LIMIT: {
    rule: 'R-SGN-03',
    detail: 'What is to be paid once is over your limit for that, and no panel has approved this version.',
    whatToDo: 'Ask a manager with a higher limit, or refer the plan to the panel when it is exceptional.',
  },
  LOWER_BUDGET_NOT_REASSESSED: {
    rule: 'R-REV-09',
    detail:
      'The budget is lower than the one in force, and the needs have not been assessed again since that was signed.',
    whatToDo: 'Assess again first. Until then sign the budget that is in force, or refuse the plan.',
  },
  LOWER_BUDGET_NOT_EXPLAINED: {
    rule: 'R-REV-09',
    detail: 'The budget is lower than the one in force, and nothing says what the reassessment showed.',
    whatToDo: 'Enter `lowerBecause`, and in `lowerReasons` why, in words for the person.',
  },
  BUDGET_IS_NOT_LOWER: {
    rule: 'R-REV-09',
    detail: 'A reason for a lower budget is given, but the budget is not lower than one in force.',
    whatToDo: 'Leave `lowerBecause` out, or correct the amounts.',
  },
  LOWER_BUDGET_FOR_THE_PAST: {
    rule: 'R-REV-11',
    detail: 'The new budget gives the person less, or asks them to pay more, for days that are already over.',
    whatToDo: 'Let the plan start today or later. Until then the plan in force holds.',
  },
  HIGHER_SHARE_NOT_REASSESSED: {
    rule: 'R-CHG-06',
    detail:
      'The person would pay more than under the plan in force, and their money has not been looked at again since that was signed.',
    whatToDo:
      'Ask finance to complete the assessment anew. The person is told in writing before a higher charge begins.',
  },
  COPY_NOT_WANTED: {
    rule: 'R-SGN-05',
    detail: 'The person has said that one of these is not to have a copy.',
    whatToDo: 'Leave them out. If the person has changed their mind, record that first.',
  },
  COPY_WISH_NEEDS_EVIDENCE: {
    rule: 'R-SGN-05',
    detail: 'What the person wants is recorded by somebody else, and nothing says how they know.',
    whatToDo: 'Say in `evidence` how and when the person said so.',
  },
  COPY_NOT_AWAITED: {
    kind: 'STATE',
    rule: 'R-SGN-05',
    detail: 'No copy for this recipient is due: it has arrived already, or the person has not said that they want it.',
    whatToDo: 'Look at the timeline. If the person wants this copy, record that first.',
  },
  COPY_DAY_NOT_POSSIBLE: {
    rule: 'R-SGN-05',
    detail: 'The day on which the copy was received is before the plan was signed, or has not come yet.',
    whatToDo: 'Enter the day on which the copy was received.',
  },
  COPY_WISH_TWICE: {
    rule: 'R-SGN-05',
    detail: 'The same recipient is named twice.',
    whatToDo: 'Name each recipient once, wanted or not.',
  },
  SERVICE_START_BEFORE_THE_PLAN: {
    rule: 'R-PLN-06',
    detail: 'Support would have started before this plan was signed and before the day that it names.',
    whatToDo: 'Enter the day on which support under this plan began. Interim support belongs to the time before it.',
  },
  OFFER_BEFORE_ITS_REQUEST: {
    rule: 'R-PLN-06',
    detail: 'The offer would have come before the provider was asked, or has not come yet.',
    whatToDo: 'Check both times: when providers were asked, and when the first of them offered the support.',
  },
  SERVICE_DELAY_NEEDS_INTERIM: {
    rule: 'R-SGN-06',
    detail: 'Support cannot start, and nothing is arranged for the time until it does.',
    whatToDo: 'Arrange something for that time first, and describe it in `interim`.',
  },
  NEW_START_NOT_TO_COME: {
    rule: 'R-SGN-06',
    detail: 'The new day is over already, or more than twelve months away.',
    whatToDo: 'Enter the day on which support is now to start.',
  },
})

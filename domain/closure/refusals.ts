import { defineRefusals } from '../shared/refusal.ts'

export const CLOSURE_REFUSALS = defineRefusals({
  DEATH_ALREADY_RECORDED: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'The death of this person has already been recorded.',
    whatToDo: 'Nothing more is needed here. If it was recorded wrongly, ask a manager to correct it.',
  },
  ANOTHER_JOURNEY_IS_OPEN: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'This journey has ended, and the person has another one that is open: there letters and dates go on.',
    whatToDo: 'Record the death on the open journey first.',
  },
  DEATH_IN_FUTURE: {
    rule: 'R-CLS-01',
    detail: 'The day of the death has not come yet.',
    whatToDo: 'Check the date of the death.',
  },
  DEATH_BEFORE_BIRTH: {
    rule: 'R-CLS-01',
    detail: 'The day of the death is before the day on which the person was born.',
    whatToDo: 'Check the date of the death, and that this is the right person.',
  },
  DEATH_LONG_BEFORE_FIRST_CONTACT: {
    rule: 'R-CLS-01',
    detail: 'The day of the death is more than a year before anybody first contacted the council about this person.',
    whatToDo: 'Check the date of the death, and that this is the right person.',
  },
  NOTHING_LEFT_AFTER_DEATH: {
    kind: 'STATE',
    rule: 'R-CLS-01',
    detail: 'No death was recorded while this journey was open, or it is on record already what was done after it.',
    whatToDo: 'Look at the timeline. If something was forgotten, see to it and tell your manager.',
  },
  SERVICES_RAN: {
    rule: 'R-CLS-01',
    detail: 'Support was running when the person died, so it is not that none ran.',
    whatToDo: 'Tell whoever gave it, end it on the day of the death, and record that it is ended.',
  },
  CARER_IS_KNOWN: {
    rule: 'R-CLS-01',
    detail: 'Somebody is known to have cared for the person.',
    whatToDo: 'Offer them support of their own, and record whether they want it.',
  },
  CONCERN_IS_ON_RECORD: {
    rule: 'R-CLS-01',
    detail: 'A safeguarding concern about this person is on record.',
    whatToDo:
      'Ask the safeguarding lead whether an enquiry goes on, or whether a safeguarding adults review is needed; record what was found.',
  },
  DEATH_HAS_ITS_OWN_STEP: {
    rule: 'R-CLS-01',
    detail: 'A death is not recorded by closing the journey.',
    whatToDo: 'Use "Record a death": it stops every date and letter in the same moment.',
  },
  HOSPITAL_STILL_WAITS: {
    rule: 'R-HOS-03',
    detail:
      'A hospital waits for an answer about this person, or nobody has seen them or set their pathway since they left hospital.',
    whatToDo:
      'Complete the assessment there and record the discharge, have the notice withdrawn, do the check, or set the pathway.',
  },
  NOT_ELIGIBLE_NEEDS_ITS_LETTER: {
    rule: 'R-ELG-06',
    detail: 'Somebody who is not eligible gets a letter with reasons and advice before the journey ends.',
    whatToDo: 'Send the letter about not being eligible; it closes the journey.',
  },
  TRIAGE_DECIDES_FIRST: {
    rule: 'R-REF-03',
    detail:
      'Triage has not decided about the referral, and nobody is sent away before somebody has asked what they may need.',
    whatToDo:
      'Record the triage decision. If no need appears, propose to reject the referral; if the person does not want to go on, take it back for them.',
  },
  DUTY_TO_ASSESS: {
    rule: 'R-ASM-01',
    detail:
      'Somebody who may have needs is assessed and gets a decision, whatever they can pay and whoever helps them now. Only the person can refuse it.',
    whatToDo: 'Carry out the assessment and decide. If the person does not want it, record that they refuse it.',
  },
  ELIGIBLE_NEEDS_TO_MEET: {
    rule: 'R-ELG-09',
    detail: 'The person has eligible needs that the council has to meet, and nothing says that they do not want that.',
    whatToDo:
      'Go on with the budget and the plan. If the person does not want it, record that the ending is their choice.',
  },
  REFUSAL_HAS_ITS_OWN_STEP: {
    rule: 'R-ASM-08',
    detail: 'Somebody who waits for an assessment or is being assessed declines it by refusing it.',
    whatToDo: 'Use "Record that the person refuses the assessment": it looks at risk and capacity first, and closes.',
  },
  REASON_DOES_NOT_FIT: {
    rule: 'R-CLS-03',
    detail: 'This reason does not fit where the journey stands.',
    whatToDo: 'Choose the reason that says what happened.',
  },
  SUPPORT_STILL_RUNNING: {
    rule: 'R-CLS-04',
    detail:
      'Support is running, and it can end only after a review that found so, by the person’s own choice, or on a move.',
    whatToDo: 'Complete a review with the result END first, or record that the person chose this.',
  },
  NO_SUPPORT_TO_END: {
    kind: 'STATE',
    rule: 'R-CLS-04',
    detail: 'No plan is in force, so there is no support whose ending could be notified.',
    whatToDo: 'Close the journey with the reason that says what happened.',
  },
  NOTICE_ALREADY_GIVEN: {
    kind: 'STATE',
    rule: 'R-CLS-04',
    detail: 'The person has already been given notice that the support is going to end.',
    whatToDo: 'Wait until the notice has run out, or withdraw it first.',
  },
  NO_NOTICE_TO_WITHDRAW: {
    kind: 'STATE',
    rule: 'R-CLS-04',
    detail: 'No notice of the end of the support has been given.',
    whatToDo: 'Nothing has to be withdrawn: the support goes on.',
  },
  ENDING_NOTICE_NOT_GIVEN: {
    rule: 'R-CLS-04',
    detail: 'The person has not been given notice that the support is going to end.',
    whatToDo: 'Give notice with reasons and advice first. The support goes on until the notice has run out.',
  },
  ENDING_NOTICE_STILL_RUNS: {
    rule: 'R-CLS-04',
    detail: 'The notice that the support is going to end has not run out.',
    whatToDo:
      'Wait until its date has passed. If the person wants the support to end now, record that they chose this.',
  },
  ENDING_NOTICE_NOT_ARRIVED: {
    kind: 'STATE',
    rule: 'R-CLS-04',
    detail: 'Nobody knows that the letter of notice has reached the person, so the support does not end.',
    whatToDo:
      'Look at the documents of the journey. Confirm that it was produced, record whether it arrived, or give it to the person on paper and record that with “Record that somebody was told without the letter”.',
  },
  THEIR_WORD_STILL_WAITS: {
    kind: 'STATE',
    rule: 'R-CLS-04',
    detail:
      'A review was asked for or called for and is not done yet, or a change was reported that nobody has looked at. The support does not end before that.',
    whatToDo:
      'Decide the request, complete the review, or decide what follows from the change. If the support is to go on, withdraw the notice.',
  },
  CHOICE_NOT_RECORDED: {
    rule: 'R-CLS-04',
    detail: 'Support would end because the person chose it, and nothing says how they said so.',
    whatToDo:
      'Write down in `choiceEvidence` how and when the person, or whoever may decide for them, said so. If they did not, give notice.',
  },
  PAYMENT_ENDING_NOT_SETTLED: {
    rule: 'R-DPY-12',
    detail: 'A direct payment is being paid, and nothing says how it ends.',
    whatToDo:
      'Settle with whoever gets the money what is still paid, such as wages and notice pay of somebody who is employed, and how the needs are met from then on; write it in `paymentEnding`.',
  },
  NO_DEATH_TO_CORRECT: {
    kind: 'STATE',
    rule: 'R-CLS-02',
    detail: 'No death is recorded on this journey.',
    whatToDo: 'Check that this is the right journey. If it was closed in error for another reason, reopen it.',
  },
  MATTER_STILL_OPEN: {
    rule: 'R-CLS-03',
    detail: 'A safeguarding matter or a complaint is still open.',
    whatToDo: 'Finish it first; the journey stays open until then.',
  },
  ADVICE_NOT_GIVEN: {
    rule: 'R-CLS-03',
    detail: 'The person has not been given information and advice.',
    whatToDo: 'Give advice about what else can help, and record it, before closing.',
  },
  NO_LETTER_NEEDS_REASON: {
    rule: 'R-CLS-03',
    detail: 'The person gets no letter about the ending, and no reason is given.',
    whatToDo: 'Allow the letter, or write down why it must not be sent.',
  },
  CANNOT_REOPEN_AFTER_DEATH: {
    rule: 'R-CLS-02',
    detail: 'The journey was closed because a death was recorded, so it cannot be reopened.',
    whatToDo: 'If the death was recorded wrongly, use "Correct a death that was recorded wrongly".',
  },
  TOO_LATE_TO_REOPEN: {
    rule: 'R-CLS-05',
    detail: 'The journey was closed too long ago to be reopened.',
    whatToDo: 'Record a new contact; the old record can be read beside it.',
  },
})

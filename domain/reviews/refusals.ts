import { defineRefusals } from '../shared/refusal.ts'

export const REVIEWS_REFUSALS = defineRefusals({
  NO_PLAN_IN_FORCE: {
    kind: 'STATE',
    rule: 'R-REV-04',
    detail: 'There is no plan in force, so there is nothing to review.',
    whatToDo: 'Go on with the assessment or the plan; a change can be looked at there.',
  },
  ANOTHER_REVIEW_OPEN: {
    kind: 'STATE',
    rule: 'R-REV-03',
    detail: 'A review of another kind is already open for this person, and only one can be open at a time.',
    whatToDo: 'Use the review that is open, with its kind; it takes the other one in.',
  },
  REVIEW_NOT_CALLED_FOR: {
    kind: 'STATE',
    rule: 'R-REV-03',
    detail: 'No unplanned review has been called for, and no request for a review has been accepted.',
    whatToDo: 'Record the cause first with "Call for an unplanned review", or decide the request for a review.',
  },
  REVIEW_DAY_HAS_PASSED: {
    rule: 'R-REV-06',
    detail: 'The day of the review has already passed.',
    whatToDo: 'Agree a day that is today or later.',
  },
  REVIEW_DAY_NOT_AGREED: {
    rule: 'R-REV-06',
    detail: 'The day and the way of the review have not been agreed with the person.',
    whatToDo: 'Contact the person or their representative and agree when and how the review takes place.',
  },
  PERSON_NOT_INVITED: {
    rule: 'R-REV-06',
    detail: 'Neither the person nor somebody who represents them is invited to the review.',
    whatToDo: 'Invite the person or their representative.',
  },
  MONEY_MANAGER_NOT_INVITED: {
    rule: 'R-REV-06',
    detail: 'Somebody else looks after the money of this plan and is not invited to the review.',
    whatToDo:
      'Invite MONEY_MANAGER: whoever manages the money takes part. Name and address go into `otherRecipient`; of whoever gets the direct payment they are known.',
  },
  MONEY_MANAGER_NOT_SAID: {
    rule: 'R-REV-06',
    detail: 'The signed plan does not say who looks after the money, and neither does anybody here.',
    whatToDo:
      'Enter `budgetManagedBy`. For a direct payment that was agreed before this was kept: the person, or somebody else whom they named.',
  },
  MONEY_MANAGER_IS_KNOWN: {
    rule: 'R-REV-06',
    detail: 'By the signed plan the money is with somebody else than was said.',
    whatToDo: 'Leave `budgetManagedBy` out, or change how the money is managed first.',
  },
  NO_CARERS_PLAN_TO_REVIEW: {
    rule: 'R-CAR-07',
    detail: 'No support plan of this carer is recorded, so there is none to review at the same time.',
    whatToDo: 'Record first where the carer’s plan is, or leave `carersPlan` out.',
  },
  CARER_WANTS_OWN_REVIEW: {
    rule: 'R-CAR-07',
    detail: 'The carer has not agreed that their plan is reviewed at the same time.',
    whatToDo: 'Leave `carersPlan` out, and review the carer’s plan on a day of its own.',
  },
  CARER_NOT_INVITED_WITH_PLAN: {
    rule: 'R-CAR-07',
    detail: 'The carer’s plan is to be reviewed at the same time, but the carer is not invited.',
    whatToDo: 'Invite CARER, with name and address in `carerRecipient`.',
  },
  REVIEW_DAY_FAR_AWAY: {
    rule: 'R-REV-02',
    detail: 'The day of the review is more than twelve months away.',
    whatToDo: 'Check the year, and agree a day within twelve months.',
  },
  REVIEW_DAY_AFTER_ITS_DATE: {
    rule: 'R-REV-06',
    detail: 'The day is later than the date by which this review has to be done.',
    whatToDo: 'Agree an earlier day, or write down in `lateReasons` why it has to be so late.',
  },
  REVIEW_STANDS_STILL: {
    kind: 'STATE',
    rule: 'R-REV-02',
    detail: 'The review is paused.',
    whatToDo: 'Carry on with the review first; its dates then go on too.',
  },
  CARER_NOT_IN_REVIEW: {
    rule: 'R-REV-07',
    detail: 'The person has a carer, who does not take part in the review.',
    whatToDo: 'Involve the carer, or write down in `withoutCarerReasons` why not.',
  },
  INVITED_NOT_IN_REVIEW: {
    rule: 'R-REV-07',
    detail: 'Somebody who was invited, as agreed with the person, does not take part in the review.',
    whatToDo:
      'Involve them, or write down why not: in `withoutCarerReasons`, in `withoutAdvocateReasons`, or for anybody else in `withoutOthersReasons`.',
  },
  OTHERS_NOT_ASKED_FOR: {
    rule: 'R-REV-07',
    detail: 'No day was agreed for this review, and nobody has asked the person whom else they want to take part.',
    whatToDo: 'Ask them, involve whom they name, and say under `askedWhomElse` that you have asked.',
  },
  REVIEW_ADVOCACY_NOT_SCREENED: {
    rule: 'R-ADV-01',
    detail: 'Nobody has checked whether the person needs an advocate for this review.',
    whatToDo: 'Ask about understanding, remembering, weighing up and communicating, then start the review.',
  },
  REVIEW_NEEDS_ADVOCATE: {
    rule: 'R-ADV-02',
    detail: 'The person has substantial difficulty, nobody suitable supports them, and no advocate takes part.',
    whatToDo: 'Arrange an independent advocate, or write down why the review cannot wait for one.',
  },
  PERSON_NOT_IN_REVIEW: {
    rule: 'R-REV-07',
    detail: 'Neither the person nor somebody who represents them takes part in the review.',
    whatToDo: 'Involve the person or their representative; a review cannot be done without them.',
  },
  QUESTION_NEEDS_WORDS: {
    rule: 'R-REV-07',
    detail: 'Question 2 asks what works and what does not; yes or no is not enough.',
    whatToDo: 'Write down in the note what works, what does not and what should change.',
  },
  CONCERN_OR_REASON_NEEDED: {
    rule: 'R-REV-07',
    detail:
      'The review found a risk of abuse or neglect, but no safeguarding concern is raised and no reason is given.',
    whatToDo: 'Raise a safeguarding concern, or write down why none is raised.',
  },
  QUESTIONS_NOT_ANSWERED: {
    rule: 'R-REV-07',
    detail: 'The review cannot be completed before all ten questions are answered.',
    whatToDo: 'Answer the questions that are missing.',
  },
  FIRST_REVIEW_TOO_EARLY: {
    rule: 'R-REV-01',
    detail: 'The window of the first review has not opened yet.',
    whatToDo: 'Wait until it opens, or mark the review as done early and give the reason.',
  },
  EARLY_REVIEW_NEEDS_REASON: {
    rule: 'R-REV-01',
    detail: 'The first review is marked as done early, but the reason is missing.',
    whatToDo: 'Give the reason why the first review was done before its window opened.',
  },
  LOWER_BUDGET_NEEDS_REASSESSMENT: {
    rule: 'R-REV-09',
    detail: 'A review alone cannot lower the budget.',
    whatToDo:
      'Choose REASSESS as the result: only a new assessment that shows less need or other support can lower it.',
  },
  REQUEST_NOT_IN_OWN_NAME: {
    rule: 'R-REV-04',
    detail: 'The request is recorded for somebody other than the one who is asking.',
    whatToDo: 'Ask in your own name, or let a member of staff record the request of the other person.',
  },
  NO_REVIEW_REQUEST: {
    kind: 'STATE',
    rule: 'R-REV-04',
    detail: 'There is no request for a review that waits for a decision.',
    whatToDo: 'Look at the timeline: the request may already have been decided.',
  },
  REFUSAL_NEEDS_BOTH_GROUNDS: {
    rule: 'R-REV-04',
    detail: 'A review can be refused only when the plan is right and circumstances have not changed.',
    whatToDo: 'Accept the request, unless both are true and recorded.',
  },
  A_CHANGE_IS_ON_RECORD: {
    kind: 'STATE',
    rule: 'R-REV-04',
    detail:
      'A change was reported that nobody has looked at, or that has called for a review or an assessment, so circumstances are not unchanged.',
    whatToDo: 'Accept the request, or decide first what follows from the change.',
  },
  REFUSAL_NEEDS_REASONS: {
    rule: 'R-REV-05',
    detail: 'A review cannot be refused without reasons in writing.',
    whatToDo: 'Write down the reasons; they go into the letter.',
  },
  REVISION_WITHOUT_REVIEW: {
    rule: 'R-REV-10',
    detail: 'No completed review has asked for a change of the plan.',
    whatToDo: 'Complete a review with the result REVISE or REASSESS, or name the change in circumstances.',
  },
  REVISION_WITHOUT_CHANGE: {
    rule: 'R-REV-10',
    detail: 'No change of this kind has been reported and found to need a new assessment.',
    whatToDo: 'Report the change and decide what follows from it first, or name REVIEW when a review asked for it.',
  },
  CHANGE_NEEDS_REASSESSMENT: {
    rule: 'R-HLT-01',
    detail: 'A change was found to need a new assessment, so the review cannot end with another result.',
    whatToDo: 'Choose REASSESS as the result.',
  },
  REASSESSMENT_WAS_PROMISED: {
    rule: 'R-RAS-02',
    detail: 'A reassessment was agreed to while the review was open, so the review cannot end with another result.',
    whatToDo: 'Choose REASSESS as the result.',
  },
  LOWER_PLAN_NEEDS_REASSESSMENT: {
    rule: 'R-REV-09',
    detail:
      'This plan costs less than the one in force, and no new assessment has been completed since that one was signed.',
    whatToDo: 'Keep the budget, or complete a new assessment that shows less need or other support.',
  },
  LOWER_DIRECT_PAYMENT_NEEDS_REVIEW: {
    rule: 'R-HLT-04',
    detail:
      'This plan costs less than the one in force, which is paid as a direct payment, and no review has been completed since that one was signed.',
    whatToDo:
      'Keep the budget, or complete a review and a new assessment first. Needs that fall for a while do not lower it.',
  },
  REASSESSMENT_NEEDED: {
    rule: 'R-REV-10',
    detail: 'A review or a change asked for a new assessment, so the revision cannot start at planning.',
    whatToDo: 'Start the revision at ASSESSING.',
  },
  ASSESSMENT_NOT_CONFIRMED: {
    rule: 'R-REV-10',
    detail: 'The revision starts at planning, but nobody has confirmed that the assessment is still right.',
    whatToDo: 'Ask the person and name ASSESSMENT among the parts that are reused, or start at ASSESSING.',
  },
  ASSESSMENT_IS_DONE_AGAIN: {
    rule: 'R-REV-10',
    detail: 'The revision starts at the assessment, so the old one cannot be taken over as a whole.',
    whatToDo: 'Leave ASSESSMENT out; sections that are still right are taken over when the new assessment starts.',
  },
})

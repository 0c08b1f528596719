import { defineRefusals } from '../shared/refusal.ts'

export const PANEL_REFUSALS = defineRefusals({
  PANEL_ONLY_WHEN_EXCEPTIONAL: {
    rule: 'R-PAN-01',
    detail: 'Only a plan over the panel threshold, or an unusual plan, may go to the panel.',
    whatToDo: 'Go on to sign-off without the panel. If the plan is unusual, choose UNUSUAL_PLAN and say why.',
  },
  PANEL_HAS_APPROVED_ALREADY: {
    kind: 'STATE',
    rule: 'R-PAN-01',
    detail: 'The panel has already approved this version of the plan at this amount.',
    whatToDo: 'Go on with the agreements or the sign-off.',
  },
  PANEL_NEEDS_INTERIM_SUPPORT: {
    rule: 'R-PAN-06',
    detail: 'Interim support must be running before the plan goes to the panel, and the whole time it is there.',
    whatToDo:
      'Arrange urgent support first, or say in `interimArrangement` who supports the person until the panel has decided, and how.',
  },
  PANEL_STILL_NEEDS_INTERIM_SUPPORT: {
    kind: 'STATE',
    rule: 'R-PAN-06',
    detail: 'The plan lies before the panel, and nothing but this support bridges the time until it has decided.',
    whatToDo: 'Keep the support running until the plan is signed, or arrange something else that takes its place.',
  },
  PANEL_PAPERS_NOT_SENT: {
    rule: 'R-GEN-01',
    detail: 'The panel cannot decide without the papers.',
    whatToDo: 'Send the plan and the evidence to the panel, then refer it.',
  },
  PANEL_AMOUNT_NOT_OF_THE_PLAN: {
    rule: 'R-PAN-01',
    detail: 'The amount differs from what the submitted plan costs.',
    whatToDo: 'Use the weekly amount of the submitted plan, or submit the plan again with the right one.',
  },
  PANEL_CHAIR_MUST_SIT: {
    rule: 'R-PAN-02',
    detail: 'The chair records the decision of the panel they sat on, but is not among the members who decided.',
    whatToDo: 'Name yourself among the members. If you have a conflict, let another chair take this item.',
  },
  PANEL_MEMBER_HAS_CONFLICT: {
    rule: 'R-GEN-06',
    detail:
      'Somebody who wrote this plan, referred it, works with the person or approved it urgently would decide on it.',
    whatToDo: 'Record their conflict and let them step out of this decision.',
  },
  PANEL_TRAINING_NOT_IN_DATE: {
    rule: 'R-PAN-02',
    detail: 'The panel training of a member who decided is missing or out of date.',
    whatToDo: 'Decide with members whose training is in date, or renew the training first.',
  },
  PANEL_NOT_QUORATE: {
    rule: 'R-PAN-02',
    detail: 'Too few members without a conflict were present.',
    whatToDo: 'Sit again with enough trained members.',
  },
  PANEL_RETURN_NEEDS_PARTS: {
    rule: 'R-PAN-07',
    detail: 'A plan is returned to named parts, not to the start, but no part is named.',
    whatToDo: 'Name the parts of the plan that need more work.',
  },
  PANEL_MAY_NOT_REDO_THE_PLAN: {
    rule: 'R-PAN-03',
    detail: 'An approval cannot name parts of the plan to change: the panel governs and does not plan.',
    whatToDo: 'Approve the plan as it is, or return it with the parts that need more work.',
  },
  PANEL_CONDITIONS_DO_NOT_FIT: {
    rule: 'R-PAN-03',
    detail: 'Conditions belong to an approval with governance conditions, which must say what they are.',
    whatToDo: 'Write the conditions, or choose the decision that has none.',
  },
  PANEL_SITTING_NOT_IN_REACH: {
    rule: 'R-PAN-02',
    detail:
      'The members of the panel need time to read the papers, and a sitting more than three months away is too far.',
    whatToDo: 'Choose a later sitting. If the plan cannot wait, approve it urgently outside the panel.',
  },
  PANEL_SLOT_DOES_NOT_EXIST: {
    rule: 'R-PAN-02',
    detail: 'The panel does not look at so many plans in one sitting.',
    whatToDo: 'Choose one of the places of this sitting, or another sitting.',
  },
  PANEL_SLOT_TAKEN: {
    kind: 'STATE',
    rule: 'R-PAN-02',
    detail: 'Another plan already has this place on the agenda.',
    whatToDo: 'Look at the agenda of that day and choose a free place.',
  },
  PANEL_LATER_DAY_IS_A_DEFERRAL: {
    rule: 'R-PAN-04',
    detail: 'The plan is on the agenda of an earlier day. To move it back is a deferral.',
    whatToDo: 'Defer the plan, with the reason and the new day.',
  },
  PANEL_ITEM_NOT_ON_AGENDA: {
    kind: 'STATE',
    rule: 'R-PAN-04',
    detail: 'The plan is on no agenda of the panel yet.',
    whatToDo: 'Place the plan on the agenda of a sitting first, so that the person is told the day.',
  },
  PANEL_HAS_NOT_SAT_YET: {
    kind: 'STATE',
    rule: 'R-PAN-02',
    detail: 'The sitting at which the plan is on the agenda has not taken place yet.',
    whatToDo: 'Record the decision on the day of the sitting or after it, or bring the plan forward on the agenda.',
  },
  PANEL_DEFERRAL_NEEDS_LATER_DAY: {
    rule: 'R-PAN-04',
    detail: 'A deferral needs a new day, later than the one that is put off.',
    whatToDo: 'Name the later sitting at which the panel will look at the plan.',
  },
  PANEL_PUT_OFF_TWICE: {
    kind: 'STATE',
    rule: 'R-PAN-04',
    detail: 'The panel has put this plan off twice, and the person cannot be left waiting any longer.',
    whatToDo: 'Decide at the sitting that is set, or let the head of service settle how the plan goes on.',
  },
  PANEL_DIRECTOR_NOT_NAMED: {
    rule: 'R-PAN-04',
    detail:
      'A plan that is put off for the second time goes to a director by name, and no active head of service is named.',
    whatToDo: 'Name in `director` the head of service who decides how the plan goes on.',
  },
  PANEL_DIRECTOR_NOT_NEEDED: {
    rule: 'R-PAN-04',
    detail: 'A plan that is put off for the first time does not go to a director.',
    whatToDo: 'Leave `director` out.',
  },
  PANEL_NOT_PUT_OFF_TWICE: {
    kind: 'STATE',
    rule: 'R-PAN-04',
    detail: 'The panel has not put this plan off twice, so it is for the chair to set the sitting.',
    whatToDo: 'Ask the chair of the panel.',
  },
  PANEL_DIRECTOR_DECIDES: {
    rule: 'R-PAN-04',
    detail: 'Only the head of service takes a plan from the panel because it was put off twice.',
    whatToDo: 'Ask the head of service who was named, or give the cause that applies.',
  },
  PANEL_IS_NOT_LATE: {
    rule: 'R-PAN-04',
    detail: 'The time that the panel has to sit is not over yet.',
    whatToDo: 'Wait for the sitting, or give the cause that applies.',
  },
  PANEL_RETURN_NEEDS_DATE: {
    rule: 'R-PAN-07',
    detail: 'A returned plan needs a day, today or within three months, by which the work on it is finished.',
    whatToDo: 'Enter that day in `returnBy`.',
  },
  PANEL_DATE_WITHOUT_RETURN: {
    rule: 'R-PAN-07',
    detail: 'Only a returned plan has a day by which the work on it is finished.',
    whatToDo: 'Leave `returnBy` out, or return the plan.',
  },
  NO_URGENT_APPROVAL: {
    kind: 'STATE',
    rule: 'R-PAN-02',
    detail: 'No urgent approval waits for the panel.',
    whatToDo: 'Look at the timeline: the panel has looked at it already, or the plan was approved by the panel itself.',
  },
})

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
    whatToDo: 'Put interim support in place first, then refer the plan.',
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
    detail: 'Somebody who wrote this plan or referred it to the panel would decide on it.',
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
})

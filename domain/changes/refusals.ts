import { defineRefusals } from '../shared/refusal.ts'

export const CHANGES_REFUSALS = defineRefusals({
  CHANGE_NOT_IN_OWN_NAME: {
    rule: 'R-HLT-01',
    detail: 'The change is reported in the name of somebody other than the one who is telling of it.',
    whatToDo: 'Report it in your own name, or let a member of staff record what the other person said.',
  },
  NO_SUCH_CHANGE_REPORTED: {
    kind: 'STATE',
    rule: 'R-HLT-01',
    detail: 'No change of this kind waits for somebody to look at it.',
    whatToDo: 'Look at the timeline: it may have been dealt with. If it is new, report it first.',
  },
  CHANGE_OUTCOME_NOT_POSSIBLE_HERE: {
    kind: 'STATE',
    rule: 'R-HLT-01',
    detail: 'This outcome does not fit where the journey stands.',
    whatToDo:
      'With a plan in force choose REVIEW or NEW_ASSESSMENT. Before that choose TAKEN_IN while an assessment is to come or under way, and NEW_ASSESSMENT once it is finished, or where none is promised.',
  },
  CHANGE_IS_A_REQUEST: {
    kind: 'STATE',
    rule: 'R-REF-04',
    detail:
      'Advice was given without a triage, so nobody has asked yet whether the person is safe and how urgent it is.',
    whatToDo: 'Create a referral. Triage then decides, and the change is taken in there.',
  },
  CHANGE_IS_NOT_ABOUT_MONEY: {
    rule: 'R-HLT-01',
    detail: 'A new financial assessment answers a change of money only.',
    whatToDo: 'Choose another outcome. If money has changed too, report that as a change of its own.',
  },
  GREAT_CHANGE_NEEDS_ANSWER: {
    rule: 'R-HLT-01',
    detail: 'Much has changed, or the change will last, so it cannot be left with this outcome.',
    whatToDo:
      'When health has changed, choose NEW_ASSESSMENT. For another change choose REVIEW or NEW_ASSESSMENT, or let what is under way take it in.',
  },
  PLAN_IS_OUT_AS_IT_WAS: {
    kind: 'STATE',
    rule: 'R-HLT-01',
    detail:
      'The plan is out for agreement as it was before the change, so nothing takes a change in that is great, or that will last.',
    whatToDo:
      'Take the plan back first, with `raise-dispute` about its information or with `refuse-plan`; then write the change into it. Or choose NEW_ASSESSMENT.',
  },
  RISK_NOT_RATED: {
    rule: 'R-SAF-12',
    detail: 'A change of risk is looked at, but nobody has said how bad it could be and how likely it is.',
    whatToDo: 'Rate severity and likelihood, each from 1 to 5.',
  },
  RED_RISK_NEEDS_ANSWER: {
    rule: 'R-REV-03',
    detail: 'The risk is red, and this outcome does not answer it at once.',
    whatToDo: 'Choose REVIEW, or NEW_ASSESSMENT with priority P1.',
  },
  SPENDING_OUTSIDE_OUTCOMES: {
    rule: 'R-REV-14',
    detail: 'The money would be spent on something that does not serve the outcomes in the plan.',
    whatToDo: 'Talk it over with the worker: the plan may have to change first, after a review.',
  },
  SPENDING_OVER_BUDGET: {
    rule: 'R-REV-14',
    detail: 'More money would be spent in another way than the weekly budget has.',
    whatToDo: 'Check the amount. If the budget is not enough, ask for a review.',
  },
  SPENDING_CHANGE_IS_BIG: {
    rule: 'R-REV-14',
    detail: 'This is a big change of spending.',
    whatToDo: 'Talk it over with the worker. They can record it, or arrange a review.',
  },
  SPENDING_IS_THE_COUNCILS: {
    rule: 'R-REV-14',
    detail:
      'The council arranges this support and pays for it, so the money is not the person’s own to spend in another way.',
    whatToDo: 'Talk it over with the worker, who can arrange it anew and record it, or ask for a direct payment.',
  },
  SPENDING_ADDS_UP: {
    rule: 'R-REV-14',
    detail: 'With the changes of spending since the last review this is no small change any more.',
    whatToDo: 'Talk it over with the worker. They can record it, and then there is a review of how the money is spent.',
  },
  CHANGE_STILL_WAITS: {
    kind: 'STATE',
    rule: 'R-HLT-01',
    detail: 'A change was reported, and nobody has looked at it yet.',
    whatToDo: 'Decide what follows from it first. It may lead to a new assessment.',
  },
  ASSESSMENT_NEEDS_PRIORITY: {
    rule: 'R-ASM-02',
    detail: 'There will be a new assessment, but nobody has said how soon.',
    whatToDo: 'Choose the priority: P1, P2 or P3. Leave it out with every other outcome.',
  },
})

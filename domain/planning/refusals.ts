import { defineRefusals } from '../shared/refusal.ts'

export const PLANNING_REFUSALS = defineRefusals({
  PLAN_ITEM_NEEDS_ONE_ANSWER: {
    rule: 'R-PLN-02',
    detail: 'A part of the plan is either written, or marked as not applicable with a reason.',
    whatToDo: 'Send the content, or the reason why this part is not applicable, but not both.',
  },
  PLAN_ITEM_NOT_SENT_BACK: {
    rule: 'R-DSP-01',
    detail: 'The plan was sent back to other parts than this one.',
    whatToDo: 'Change the parts that were sent back. If this part must change too, say why in `reasonToReopen`.',
  },
  PLAN_CHECKLIST_INCOMPLETE: {
    rule: 'R-PLN-02',
    detail: 'Some parts of the plan are neither filled nor marked as not applicable.',
    whatToDo: 'Fill each of them with the person, or mark it as not applicable and say why.',
  },
  PLAN_PARTIES_INCOMPLETE: {
    rule: 'R-SGN-01',
    detail: 'The person and the council must both agree to every plan.',
    whatToDo: 'Name PERSON and COUNCIL among the parties, and everybody else who is involved.',
  },
  PLAN_VERSION_NOT_CURRENT: {
    rule: 'R-SGN-01',
    detail: 'This is about another version of the plan than the one that was submitted last.',
    whatToDo: 'Read the current version with everybody involved and send the step again with its number.',
  },
})

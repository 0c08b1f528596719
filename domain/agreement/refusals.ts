import { defineRefusals } from '../shared/refusal.ts'

export const AGREEMENT_REFUSALS = defineRefusals({
  PARTY_NOT_IN_THE_PLAN: {
    rule: 'R-SGN-01',
    detail: 'The submitted plan does not name this party among those whose agreement it needs.',
    whatToDo: 'Check who the parties are. To add one, take the plan back to planning and submit it again.',
  },
  MAY_NOT_SPEAK_FOR_PARTY: {
    kind: 'ROLE',
    rule: 'R-SGN-01',
    detail: 'You can answer only for yourself or for the person you represent.',
    whatToDo: 'Ask the party to answer, or ask a worker to record their answer with evidence.',
  },
  ANSWER_ON_BEHALF_NEEDS_EVIDENCE: {
    rule: 'R-SGN-01',
    detail: 'An answer recorded on behalf of a party needs evidence of what they said.',
    whatToDo: 'Say in `evidence` how and when they answered, or name the authority of an attorney or deputy.',
  },
  ANSWER_CAPACITY_NOT_ASKED: {
    rule: 'R-SGN-02',
    detail:
      'A screen has found that the person has difficulty in understanding, retaining, weighing or communicating, and nobody has said whether they have capacity to agree to this plan.',
    whatToDo:
      'Talk with the person, with support. Then a member of staff says in `hasCapacity` whether they have capacity for this decision.',
  },
  ANSWER_NEEDS_AUTHORITY: {
    rule: 'R-SGN-02',
    detail: 'The person lacks capacity for this decision, and nobody is named who may make it for them.',
    whatToDo: 'Name the attorney, the deputy or the best-interests decision in `authority`.',
  },
  COUNCIL_REFUSES_IN_WRITING: {
    rule: 'R-DSP-02',
    detail: 'A council that does not agree to a plan says why in writing, and a bare no says nothing.',
    whatToDo: 'A manager takes the step `refuse-plan`, with the reasons for the person.',
  },
  SUPPORT_MAY_NOT_DROP: {
    rule: 'R-DSP-04',
    detail: 'A disagreement about the plan is open, and support must not drop below what it is while it is.',
    whatToDo: 'Answer the disagreement in writing first. Support ends before that only when the person wants it to.',
  },
  DISPUTED_PLAN_NO_LONGER_HOLDS: {
    kind: 'STATE',
    rule: 'R-DSP-01',
    detail: 'The plan that was disagreed with no longer holds: it can neither stay nor be changed.',
    whatToDo: 'Answer with PLAN_MADE_ANEW, and say what becomes of what they disagreed with.',
  },
  DISPUTED_PLAN_STILL_HOLDS: {
    kind: 'STATE',
    rule: 'R-DSP-01',
    detail: 'The plan that was disagreed with is not made anew.',
    whatToDo: 'Say whether it will change or stays as it is.',
  },
  NO_DISPUTE_TO_ANSWER: {
    kind: 'STATE',
    rule: 'R-DSP-01',
    detail: 'No disagreement about this plan is waiting for an answer.',
    whatToDo:
      'When somebody has said no, record first what they disagree with. Otherwise look at the timeline: it may have been answered already.',
  },
})

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
  PLAN_NOT_BEGUN: {
    rule: 'R-PLN-03',
    detail:
      'Nobody has begun this plan with the person: who leads it, whether an advocate is needed, which other plans there are.',
    whatToDo: 'Take the step `draft-plan` first. The parts that are written already stay.',
  },
  WORKER_LEADS_ONLY_WITH_REASONS: {
    rule: 'R-PLN-03',
    detail: 'The person leads their own planning, but here the worker would, and nobody says why.',
    whatToDo: 'Let the person lead, alone or together with you, or say in `notLedByPersonReasons` why they do not.',
  },
  PLAN_DETAIL_OF_ANOTHER_PART: {
    rule: 'R-PLN-02',
    detail: 'Some of the coded details belong to another part of the plan, or the part is marked as not applicable.',
    whatToDo:
      'Send `needsMet` with PC-03, `directPayment` with PC-08, `contingencies` with PC-15, `metByOthers` with PC-19 and `prevention` with PC-21, each together with `content`; `providedAlready` only of what `outsideDuties` of PC-19 names.',
  },
  NOT_FOR_THE_COUNCIL_TO_PROVIDE: {
    rule: 'R-PLN-05',
    detail: "A part of the plan would provide what is somebody else's duty.",
    whatToDo:
      'Leave it out of this part. Take the step `refer-need-elsewhere`, and write under PC-19 who meets the need.',
  },
  JOINT_PLAN_NEEDS_BOTH: {
    rule: 'R-JNT-01',
    detail: 'A joint plan needs the consent of the person and of the carer, each for themselves.',
    whatToDo: 'Record the consent of each with `consent-to-joint-plan`, or submit the plan without `joint`.',
  },
  JOINT_PLAN_NEEDS_THE_CARER: {
    rule: 'R-JNT-01',
    detail: 'The carer is not among those who are asked to agree to the joint plan.',
    whatToDo: 'Name CARER among the parties.',
  },
  JOINT_PLAN_BEGINS_IN_PLANNING: {
    kind: 'STATE',
    rule: 'R-JNT-01',
    detail: 'Plans are put together while they are written, not later.',
    whatToDo: 'Wait for the next revision of the plan. Taking a consent back is possible at any time.',
  },
  TOGETHER_CAPACITY_NOT_ASKED: {
    rule: 'R-JNT-01',
    detail:
      'A screen has found that the person has difficulty in understanding, retaining, weighing or communicating, and nobody has said whether they have capacity to agree that plans are put together.',
    whatToDo:
      'Talk with the person, with support. Then a member of staff says in `hasCapacity` whether they have capacity for this decision.',
  },
  TOGETHER_NEEDS_AUTHORITY: {
    rule: 'R-JNT-01',
    detail:
      'The person lacks capacity to agree that plans are put together, and nobody is named who may decide it for them.',
    whatToDo: 'Name the attorney, the deputy or the best-interests decision in `authority`, or keep the plans apart.',
  },
  ADVOCATE_NOT_AMONG_PARTIES: {
    rule: 'R-ADV-02',
    detail: 'The person needs an advocate, and none is among those who are asked to agree.',
    whatToDo: 'Name ADVOCATE among the parties, or say in `withoutAdvocateReasons` why it could not wait.',
  },
  KNOWN_CARER_NOT_INVOLVED: {
    rule: 'R-GEN-02',
    detail: 'A carer of the person is known, and nobody asks them about the plan.',
    whatToDo:
      'Name CARER among the parties, or say in `withoutCarerReasons` why not: that the person does not want it, for example.',
  },
  CARER_NOT_AMONG_PARTIES: {
    rule: 'R-SGN-01',
    detail: 'The plan counts on the carer to meet some needs, and the carer is not among those who are asked to agree.',
    whatToDo: 'Name CARER among the parties, or say in `withoutCarerReasons` why the carer is not asked.',
  },
  LINES_ARE_NOT_THE_AMOUNT: {
    rule: 'R-MGT-05',
    detail: 'The budget lines that were chosen do not come to what the plan costs.',
    whatToDo: 'Choose the lines anew with `choose-management-mode`, or correct the amount.',
  },
  EXTERNAL_PLAN_NOT_READY: {
    rule: 'R-JNT-02',
    detail: 'The plan of another service cannot be combined with this one yet.',
    whatToDo: 'Do what is missing, then link the plan.',
  },
  EXTERNAL_PLAN_NOT_COMBINED: {
    kind: 'STATE',
    rule: 'R-JNT-02',
    detail: 'No such plan is combined with this one.',
    whatToDo: 'Look at the plan for those that are.',
  },
  LEAD_MONITOR_MISSING: {
    rule: 'R-JNT-02',
    detail: 'Other plans stay combined, and nobody is named to watch over them.',
    whatToDo: 'Name in `leadMonitor` who watches over what is still combined.',
  },
  NOTHING_MET_BY_OTHERS: {
    kind: 'STATE',
    rule: 'R-CAR-05',
    detail: 'The plan names no need that others meet.',
    whatToDo:
      'Nothing has to be asked. If somebody does meet a need, write it under PC-19 when the plan is next written.',
  },
  NEEDS_MET_BY_OTHERS_NOT_REVIEWED: {
    rule: 'R-CAR-05',
    detail: 'The plan counts on others to meet some needs, and nobody has asked in this review whether they still do.',
    whatToDo: 'Ask about each need that others meet, and record the answers with `review-needs-met-by-others`.',
  },
  NEED_LEFT_TO_NOBODY: {
    rule: 'R-CAR-05',
    detail: 'Nobody meets an eligible need any more, and this result leaves the plan as it is.',
    whatToDo: 'Choose REVISE, or REASSESS when the needs themselves have changed, so that the need is met again.',
  },
  DISCHARGE_DOES_NOT_END_SUPPORT: {
    rule: 'R-JNT-03',
    detail: 'The person has left the care of the mental health service. That is no reason to stop their support.',
    whatToDo: 'Hold a review. Support ends only when a review finds so, or when the person wants it.',
  },
  AFTERCARE_STAYS_ON_A_MOVE: {
    rule: 'R-JNT-03',
    detail:
      'The person has aftercare under section 117 of the Mental Health Act. That duty stays with this council when they move.',
    whatToDo:
      'Arrange the aftercare where they live now. When NHS and council have decided together that it is no longer needed, record that the plan under section 117 has ended; then close.',
  },
})

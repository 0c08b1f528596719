import { defineRefusals } from '../shared/refusal.ts'

export const MOVES_IN_REFUSALS = defineRefusals({
  MOVE_VERIFIED_ALREADY: {
    kind: 'STATE',
    rule: 'R-MOV-02',
    detail: 'It is settled already whether this move is meant.',
    whatToDo: 'Go on from there. If it does not take place after all, cancel it.',
  },
  MOVE_NEEDS_EVIDENCE: {
    rule: 'R-MOV-02',
    detail: 'Nothing is on record that shows that the move is meant.',
    whatToDo: 'Say what shows it: a tenancy, family, a job, what the person says.',
  },
  VERDICT_NEEDS_REASONS: {
    rule: 'R-MOV-02',
    detail: 'The move would not be believed, without a reason.',
    whatToDo: 'Write the reasons in words that the person can read, or ask again.',
  },
  FIRST_COUNCIL_NOT_TOLD: {
    rule: 'R-MOV-03',
    detail: 'The council that the person comes from would not hear what we found.',
    whatToDo: 'Give the name and address of its contact under "otherRecipient".',
  },
  OLD_BUDGET_NOT_SAID: {
    rule: 'R-MOV-09',
    detail: 'The plan has come, and what it costs a week has not been written down.',
    whatToDo:
      'Enter its personal budget under "weeklyPence", so that a difference here can be explained to the person.',
  },
  CARER_NOT_INFORMED: {
    rule: 'R-MOV-03',
    detail: 'A carer moves with the person, and the information would not reach them.',
    whatToDo: 'Give the name and address of the carer under "carerRecipient".',
  },
  OWN_ASSESSMENT_NOT_DONE: {
    rule: 'R-MOV-06',
    detail: 'No assessment of this council has been completed since it heard of the move.',
    whatToDo: 'Complete the assessment first. What the other council sent can be reused in it.',
  },
  CARER_NOT_ASSESSED: {
    rule: 'R-MOV-06',
    detail: 'A carer moves with the person and has not been assessed.',
    whatToDo: 'Assess the carer, or record that they do not want it.',
  },
  NHS_NOT_INVOLVED: {
    rule: 'R-MOV-11',
    detail: 'The person has health needs, and the health service here has not been brought in.',
    whatToDo: 'Work with the health service here before the move, and say so.',
  },
  CONTINUITY_NOT_NEEDED: {
    kind: 'STATE',
    rule: 'R-MOV-07',
    detail: 'The old support is carried on already, or a signed plan of this council is ready for the day of the move.',
    whatToDo: 'If support is missing today, arrange urgent support.',
  },
  NO_CONTINUITY: {
    kind: 'STATE',
    rule: 'R-MOV-07',
    detail: 'No support of another council is carried on here.',
    whatToDo: 'Look at the timeline: it may have ended already.',
  },
  CONTINUITY_GOES_ON: {
    kind: 'STATE',
    rule: 'R-MOV-07',
    detail:
      'The support that the person had is carried on here, and nothing may end it before a plan of this council is in place.',
    whatToDo:
      'Sign a plan, let its support begin, and end the continuity. If the person has gone back, or never came, cancel the move.',
  },
  OWN_PLAN_NOT_SIGNED: {
    kind: 'STATE',
    rule: 'R-MOV-07',
    detail: 'This council has signed no plan of its own since it heard of the move.',
    whatToDo: 'Go on with assessment and plan; the old support goes on until then.',
  },
  OWN_SUPPORT_NOT_STARTED: {
    kind: 'STATE',
    rule: 'R-MOV-07',
    detail: 'The support of the new plan has not begun.',
    whatToDo: 'Record its start with `record-service-started` when it has.',
  },
  EXPLAINS_ANOTHER_PLAN: {
    rule: 'R-MOV-09',
    detail: 'The explanation is of another version of the plan.',
    whatToDo: 'Name the version that the person has before them.',
  },
  DIFFERENCE_NOT_EXPLAINED: {
    rule: 'R-MOV-09',
    detail:
      'The budget or the needs differ from what the other council found, and nobody has explained this plan in writing.',
    whatToDo: 'Explain why, and how the budget was worked out, with `issue-difference-explanation`.',
  },
})

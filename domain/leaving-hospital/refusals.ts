import { defineRefusals } from '../shared/refusal.ts'

export const LEAVING_HOSPITAL_REFUSALS = defineRefusals({
  PATHWAY_NEEDS_NAMED_WORKER: {
    rule: 'R-HOS-10',
    detail: 'Somebody who leaves on pathway 1, 2 or 3 has a named worker, and none is named who can be.',
    whatToDo: 'Name an active practitioner, or choose pathway 0 where the council has nothing to do.',
  },
  ANOTHER_TRANSFER_RECORD: {
    rule: 'R-HOS-12',
    detail: 'This stay has a transfer-of-care record already, and there is only one.',
    whatToDo: 'Use the record there is; every service writes to it.',
  },
  NO_TRANSFER_RECORD: {
    kind: 'STATE',
    rule: 'R-HOS-12',
    detail: 'No transfer-of-care record is known.',
    whatToDo: 'Set the pathway first; it names the record.',
  },
  HAS_LEFT_HOSPITAL: {
    kind: 'STATE',
    rule: 'R-HOS-07',
    detail: 'The person has left hospital.',
    whatToDo: 'If they are back in hospital, record the readmission first.',
  },
  HAS_NOT_LEFT_HOSPITAL: {
    kind: 'STATE',
    rule: 'R-HOS-07',
    detail: 'Nobody has recorded that the person left hospital, so they cannot be back there.',
    whatToDo: 'Record when they left first. If they need support to leave, a notice of the hospital is what is wanted.',
  },
  HOSPITAL_DAY_NOT_POSSIBLE: {
    rule: 'R-HOS-07',
    detail: 'The day is in the future, or before the notice or discharge that it follows.',
    whatToDo: 'Record what has happened, with its own day.',
  },
  NO_WELFARE_CHECK_DUE: {
    kind: 'STATE',
    rule: 'R-HOS-09',
    detail: 'No check after leaving hospital is due.',
    whatToDo: 'Look at the timeline: it may have been done.',
  },
  NO_BED_TO_REVIEW: {
    kind: 'STATE',
    rule: 'R-HOS-11',
    detail: 'No bed found after hospital has to be reviewed.',
    whatToDo: 'Only a long-term bed (pathway 3) is reviewed, and once.',
  },
})

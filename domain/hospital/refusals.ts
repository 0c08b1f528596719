import { defineRefusals, type Refusal } from '../shared/refusal.ts'

export const HOSPITAL_REFUSALS = defineRefusals({
  NOTICE_ALREADY_IN_FORCE: {
    kind: 'STATE',
    rule: 'R-HOS-14',
    detail: 'An assessment notice of the hospital is in force already.',
    whatToDo: 'Change its discharge date, or withdraw it first: a fresh notice gets a fresh clock.',
  },
  ASSESSMENT_NOTICE_INCOMPLETE: {
    rule: 'R-HOS-02',
    detail: 'The assessment notice does not hold everything that it must, so no clock starts.',
    whatToDo: 'Ask the hospital for what is missing, and enter the notice when it is whole.',
  },
  DISCHARGE_NOTICE_INCOMPLETE: {
    rule: 'R-HOS-05',
    detail: 'The discharge notice does not hold everything that it must.',
    whatToDo: 'Ask the hospital for what is missing, and enter the notice when it is whole.',
  },
  NOTICE_TOO_EARLY: {
    rule: 'R-HOS-02',
    detail: 'The notice was given more than seven days before the expected admission.',
    whatToDo: 'Ask the hospital to give it again within the seven days before the admission.',
  },
  ADMITTED_AFTER_NOTICE: {
    rule: 'R-HOS-02',
    detail: 'The notice says that the person has been admitted, on a day after the one on which it came.',
    whatToDo: 'Check the day. If the admission is still to come, say that it is expected.',
  },
  EXPECTED_DAY_HAS_PASSED: {
    rule: 'R-HOS-02',
    detail: 'The admission is expected on a day before the one on which the notice came.',
    whatToDo: 'If the person has been admitted, say so. Else give the day on which the admission is expected now.',
  },
  ADMITTED_BEFORE_LEAVING: {
    rule: 'R-HOS-13',
    detail: 'The person would have been admitted before the day on which they last left hospital.',
    whatToDo: 'Give the day on which this stay began. If the day of the last discharge is wrong, call the council.',
  },
  LIKELY_DAY_HAS_PASSED: {
    rule: 'R-HOS-03',
    detail: 'The likely day of discharge is before the day on which the notice came.',
    whatToDo: 'Check the day with the hospital; leave it out when none is known.',
  },
  DISCHARGE_DAY_FAR_AWAY: {
    rule: 'R-HOS-03',
    detail: 'The day of discharge is more than three months after the day on which the notice came.',
    whatToDo: 'Check the year. When no day is known yet, leave it out of the assessment notice.',
  },
  TRUE_RECEIPT_IS_FOR_STAFF: {
    rule: 'R-HOS-03',
    detail: 'An earlier time of receipt is entered by the council’s own staff, who had the notice in their hands.',
    whatToDo: 'Leave the earlier time out. If the council has had the notice before, it will enter that itself.',
  },
  TRUE_RECEIPT_NEEDS_REASON: {
    rule: 'R-HOS-03',
    detail: 'An earlier time of receipt is given without the reason why the notice is entered only now.',
    whatToDo: 'Say why. Both times are kept, and the earlier one drives the clock.',
  },
  TRUE_RECEIPT_NOT_POSSIBLE: {
    rule: 'R-HOS-03',
    detail: 'The earlier time of receipt is in the future, or more than 31 days ago.',
    whatToDo: 'Check the time at which the notice came.',
  },
  NOTICE_CAME_BEFORE_LAST_ENDED: {
    rule: 'R-HOS-14',
    detail: 'The notice would have come before the last one ended, so it is not a fresh one.',
    whatToDo: 'Check the time. A fresh notice comes after the last was withdrawn or the person went home.',
  },
  NO_ASSESSMENT_NOTICE: {
    kind: 'STATE',
    rule: 'R-HOS-05',
    detail: 'No assessment notice of the hospital is in force.',
    whatToDo: 'Ask the hospital for an assessment notice first.',
  },
  NOTICE_OF_ANOTHER_HOSPITAL: {
    kind: 'STATE',
    rule: 'R-HOS-06',
    detail: 'The assessment notice in force is another hospital’s.',
    whatToDo:
      'Have that hospital withdraw it, and give a notice of your own, which gets its own date. If that does not work, call the council.',
  },
  NO_DISCHARGE_NOTICE: {
    kind: 'STATE',
    rule: 'R-HOS-06',
    detail: 'There is no discharge notice to withdraw.',
    whatToDo: 'If the stay itself is meant, withdraw the assessment notice.',
  },
  DISCHARGE_NOTICE_TOO_SHORT: {
    rule: 'R-HOS-05',
    detail: 'The discharge notice is too short.',
    whatToDo: 'Agree a later day with the hospital, and have it give the notice again.',
  },
  DISCHARGE_NOTICE_SAYS_THE_DAY: {
    kind: 'STATE',
    rule: 'R-HOS-05',
    detail: 'A discharge notice says the day, so the day changes with a new discharge notice.',
    whatToDo: 'Enter the new discharge notice, or withdraw the one there is.',
  },
  ALREADY_ASSESSED_IN_HOSPITAL: {
    kind: 'STATE',
    rule: 'R-HOS-03',
    detail: 'The assessment for this notice is completed.',
    whatToDo: 'To change the way out of hospital, set the pathway.',
  },
  HOSPITAL_ADVOCACY_SCREEN_NEEDED: {
    rule: 'R-ADV-01',
    detail: 'The advocacy screen has not been answered for the assessment in hospital.',
    whatToDo: 'Look at understanding, remembering, weighing up and communicating, and answer the screen.',
  },
  HOSPITAL_ASSESSMENT_NEEDS_ADVOCATE: {
    rule: 'R-ADV-02',
    detail: 'The person has substantial difficulty and nobody suitable to support them, and no advocate was there.',
    whatToDo: 'Have an independent advocate there. Where the discharge cannot wait, write why.',
  },
  WARD_IS_NO_PLACE_FOR_LONG_TERM: {
    rule: 'R-HOS-10',
    detail: 'Longer-term needs are looked at after recovery, and nobody has written down that the person wants it now.',
    whatToDo: 'Choose AFTER_RECOVERY, or say how the person chose to have it done on the ward.',
  },
  LONG_TERM_BED_NEEDS_REASONS: {
    rule: 'R-HOS-11',
    detail: 'A long-term bed is rare, and there is no reason why nothing else would do.',
    whatToDo: 'Give the reasons, or choose another pathway.',
  },
  ASSESSMENT_NOT_LATE: {
    kind: 'STATE',
    rule: 'R-HOS-03',
    detail: 'The assessment in hospital is not late, so there is no other time to tell.',
    whatToDo: 'Complete the assessment by its date.',
  },
  NEW_TIME_NOT_AHEAD: {
    rule: 'R-HOS-03',
    detail: 'The day to tell the hospital is not ahead.',
    whatToDo: 'Choose today or a later day.',
  },
  SUPPORT_ALREADY_IN_PLACE: {
    kind: 'STATE',
    rule: 'R-HOS-08',
    detail: 'It is recorded already that the support for the discharge is in place from that day.',
    whatToDo: 'Look at the timeline. If the support comes on another day after all, record that day.',
  },
  NO_DELAY: {
    kind: 'STATE',
    rule: 'R-HOS-08',
    detail: 'No discharge of this person is late.',
    whatToDo: 'A delay is marked by itself on the morning after the relevant day.',
  },
  DELAY_CAUSE_UNCHANGED: {
    rule: 'R-HOS-08',
    detail: 'The discharge is waiting for the same already.',
    whatToDo: 'Say it again when that changes.',
  },
  RECEIPT_NOT_AWAITED: {
    kind: 'STATE',
    rule: 'R-HOS-04',
    detail: 'No notice waits for its receipt to be confirmed.',
    whatToDo: 'Look at the timeline: it may have gone out.',
  },
})

/** R-HOS-02, R-HOS-05. The refusal of an incomplete notice, with every missing item. */
export const incomplete = (refusal: Refusal, missing: readonly string[]): Refusal => ({
  ...refusal,
  detail: `${refusal.detail} Missing: ${missing.join('; ')}.`,
})

/** R-HOS-05. "Too short", with the earliest day that would do. */
export const tooShort = (earliest: string): Refusal => ({
  ...HOSPITAL_REFUSALS.DISCHARGE_NOTICE_TOO_SHORT,
  detail: `${HOSPITAL_REFUSALS.DISCHARGE_NOTICE_TOO_SHORT.detail} The earliest day it supports is ${earliest}.`,
})

import { defineRefusals } from '../shared/refusal.ts'

export const TAKING_OVER_REFUSALS = defineRefusals({
  TAKEN_OVER_ALREADY: {
    kind: 'STATE',
    rule: 'R-REF-01',
    detail: 'This journey has already begun here.',
    whatToDo: 'Go on from where it stands.',
  },
  TEAM_TO_TAKE_OVER_UNKNOWN: {
    rule: 'R-REF-01',
    detail: 'Nobody in the staff directory works in this team, so nobody would see the journey.',
    whatToDo: 'Check the code of the team, or enter its staff into the directory first.',
  },
  WORKER_TO_TAKE_OVER_UNKNOWN: {
    rule: 'R-OPS-01',
    detail: 'The worker is not in the staff directory, is not active there, or is no practitioner.',
    whatToDo: 'Check the identifier, enter the worker into the directory first, or leave the worker out.',
  },
  WORKER_BEFORE_ALLOCATION: {
    rule: 'R-WTW-01',
    detail: 'A journey at triage or on the waiting list has no worker yet.',
    whatToDo: 'Leave the worker out, or take the journey over at ASSESSING.',
  },
  WORKER_MISSING: {
    rule: 'R-WTW-01',
    detail: 'A journey at ASSESSING or BUDGETING has a worker.',
    whatToDo: 'Name the worker, or take the journey over at WAITING: then somebody is in touch until there is one.',
  },
  DATE_STILL_TO_COME: {
    rule: 'R-OPS-07',
    detail: 'This day is still to come, and what it is of has happened.',
    whatToDo: 'Correct the date. What is still to come goes into the dates that end with `DueOn`.',
  },
  DATES_OUT_OF_ORDER: {
    rule: 'R-OPS-07',
    detail: 'This day is before the day of what has to come first.',
    whatToDo:
      'Correct one of the two: first contact, referral, triage, then contact or allocation; plan, then review; beginning, then due.',
  },
  DUE_DATE_FAR_AWAY: {
    rule: 'R-REV-02',
    detail: 'The due date is more than twelve months away, and no date here runs for longer.',
    whatToDo: 'Check the year. Plans are reviewed at least every twelve months.',
  },
  LINE_NOT_MANAGED: {
    rule: 'R-MGT-01',
    detail: 'A budget line names who holds its account exactly when its mode is THIRD_PARTY.',
    whatToDo: 'Enter `manager` with the mode THIRD_PARTY, and only there.',
  },
  DIRECT_PAYMENT_DOES_NOT_FIT: {
    rule: 'R-DPY-04',
    detail: 'There is a direct payment exactly when a budget line of the plan is paid directly.',
    whatToDo: 'Enter `directPayment` with a line of the mode DIRECT_PAYMENT, and only there.',
  },
  PERSON_PAYS_TOO_MUCH: {
    rule: 'R-BUD-03',
    detail: 'The person would pay more than the plan costs.',
    whatToDo: 'Enter what the person pays of it, in pence a week.',
  },
  RING_FROM_FAR_AWAY: {
    rule: 'R-GEN-04',
    detail: 'Dates that have passed would be told of before today, or later than sixty days from now.',
    whatToDo: 'Choose a day within the next sixty.',
  },
})

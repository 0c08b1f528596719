import { defineRefusals } from '../shared/refusal.ts'

export const WAITING_REFUSALS = defineRefusals({
  WAITING_RE_SCREEN_NEEDED: {
    rule: 'R-WTW-03',
    detail: 'The person was reached, but the risk has not been looked at again.',
    whatToDo: 'Ask whether things have got worse and fill in severity and likelihood as they are now.',
  },
  INTERIM_HELP_NOT_OFFERED: {
    rule: 'R-WTW-03',
    detail: 'The person was reached, but nothing says what they answered when help while they wait was offered.',
    whatToDo: 'Offer help for the time until somebody is free, and record the answer.',
  },
  TRY_WITHOUT_WAY: {
    rule: 'R-WTW-05',
    detail: 'Nobody was reached, and nothing says how it was tried.',
    whatToDo: 'Record how it was tried: by telephone, by a visit, through somebody else.',
  },
  NO_RED_RISK_TO_DECIDE: {
    kind: 'STATE',
    rule: 'R-WTW-04',
    detail: 'No risk that has gone up to red waits for a decision.',
    whatToDo:
      'Look at the journey again: it has been decided, the rating has gone down, or somebody has taken the journey on.',
  },
  NO_INTERIM_HELP_WANTED: {
    kind: 'STATE',
    rule: 'R-WTW-03',
    detail: 'Nobody who waits here has asked for help meanwhile, or it has been seen to.',
    whatToDo: 'Record the contact in which the person says that they want it.',
  },
  NOT_ON_WAITING_LIST: {
    kind: 'STATE',
    rule: 'R-WTW-01',
    detail: 'The person is not on that waiting list.',
    whatToDo: 'Look at the journey again.',
  },
  ON_WAITING_LIST_ALREADY: {
    kind: 'STATE',
    rule: 'R-WTW-06',
    detail: 'The person is on that waiting list already.',
    whatToDo: 'To change the rating, record a contact or triage again.',
  },
  ASSESSMENT_UNDER_WAY: {
    kind: 'STATE',
    rule: 'R-WTW-01',
    detail: 'The person does not wait for an assessment: it is under way, or the journey stands elsewhere.',
    whatToDo: 'Reallocate the journey if the worker cannot go on.',
  },
  ALLOCATION_ENDS_THIS_WAIT: {
    kind: 'STATE',
    rule: 'R-WTW-01',
    detail: 'Somebody who waits for an assessment leaves the list by being given a worker.',
    whatToDo: 'Allocate the journey to a worker.',
  },
  WAIT_HAS_NOT_ENDED: {
    kind: 'STATE',
    rule: 'R-WTW-06',
    detail: 'By the record, what the person waits for has not begun.',
    whatToDo: 'Start the review, or record that support has started: the wait then ends by itself.',
  },
  STILL_TO_BE_TRIED: {
    rule: 'R-WTW-05',
    detail: 'It has not been tried three times on different days, at different times and in different ways.',
    whatToDo: 'Decide on a check now, or keep trying without a decision.',
  },
  NOBODY_FAILED_TO_REACH: {
    kind: 'STATE',
    rule: 'R-WTW-05',
    detail: 'Nothing says that the person could not be reached.',
    whatToDo: 'Record the tries first.',
  },
  SILENCE_NOT_LOOKED_INTO: {
    rule: 'R-WTW-05',
    detail: 'Nothing says what was done to find out whether the person who stopped answering is safe.',
    whatToDo:
      'Try on different days and in different ways. Have somebody visit, or ask family, the GP or the police; then write in `welfareFound` what was found.',
  },
  LOST_CONTACT_NEEDS_WELFARE_CHECK: {
    rule: 'R-WTW-05',
    detail: 'Somebody who waits could not be reached, and no check on their welfare was decided.',
    whatToDo: 'Try three times, decide about a welfare check, and see what it finds before closing.',
  },
})

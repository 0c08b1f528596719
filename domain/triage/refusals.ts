import { defineRefusals } from '../shared/refusal.ts'

export const TRIAGE_REFUSALS = defineRefusals({
  TRIAGE_IS_THE_OFFICES: {
    rule: 'R-REF-05',
    detail: 'The out-of-hours team triages what is urgent, and nothing of this journey is.',
    whatToDo: 'Leave the triage to the office. If somebody cannot wait, mark the need as urgent or record the contact.',
  },
  SAFEGUARDING_SCREEN_NEEDED: {
    rule: 'R-REF-04',
    detail: 'The safeguarding screen has not been answered.',
    whatToDo: 'Say whether there is a safeguarding concern, then record the decision again.',
  },
  TRIAGE_ADVOCACY_SCREEN_NEEDED: {
    rule: 'R-ADV-01',
    detail: 'The advocacy screen has not been answered.',
    whatToDo:
      'Say whether the person has substantial difficulty in understanding, retaining, using or weighing information, or communicating, and whether somebody suitable can support them.',
  },
  APPEARANCE_OF_NEED_UNANSWERED: {
    rule: 'R-REF-03',
    detail: 'Advice is to be enough, but nothing says whether needs for care and support appear.',
    whatToDo: 'Say whether the person appears to have needs, however small, then record the decision again.',
  },
  ASSESSMENT_IS_OWED: {
    rule: 'R-REF-03',
    detail: 'The person appears to have needs, so the council has to assess them unless they do not want it.',
    whatToDo:
      'Choose a route that leads to an assessment, or offer one and record that the person does not want it now.',
  },
  DECLINED_DESPITE_CONCERN: {
    rule: 'R-CAP-03',
    detail:
      'The safeguarding screen found a concern, so the duty to assess stays although the person does not want an assessment now.',
    whatToDo:
      'Choose a route that leads to an assessment. The person can still refuse it once somebody has looked into the concern.',
  },
  ROUTE_DOES_NOT_FIT_LEVEL: {
    rule: 'R-3CV-01',
    detail: 'The route does not fit the conversation: short-term work is C2, and C3 leads to a full assessment.',
    whatToDo: 'Change the route or the conversation, so that they say the same.',
  },
  NOTHING_NEW_TO_TRIAGE: {
    kind: 'STATE',
    rule: 'R-REF-07',
    detail: 'The assessment is over, and no other referral has joined the journey since.',
    whatToDo: 'If something has changed for the person, ask for a review or a new assessment.',
  },
})

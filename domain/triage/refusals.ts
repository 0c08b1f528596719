import { defineRefusals } from '../shared/refusal.ts'

export const TRIAGE_REFUSALS = defineRefusals({
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
})

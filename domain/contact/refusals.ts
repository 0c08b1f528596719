import { defineRefusals } from '../shared/refusal.ts'

export const CONTACT_REFUSALS = defineRefusals({
  ALREADY_RECORDED: {
    kind: 'STATE',
    rule: 'R-REF-01',
    detail: 'This contact has already been recorded.',
    whatToDo: 'Open the journey and go on from where it stands.',
  },
})

import { defineRefusals } from '../shared/refusal.ts'

export const CONTACT_REFUSALS = defineRefusals({
  TEAM_UNKNOWN: {
    rule: 'R-REF-01',
    detail: 'Nobody in the staff directory works in this team, so nobody would see the contact.',
    whatToDo: 'Check the code of the team, or choose the team whose area the person lives in.',
  },
  ALREADY_RECORDED: {
    kind: 'STATE',
    rule: 'R-REF-01',
    detail: 'This contact has already been recorded.',
    whatToDo: 'Open the journey and go on from where it stands.',
  },
})

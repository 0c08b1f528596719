import { defineRefusals } from '../shared/refusal.ts'

export const SAFEGUARDING_REFUSALS = defineRefusals({
  NO_SUCH_CONCERN: {
    kind: 'STATE',
    rule: 'R-SAF-02',
    detail: 'This journey has no such concern.',
    whatToDo: 'Look at the concerns of the journey, and name the one that is meant.',
  },
  IMMEDIATE_SAFETY_RECORDED: {
    kind: 'STATE',
    rule: 'R-SAF-02',
    detail: 'Somebody has looked already whether the person is safe.',
    whatToDo: 'If that has changed, call the emergency services first, and tell whoever has taken the concern on.',
  },
  DANGER_NEEDS_ACTION: {
    rule: 'R-SAF-02',
    detail: 'Somebody is in danger now, and it does not say what has been done about it.',
    whatToDo: 'Call the police or an ambulance, or say what else keeps them safe now. Then record it.',
  },
  CONCERN_TAKEN_ON: {
    kind: 'STATE',
    rule: 'R-SAF-02',
    detail: 'Somebody has taken this concern on.',
    whatToDo: 'Look in the timeline of the journey who it is.',
  },
})

import { defineRefusals } from '../shared/refusal.ts'

export const OUT_OF_HOURS_REFUSALS = defineRefusals({
  NO_URGENT_CALL_OPEN: {
    kind: 'STATE',
    rule: 'R-REF-05',
    detail: 'No urgent call to the out-of-hours team waits for a response on this journey.',
    whatToDo: 'If somebody has called, record the out-of-hours contact first.',
  },
  NOTHING_TO_HAND_BACK: {
    kind: 'STATE',
    rule: 'R-REF-06',
    detail: 'The out-of-hours team has nothing on this journey to hand back.',
    whatToDo: 'If somebody has called, record the out-of-hours contact first.',
  },
  RESPOND_BEFORE_HANDING_BACK: {
    rule: 'R-REF-05',
    detail: 'An urgent call has not been responded to, so it cannot be handed back yet.',
    whatToDo: 'Respond, or have the emergency services go there, and record it. Then hand back.',
  },
})

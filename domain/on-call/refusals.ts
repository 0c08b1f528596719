import { defineRefusals } from '../shared/refusal.ts'

export const ON_CALL_REFUSALS = defineRefusals({
  NO_CALL_OPEN: {
    kind: 'STATE',
    rule: 'R-REF-05',
    detail: 'No call about this journey waits for an answer: somebody has taken it, or what it was about is done.',
    whatToDo: 'Look in the timeline of the journey who has taken it.',
  },
})

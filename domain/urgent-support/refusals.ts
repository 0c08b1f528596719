import { defineRefusals } from '../shared/refusal.ts'

export const URGENT_SUPPORT_REFUSALS = defineRefusals({
  URGENT_NEED_KNOWN: {
    kind: 'STATE',
    rule: 'R-ASM-10',
    detail: 'The need is marked as urgent already, or urgent support is running.',
    whatToDo: 'Decide about the urgent support, or change what is running.',
  },
  URGENT_SUPPORT_RUNS: {
    kind: 'STATE',
    rule: 'R-ASM-10',
    detail: 'Urgent support is running already.',
    whatToDo: 'Look at it again and change it, or end it first.',
  },
  URGENT_SUPPORT_ENDS_BEFORE_IT_STARTS: {
    rule: 'R-ASM-10',
    detail: 'The urgent support would end before it starts.',
    whatToDo: 'Check the two dates.',
  },
  OWN_URGENT_SUPPORT: {
    kind: 'ROLE',
    rule: 'R-GEN-06',
    detail: 'You arranged this support, and somebody else authorises it.',
    whatToDo: 'Ask another manager, or at night the out-of-hours team.',
  },
  NO_URGENT_SUPPORT_TO_AUTHORISE: {
    kind: 'STATE',
    rule: 'R-ASM-10',
    detail: 'No urgent support waits to be authorised.',
    whatToDo: 'Arrange it first.',
  },
  NO_URGENT_DECISION_OPEN: {
    kind: 'STATE',
    rule: 'R-ASM-10',
    detail: 'Nothing about urgent support waits for a decision.',
    whatToDo: 'Mark the need as urgent first, if it is.',
  },
  NO_URGENT_SUPPORT_RUNNING: {
    kind: 'STATE',
    rule: 'R-ASM-10',
    detail: 'No urgent support is running.',
    whatToDo: 'Look at the journey again.',
  },
  URGENT_SUPPORT_STILL_RUNS: {
    rule: 'R-CLS-03',
    detail: 'Urgent support is still running, so the journey cannot close.',
    whatToDo: 'End the urgent support first, with reasons, or let the plan take its place.',
  },
  URGENT_NEED_UNDECIDED: {
    rule: 'R-ASM-10',
    detail: 'A need was marked as urgent, and nobody has decided whether it is met now.',
    whatToDo: 'Authorise urgent support, or decide with reasons that none is needed. Then go on.',
  },
  URGENT_CALL_UNANSWERED: {
    rule: 'R-REF-05',
    detail: 'An urgent call to the out-of-hours team has not been responded to.',
    whatToDo: 'Respond, or have the emergency services go there, and record it. Then go on.',
  },
  CHANGED_HOW: {
    rule: 'R-ASM-10',
    detail: 'The urgent support is said to have changed, but not into what.',
    whatToDo: 'Give the new arrangement as a whole.',
  },
  CHANGE_NEEDS_REASONS: {
    rule: 'R-GEN-01',
    detail: 'The urgent support is changed, and nothing says why.',
    whatToDo: 'Write in `note` why it is changed, and what the person said about it.',
  },
  REPLACED_WITHOUT_PLAN: {
    rule: 'R-ASM-10',
    detail: 'The urgent support is said to be replaced by the plan, but no plan is in force.',
    whatToDo: 'Keep it running until the plan is signed off, or give the reason why it ends.',
  },
})

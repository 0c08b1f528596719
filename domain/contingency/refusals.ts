import { defineRefusals } from '../shared/refusal.ts'

export const CONTINGENCY_REFUSALS = defineRefusals({
  CONTINGENCY_NOT_IN_PLAN: {
    rule: 'R-HLT-03',
    detail: 'The plan in force holds no extra support ready for this.',
    whatToDo:
      'Choose what the plan holds ready. If nothing fits, report a change; urgent support can be given meanwhile.',
  },
  CONTINGENCY_RUNS_ALREADY: {
    kind: 'STATE',
    rule: 'R-HLT-03',
    detail: 'This extra support runs already.',
    whatToDo: 'Keep it for longer or end it; it does not begin twice.',
  },
  CONTINGENCY_NOT_IN_USE: {
    kind: 'STATE',
    rule: 'R-HLT-03',
    detail: 'This extra support does not run.',
    whatToDo: 'Look at the timeline: it may have been ended already.',
  },
  KEEPING_NEEDS_A_LOOK: {
    rule: 'R-HLT-03',
    detail: 'Extra support goes on for longer only while somebody looks at what the person needs.',
    whatToDo: 'Call for an unplanned review first, or report the change.',
  },
})

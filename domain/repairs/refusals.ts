import { defineRefusals } from '../shared/refusal.ts'

export const REPAIRS_REFUSALS = defineRefusals({
  REPAIR_BY_ONE_PERSON: {
    rule: 'R-GEN-06',
    detail: 'Whoever proposed this repair, or stands in for them, cannot approve it.',
    whatToDo: 'Ask another manager to look at what it would do, and to approve it.',
  },
  REPAIR_RECORDED: {
    kind: 'STATE',
    rule: 'R-GEN-06',
    detail: 'This repair is done and stands in the timeline.',
    whatToDo: 'Look at the timeline for what was lost, and take it again.',
  },
})

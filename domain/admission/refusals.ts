import { defineRefusals } from '../shared/refusal.ts'

export const ADMISSION_REFUSALS = defineRefusals({
  ADMISSION_ALREADY_RECORDED: {
    kind: 'STATE',
    rule: 'R-HOS-13',
    detail: 'It is recorded already that the person is in hospital.',
    whatToDo: 'If they have left in between, record that first.',
  },
  ADMISSION_DAY_NOT_POSSIBLE: {
    rule: 'R-HOS-13',
    detail: 'The day of the admission is in the future, or before the person last left hospital.',
    whatToDo: 'Record an admission once it has happened, with its own day.',
  },
  NO_PROVIDERS_TO_TELL: {
    kind: 'STATE',
    rule: 'R-HOS-13',
    detail: 'No provider waits to be told of a stay in hospital.',
    whatToDo: 'Look at the timeline: they may have been told.',
  },
  EVERY_LINE_IS_DECIDED: {
    rule: 'R-HOS-13',
    detail: 'Something is decided about a line that the plan in force does not have, or about one that it has nothing.',
    whatToDo: 'Name every line of the plan in force once, and say what becomes of it.',
  },
  LINE_DECISION_DOES_NOT_FIT: {
    rule: 'R-HOS-13',
    detail: 'Support resumes once the person has left hospital, not while they are there.',
    whatToDo: 'While the person is in hospital choose SUSPENDED or KEPT.',
  },
})

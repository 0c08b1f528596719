import { defineRefusals } from '../shared/refusal.ts'

export const BUDGET_REFUSALS = defineRefusals({
  SUPPORT_MISSING: {
    rule: 'R-BUD-02',
    detail: 'The matrix works from the support that the person is likely to need, and none is entered.',
    whatToDo: 'Enter kind, time and hours of the support, or choose another method.',
  },
  SUPPORT_IS_FOR_THE_MATRIX: {
    rule: 'R-BUD-02',
    detail: 'Hours of support were entered, but the method chosen does not work from hours.',
    whatToDo: 'Choose MATRIX to have the amount worked out from them, or leave them out and explain the amount.',
  },
  SUPPORT_WITHOUT_RATE: {
    rule: 'R-BUD-02',
    detail: 'The council has no rate for some of this support at this time of day.',
    whatToDo: 'Use another kind or time, or choose another method and explain the amount.',
  },
  AMOUNT_MISSING: {
    rule: 'R-BUD-01',
    detail: 'There is no amount.',
    whatToDo: 'Enter `amountPence`. Only the matrix works it out by itself.',
  },
  AMOUNT_NOT_AS_WORKED_OUT: {
    rule: 'R-BUD-02',
    detail: 'The amount differs from what the hours and rates come to, so its working would explain another amount.',
    whatToDo: 'Leave the amount out, correct the hours, or choose another method and explain the amount.',
  },
  NOBODY_STRUGGLES: {
    kind: 'STATE',
    rule: 'R-BUD-06',
    detail: 'Nobody has said that managing the money is difficult, or the advice has been given already.',
    whatToDo: 'Record first what is difficult.',
  },
})

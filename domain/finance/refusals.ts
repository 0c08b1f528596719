import { defineRefusals } from '../shared/refusal.ts'

export const FINANCE_REFUSALS = defineRefusals({
  SECTION_117_IS_NEVER_CHARGED: {
    rule: 'R-CHG-04',
    detail: 'Aftercare under section 117 of the Mental Health Act is free, but a weekly contribution was entered.',
    whatToDo: 'Enter 0, or choose another result when some of the support is not section 117 aftercare.',
  },
  NIL_CHARGE_HAS_A_CONTRIBUTION: {
    rule: 'R-CHG-03',
    detail: 'The result says that there is nothing to pay, but a weekly contribution was entered.',
    whatToDo: 'Enter 0, or choose the result of a full or light-touch assessment.',
  },
  CONTRIBUTION_DATE_FAR_AWAY: {
    rule: 'R-CHG-03',
    detail: 'The day from which the person pays is more than twelve months before or after today.',
    whatToDo:
      'Check the date. If the person owes for longer, start within the last twelve months and settle the rest apart.',
  },
})

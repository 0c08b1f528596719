import { defineRefusals } from '../shared/refusal.ts'

export const CHARGING_REFUSALS = defineRefusals({
  FREE_SUPPORT_RUNS_ALREADY: {
    kind: 'STATE',
    rule: 'R-CHG-05',
    detail: 'Reablement or intermediate care is running already, with its free weeks.',
    whatToDo: 'End it first if this is a new period of support.',
  },
  NO_FREE_SUPPORT_RUNS: {
    kind: 'STATE',
    rule: 'R-CHG-05',
    detail: 'No reablement or intermediate care is running.',
    whatToDo: 'Look at the timeline: it may have been ended already.',
  },
  FREE_SUPPORT_STILL_RUNS: {
    rule: 'R-CLS-03',
    detail: 'Reablement or intermediate care is running, and a journey does not close over support that runs.',
    whatToDo:
      'Record the day on which it ended first, with `record-reablement-ended`. While it goes on, so does the journey.',
  },
  FREE_SUPPORT_DAY_IMPOSSIBLE: {
    rule: 'R-CHG-05',
    detail: 'The day has not come yet, or the support would end before it began.',
    whatToDo: 'Record the start and the end on the day they happen, or correct the date.',
  },
  FREE_SUPPORT_STARTED_TOO_EARLY: {
    rule: 'R-CHG-05',
    detail: 'The first day lies more than three months back, or in the period of free support before this one.',
    whatToDo: 'Check the date: the free weeks are counted from it.',
  },
  EARLY_START_NEEDS_REASON: {
    rule: 'R-CHG-05',
    detail: 'The first day lies so far back that free weeks have gone by before anybody told the person of them.',
    whatToDo: 'Check the date. If it is right, say in `lateReason` why it is recorded only now.',
  },
  NO_PLAN_TO_CHARGE_FOR: {
    kind: 'STATE',
    rule: 'R-BUD-05',
    detail: 'No plan has been signed, or it has no budget line of this name, so there is nothing to charge for.',
    whatToDo: 'Name a line of the signed plan.',
  },
  SECTION_117_LINE_IS_FREE: {
    rule: 'R-CHG-04',
    detail: 'This line is aftercare under section 117 of the Mental Health Act, which is free.',
    whatToDo: 'Charge other lines only. What was taken for this one is paid back.',
  },
  EQUIPMENT_IS_FREE: {
    rule: 'R-CHG-05',
    detail: 'Equipment and minor adaptations are free.',
    whatToDo: 'Charge other lines only.',
  },
  CARER_IS_NOT_CHARGED: {
    rule: 'R-CAR-06',
    detail:
      'This line is care given to the adult so that their carer’s needs are met, and a carer is not charged for it.',
    whatToDo: 'Charge other lines only. A charge, if there is one, belongs to the adult’s own financial assessment.',
  },
  FREE_WEEKS_NOT_OVER: {
    rule: 'R-CHG-05',
    detail:
      'Reablement and intermediate care are free for the first six weeks, and the charge would begin before they end.',
    whatToDo: 'Charge from the day after the last free day at the earliest.',
  },
  FREE_WEEKS_UNKNOWN: {
    rule: 'R-CHG-05',
    detail: 'This line is reablement or intermediate care, but nobody has recorded when it began.',
    whatToDo: 'Record the first day, so that the free weeks can be counted.',
  },
  CHARGE_BEFORE_RESULT: {
    rule: 'R-CHG-03',
    detail:
      'The charge would begin before the day from which the person pays, as their letter says, or there is no result.',
    whatToDo: 'Charge from the day in the result of the financial assessment, or later.',
  },
  CHARGE_OVER_SHARE: {
    rule: 'R-BUD-03',
    detail: "All charges together would be more than the person's share in the signed plan.",
    whatToDo: 'Lower the charge. A higher share needs a new plan.',
  },
  CHARGE_OVER_CONTRIBUTION: {
    rule: 'R-CHG-03',
    detail:
      'All charges together would be more than the newest result of the financial assessment says the person can pay.',
    whatToDo: 'Lower the charge, or lower another one first.',
  },
  CHARGE_OVER_LINE: {
    rule: 'R-BUD-03',
    detail: 'The charge would be more than the line costs.',
    whatToDo: 'Charge what the line costs at most.',
  },
  CHARGE_NOT_TOLD_FIRST: {
    rule: 'R-CHG-06',
    detail: 'The charge would begin, or go up, on a day that has come already, before the person was told in writing.',
    whatToDo: 'Choose a day after today, so that the letter is there first.',
  },
  RESULT_LETTER_NOT_THERE: {
    rule: 'R-CHG-06',
    detail: 'The letter about the result of the financial assessment has not arrived yet.',
    whatToDo: 'Wait for it. If it is stuck, see to it that it goes out.',
  },
})

import type { MessageTemplate } from '../messages/template.ts'

export const financeTemplates = {
  FINANCE_OFFER: { title: 'Offer of a financial assessment', rules: ['R-CHG-01'], audience: 'FAMILY' },
  FINANCE_INFORMATION_NEEDED: { title: 'Information about money is missing', rules: ['R-CHG-01'], audience: 'FAMILY' },
  FINANCE_INFORMATION_CHASE: { title: 'Information about money, asked again', rules: ['R-CHG-01'], audience: 'FAMILY' },
  FINANCE_GOES_ON_WITHOUT: {
    title: 'The financial assessment goes on with what is known',
    rules: ['R-CHG-01'],
    audience: 'FAMILY',
  },
  FINANCE_INFORMATION_STILL_MISSING: {
    title: 'Information about money has not come',
    rules: ['R-CHG-01'],
    audience: 'STAFF',
  },
  FINANCIAL_RESULT: {
    title: 'Result of the financial assessment',
    rules: ['R-CHG-03', 'R-CHG-04', 'R-CHG-06', 'R-CHG-07'],
    audience: 'FAMILY',
    stops: ['finance.letter'],
    requiredBy: 'Care Act 2014 section 17: a written record of the financial assessment',
  },
  FINANCE_CHALLENGE_RECEIVED: { title: 'The council looks again at a charge', rules: ['R-CHG-03'], audience: 'FAMILY' },
  WRONG_CHARGE_FOUND: { title: 'Money was charged wrongly', rules: ['R-CHG-04', 'R-CHG-03'], audience: 'FAMILY' },
  WRONG_CHARGE_FOUND_ESTATE: {
    title: 'Money was charged wrongly: to those who look after the estate',
    rules: ['R-CHG-04', 'R-CHG-03'],
    audience: 'FAMILY',
    toEstate: true,
  },
  REPAYMENT_MADE_ESTATE: {
    title: 'Money was paid back: to those who look after the estate',
    rules: ['R-CHG-04'],
    audience: 'FAMILY',
    toEstate: true,
  },
  REPAYMENT_MADE: { title: 'Money was paid back', rules: ['R-CHG-04'], audience: 'FAMILY' },
  CHARGES_TO_LOWER: { title: 'Charges are higher than the new result', rules: ['R-CHG-03'], audience: 'STAFF' },
  REPAYMENT_DUE: { title: 'Money has to be paid back', rules: ['R-CHG-04'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

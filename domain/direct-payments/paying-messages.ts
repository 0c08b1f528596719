import type { MessageTemplate } from '../messages/template.ts'

export const payingTemplates = {
  DIRECT_PAYMENT_AGREEMENT: {
    title: 'The direct payment agreement',
    rules: ['R-DPY-04', 'R-DPY-05', 'R-DPY-06'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_STARTED: {
    title: 'The direct payment has started',
    rules: ['R-DPY-07', 'R-DPY-08'],
    audience: 'FAMILY',
  },
  EMPLOYER_DUTIES: { title: 'What an employer has to do', rules: ['R-DPY-06'], audience: 'FAMILY' },
  FAMILY_PAYMENT_DECIDED: {
    title: 'Whether a close relative may be paid',
    rules: ['R-DPY-13', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_REVIEWED: {
    title: 'What was found about the direct payment',
    rules: ['R-DPY-08', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_CONCERN: { title: 'A concern about a direct payment', rules: ['R-DPY-09'], audience: 'STAFF' },
  DIRECT_PAYMENT_NOTICE: {
    title: 'The direct payment is going to end',
    rules: ['R-DPY-12', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_NOTICE_WITHDRAWN: {
    title: 'The direct payment does not end after all',
    rules: ['R-DPY-12'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_ENDED: {
    title: 'The direct payment has ended',
    rules: ['R-DPY-12', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_NOTICE_OVER: {
    title: 'The notice of the end of a direct payment has run out',
    rules: ['R-DPY-12'],
    audience: 'STAFF',
  },
  DIRECT_PAYMENT_TO_COUNTERSIGN: {
    title: 'A direct payment agreement waits for the council’s signature',
    rules: ['R-DPY-04'],
    audience: 'STAFF',
  },
  DIRECT_PAYMENT_PASSED_ON: {
    title: 'The direct payment goes to somebody else from now on',
    rules: ['R-DPY-04', 'R-DPY-05', 'R-DPY-12'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_ENDS_WITH_JOURNEY: {
    title: 'A direct payment ends with its journey',
    rules: ['R-DPY-12', 'R-CLS-01', 'R-CLS-03'],
    audience: 'STAFF',
  },
  DIRECT_PAYMENT_STOPPED: { title: 'Stop a direct payment', rules: ['R-DPY-12'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

const ABOUT_SPENDING = {
  DIRECT_PAYMENT_RECEIPTS_ASKED: {
    title: 'Please send the receipts of the direct payment',
    rules: ['R-DPY-07'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_RECEIPTS_REMINDER: {
    title: 'The receipts of the direct payment have not come yet',
    rules: ['R-DPY-07'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_AUDITED: {
    title: 'How the direct payment was spent',
    rules: ['R-DPY-07', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_RECOVERED: {
    title: 'Money of the direct payment to be paid back',
    rules: ['R-DPY-07', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_RECOVERED_ESTATE: {
    title: 'Money of the direct payment to be paid back: to those who look after the estate',
    rules: ['R-DPY-07', 'R-GEN-08'],
    audience: 'FAMILY',
    toEstate: true,
  },
  DIRECT_PAYMENT_TO_RECOVER: { title: 'Get money of a direct payment back', rules: ['R-DPY-07'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

const ABOUT_STOPS = {
  DIRECT_PAYMENT_PAUSED: {
    title: 'The direct payment stops for a time',
    rules: ['R-DPY-10', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_STAYS_PAUSED: {
    title: 'The direct payment stays stopped for now',
    rules: ['R-DPY-10', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_RESUMED: { title: 'The direct payment goes on again', rules: ['R-DPY-10'], audience: 'FAMILY' },
  DIRECT_PAYMENT_TO_PAUSE: { title: 'Stop a direct payment for a time', rules: ['R-DPY-10'], audience: 'STAFF' },
  DIRECT_PAYMENT_TO_RESUME: { title: 'Pay a direct payment again', rules: ['R-DPY-10'], audience: 'STAFF' },
  DIRECT_PAYMENT_CAN_IT_GO_ON: {
    title: 'Something has changed while a direct payment stands still',
    rules: ['R-DPY-10'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>

const ABOUT_AMOUNTS = {
  DIRECT_PAYMENT_DEARER_RECEIVED: {
    title: 'We know that the direct payment is not enough',
    rules: ['R-DPY-11'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_DEARER_DECIDED: {
    title: 'More money, or support that we arrange',
    rules: ['R-DPY-11', 'R-GEN-08'],
    audience: 'FAMILY',
  },
  DIRECT_PAYMENT_CHANGED: { title: 'Pay a direct payment differently', rules: ['R-DPY-11'], audience: 'STAFF' },
  DIRECT_PAYMENT_RAISED_BESIDE_PLAN: {
    title: 'A plan that is out for agreement has an old amount',
    rules: ['R-DPY-11'],
    audience: 'STAFF',
  },
  DIRECT_PAYMENT_TELL_FORMER: {
    title: 'Tell whoever still gets a direct payment that it goes to somebody else',
    rules: ['R-DPY-12'],
    audience: 'STAFF',
  },
  DIRECT_PAYMENT_RECIPIENT_CHANGED: {
    title: 'A direct payment goes to somebody else',
    rules: ['R-DPY-04', 'R-DPY-05'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>

export const runningTemplates = { ...ABOUT_SPENDING, ...ABOUT_STOPS, ...ABOUT_AMOUNTS } as const

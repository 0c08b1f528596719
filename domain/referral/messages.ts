import type { MessageTemplate } from '../messages/template.ts'

export const referralTemplates = {
  REFERRAL_ACKNOWLEDGEMENT: {
    title: 'Acknowledgement of the referral',
    rules: ['R-REF-02'],
    audience: 'FAMILY',
    stops: ['referral.acknowledge'],
  },
  REFERRER_ACKNOWLEDGEMENT: {
    title: 'Acknowledgement to the referrer',
    rules: ['R-REF-02'],
    audience: 'FAMILY',
    stops: ['referral.acknowledge.referrer'],
  },
  REFERRAL_JOINED: { title: 'A second referral has joined this journey', rules: ['R-REF-07'], audience: 'STAFF' },
  REJECTION_TO_AUTHORISE: {
    title: 'A rejection waits for you',
    rules: ['R-REF-03', 'R-GEN-06'],
    audience: 'STAFF',
  },
  REJECTION_RETURNED: { title: 'A rejection came back', rules: ['R-REF-03'], audience: 'STAFF' },
  REFERRAL_REJECTED: { title: 'Who can help with the request', rules: ['R-REF-03'], audience: 'FAMILY' },
  REFERRAL_WITHDRAWN: {
    title: 'The request was taken back',
    rules: ['R-REF-03', 'R-ASM-08'],
    audience: 'FAMILY',
    stops: ['assessment.refusalLetter'],
  },
} as const satisfies Record<string, MessageTemplate>

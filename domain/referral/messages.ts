import type { MessageTemplate } from '../messages/template.ts'

export const referralTemplates = {
  REFERRAL_ACKNOWLEDGEMENT: {
    title: 'Acknowledgement of the referral',
    rules: ['R-REF-02'],
    audience: 'FAMILY',
    stops: ['referral.acknowledge'],
  },
  REFERRER_ACKNOWLEDGEMENT: { title: 'Acknowledgement to the referrer', rules: ['R-REF-02'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>

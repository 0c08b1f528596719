import type { MessageTemplate } from '../messages/template.ts'

export const advocacyTemplates = {
  ADVOCATE_REQUEST_RECEIVED: { title: 'You asked for an advocate', rules: ['R-ADV-05'], audience: 'FAMILY' },
  ADVOCATE_ASKED_FOR: { title: 'Somebody asked for an advocate', rules: ['R-ADV-05'], audience: 'STAFF' },
  ADVOCACY_SCREENED: {
    title: 'Whether you have a right to an advocate',
    rules: ['R-ADV-01', 'R-ADV-05'],
    audience: 'FAMILY',
  },
  ADVOCATE_REFERRAL: {
    title: 'To the advocacy service: an independent advocate is asked for',
    rules: ['R-ADV-02'],
    audience: 'FAMILY',
    shares: true,
  },
  ADVOCATE_ASKED: {
    title: 'We have asked for an independent advocate for you, and why',
    rules: ['R-ADV-02'],
    audience: 'FAMILY',
  },
  ADVOCATE_CONFIRMED: {
    title: 'Who your independent advocate is',
    rules: ['R-ADV-02', 'R-ADV-06'],
    audience: 'FAMILY',
  },
  ADVOCATE_WELCOME: {
    title: 'To the advocate: what you get from us, and what you may do',
    rules: ['R-ADV-06'],
    audience: 'FAMILY',
    shares: true,
  },
  ADVOCACY_ENDED: { title: 'Your advocate’s work has ended', rules: ['R-ADV-02'], audience: 'FAMILY' },
  ADVOCATE_NOT_CONFIRMED: {
    title: 'No advocate has been confirmed: ask another service',
    rules: ['R-ADV-02'],
    audience: 'STAFF',
  },
  ADVOCATE_NEEDED: { title: 'An independent advocate must be arranged', rules: ['R-ADV-02'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

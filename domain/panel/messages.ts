import type { MessageTemplate } from '../messages/template.ts'

export const panelTemplates = {
  PANEL_REFERRAL: {
    title: 'Your plan goes to the approval panel',
    rules: ['R-PAN-01', 'R-PAN-06'],
    audience: 'FAMILY',
  },
  PANEL_DECISION: {
    title: 'Decision of the approval panel',
    rules: ['R-PAN-05'],
    audience: 'FAMILY',
    stops: ['panel.decisionLetter'],
  },
  PANEL_DECISION_FOR_WORKER: {
    title: 'Decision of the approval panel, for the worker',
    rules: ['R-PAN-05'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>

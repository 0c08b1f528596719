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
  PANEL_SITTING: { title: 'The day on which the panel looks at your plan', rules: ['R-PAN-04'], audience: 'FAMILY' },
  PANEL_SITTING_FOR_WORKER: {
    title: 'The day on which the panel sits, for the worker',
    rules: ['R-PAN-04'],
    audience: 'STAFF',
  },
  PANEL_DEFERRED: {
    title: 'The panel looks at your plan later',
    rules: ['R-PAN-04', 'R-PAN-06'],
    audience: 'FAMILY',
  },
  PANEL_PUT_OFF_TWICE: {
    title: 'A plan that was put off twice, for the director',
    rules: ['R-PAN-04'],
    audience: 'STAFF',
  },
  PANEL_URGENT_APPROVAL: {
    title: 'Urgent approval of your plan',
    rules: ['R-PAN-05'],
    audience: 'FAMILY',
    stops: ['panel.decisionLetter'],
  },
  PANEL_TO_RATIFY: { title: 'An urgent approval to look at', rules: ['R-PAN-02'], audience: 'STAFF' },
  PANEL_RATIFICATION: { title: 'What the panel says of the urgent approval', rules: ['R-PAN-05'], audience: 'FAMILY' },
  PANEL_RATIFICATION_FOR_STAFF: {
    title: 'What the panel says of the urgent approval, for staff',
    rules: ['R-PAN-05'],
    audience: 'STAFF',
  },
  PANEL_INTERIM_ENDED: {
    title: 'Nothing supports the person until the panel has decided',
    rules: ['R-PAN-06'],
    audience: 'STAFF',
  },
  PANEL_NO_EXCEPTION: {
    title: 'Too many plans went to the panel in a quarter',
    rules: ['R-PAN-08'],
    audience: 'STAFF',
  },
  PANEL_WITHDRAWN: {
    title: 'Your plan no longer waits for the panel',
    rules: ['R-PAN-04', 'R-PAN-06'],
    audience: 'FAMILY',
  },
  PANEL_WITHDRAWN_FOR_STAFF: { title: 'A plan was taken back from the panel', rules: ['R-PAN-04'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

export const chargingTemplates = {
  FREE_SUPPORT_STARTED: { title: 'Support that is free at first', rules: ['R-CHG-05'], audience: 'FAMILY' },
  FREE_PERIOD_ENDED: { title: 'Free support: the six weeks are over', rules: ['R-CHG-05'], audience: 'STAFF' },
  CHARGES_UNDER_NEW_PLAN: {
    title: 'Charges have to follow a new plan',
    rules: ['R-CHG-04', 'R-CHG-06', 'R-BUD-03'],
    audience: 'STAFF',
  },
  CHARGE_SET: { title: 'What the person is charged', rules: ['R-CHG-04', 'R-CHG-06'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

export const outOfHoursTemplates = {
  EDT_CALL_NOW: { title: 'Urgent call outside office hours', rules: ['R-REF-05'], audience: 'STAFF' },
  EDT_STILL_IN_DANGER: { title: 'Somebody is still in danger', rules: ['R-REF-05'], audience: 'STAFF' },
  EDT_HANDED_BACK: { title: 'The out-of-hours team has handed back', rules: ['R-REF-06'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

export const safeguardingTemplates = {
  HOSPITAL_ABUSE_SIGNS: {
    title: 'Signs of abuse or neglect were seen in hospital',
    rules: ['R-HOS-15'],
    audience: 'STAFF',
  },
  CONCERN_DANGER_NOW: {
    title: 'Somebody is in danger now, or others are',
    rules: ['R-SAF-02'],
    audience: 'STAFF',
    calls: true,
  },
} as const satisfies Record<string, MessageTemplate>

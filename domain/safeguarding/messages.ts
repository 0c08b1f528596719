import type { MessageTemplate } from '../messages/template.ts'

export const safeguardingTemplates = {
  CONCERN_RAISED: { title: 'Somebody has raised a safeguarding concern', rules: ['R-SAF-01'], audience: 'STAFF' },
  HOSPITAL_ABUSE_SIGNS: {
    title: 'Signs of abuse or neglect were seen in hospital',
    rules: ['R-HOS-15'],
    audience: 'STAFF',
  },
  TRIAGE_SAFEGUARDING_CONCERN: { title: 'Triage found a safeguarding concern', rules: ['R-REF-04'], audience: 'STAFF' },
  WAITING_SAFEGUARDING_CONCERN: {
    title: 'A safeguarding concern about somebody who waits',
    rules: ['R-WTW-04'],
    audience: 'STAFF',
  },
  REVIEW_SAFEGUARDING_CONCERN: {
    title: 'A review found a risk of abuse or neglect',
    rules: ['R-REV-07'],
    audience: 'STAFF',
  },
  CONCERN_DANGER_NOW: {
    title: 'Somebody is in danger now, or others are',
    rules: ['R-SAF-02'],
    audience: 'STAFF',
    calls: true,
  },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

export const onCallTemplates = {
  ON_CALL: {
    title: 'You are on call: a date ends before the office opens',
    rules: ['R-REF-05', 'R-HOS-03'],
    audience: 'STAFF',
    calls: true,
  },
  ON_CALL_NOBODY: { title: 'Nobody on call has answered', rules: ['R-REF-05'], audience: 'STAFF', calls: true },
  ON_CALL_TAKEN: { title: 'Somebody has taken the call', rules: ['R-REF-05'], audience: 'STAFF', calls: true },
} as const satisfies Record<string, MessageTemplate>

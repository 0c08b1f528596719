import type { MessageTemplate } from '../messages/template.ts'

export const holdingTemplates = {
  WORK_GIVEN: { title: 'Something to do is now yours', rules: ['R-OPS-01'], audience: 'STAFF' },
  WORK_TAKEN_BACK: { title: 'Something to do is no longer yours', rules: ['R-OPS-01'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

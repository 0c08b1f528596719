import type { MessageTemplate } from '../messages/template.ts'

export const conversationsTemplates = {
  CONVERSATION_SUMMARY: { title: 'What we talked about', rules: ['R-3CV-01', 'R-3CV-04'], audience: 'FAMILY' },
  SHORT_TERM_ENDED: { title: 'Your short-term support has ended', rules: ['R-3CV-03', 'R-3CV-04'], audience: 'FAMILY' },
  ASSESSMENT_FOLLOWS: { title: 'An assessment follows', rules: ['R-3CV-03', 'R-ASM-02'], audience: 'FAMILY' },
  SHORT_TERM_LIMIT_PASSED: { title: 'Short-term work has reached its limit', rules: ['R-3CV-03'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

export const triageTemplates = {
  TRIAGE_DECISION: {
    title: 'What was decided about the referral',
    rules: ['R-REF-04', 'R-ASM-02', 'R-3CV-04', 'R-WTW-01'],
    audience: 'FAMILY',
    stops: ['waitingWell.letter'],
  },
  TRIAGED_AGAIN: {
    title: 'We have looked again at how urgent it is',
    rules: ['R-REF-07', 'R-ASM-02', 'R-WTW-04'],
    audience: 'FAMILY',
  },
  TRIAGE_CALL_NOW: { title: 'Priority 1: call the person today', rules: ['R-REF-04'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

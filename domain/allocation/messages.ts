import type { MessageTemplate } from '../messages/template.ts'

export const allocationTemplates = {
  WORKER_NAMED: { title: 'Your worker and how to reach them', rules: ['R-ASM-02'], audience: 'FAMILY' },
  WORKER_CHANGED: { title: 'Your new worker and how to reach them', rules: ['R-OPS-01'], audience: 'FAMILY' },
  JOURNEY_HANDED_OVER: { title: 'A journey is no longer yours', rules: ['R-OPS-01'], audience: 'STAFF' },
  JOURNEY_ALLOCATED: { title: 'A journey is now yours', rules: ['R-OPS-01'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

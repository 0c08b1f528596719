import type { MessageTemplate } from '../messages/template.ts'

export const correctionsTemplates = {
  FACT_CORRECTED: {
    title: 'Something that was recorded wrongly has been put right, and a date with it',
    rules: ['R-REF-04', 'R-HOS-10', 'R-CHG-05', 'R-REV-01', 'R-MOV-13'],
    audience: 'FAMILY',
  },
  FACT_CORRECTED_NOTE: {
    title: 'A fact of the journey has been corrected',
    rules: ['R-REF-04', 'R-HOS-10', 'R-CHG-05', 'R-REV-01', 'R-MOV-13', 'R-RET-01'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>

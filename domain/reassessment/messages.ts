import type { MessageTemplate } from '../messages/template.ts'

export const reassessmentTemplates = {
  REASSESSMENT_ACKNOWLEDGEMENT: {
    title: 'We have your request to look again, and by when we decide',
    rules: ['R-RAS-01'],
    audience: 'FAMILY',
  },
  REASSESSMENT_ACCEPTED: {
    title: 'We look at your needs again',
    rules: ['R-RAS-01', 'R-RAS-02'],
    audience: 'FAMILY',
  },
  REASSESSMENT_REFUSED: {
    title: 'We do not look at your needs again now, and why',
    rules: ['R-RAS-01', 'R-GEN-08'],
    audience: 'FAMILY',
  },
} as const satisfies Record<string, MessageTemplate>

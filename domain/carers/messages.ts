import type { MessageTemplate } from '../messages/template.ts'

export const carersTemplates = {
  CARER_ASSESSMENT_OFFER: {
    title: 'To the carer: you have a right to an assessment of your own',
    rules: ['R-CAR-01'],
    audience: 'FAMILY',
  },
  CARER_ASSESSMENT_AGREED: {
    title: 'To the carer: we will assess your needs, and by when',
    rules: ['R-CAR-02'],
    audience: 'FAMILY',
  },
  CARER_ASSESSMENT_DECLINED: {
    title: 'To the carer: no assessment now; you can ask at any time',
    rules: ['R-CAR-01'],
    audience: 'FAMILY',
  },
} as const satisfies Record<string, MessageTemplate>

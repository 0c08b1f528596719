import type { MessageTemplate } from '../messages/template.ts'

export const assessmentTemplates = {
  ASSESSMENT_STARTED: {
    title: 'What will happen in the assessment, and by when',
    rules: ['R-ASM-02', 'R-ASM-03'],
    audience: 'FAMILY',
  },
  ASSESSMENT_DELAYED: {
    title: 'The assessment is taking longer than we said',
    rules: ['R-ASM-02'],
    audience: 'FAMILY',
  },
  ASSESSMENT_RECORD: {
    title: 'The written record of the assessment',
    rules: ['R-ASM-09'],
    audience: 'FAMILY',
    stops: ['assessment.record'],
  },
  ASSESSMENT_RECORD_COPY: { title: 'A copy of the record of the assessment', rules: ['R-ASM-09'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>

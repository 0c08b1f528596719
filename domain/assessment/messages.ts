import type { MessageTemplate } from '../messages/template.ts'

export const assessmentTemplates = {
  ASSESSMENT_INFORMATION: {
    title: 'Before the assessment: what will happen, who comes, what to prepare, your rights',
    rules: ['R-ASM-03', 'R-ASM-04', 'R-ADV-05'],
    audience: 'FAMILY',
  },
  ASSESSMENT_STARTED: {
    title: 'The assessment has begun, and by when it will be finished',
    rules: ['R-ASM-02', 'R-ASM-04'],
    audience: 'FAMILY',
  },
  ASSESSMENT_STARTED_CARER: {
    title: 'To the carer: the assessment has begun, and how you take part',
    rules: ['R-GEN-02', 'R-CAR-01'],
    audience: 'FAMILY',
  },
  COMBINED_ASSESSMENT_SPLIT: {
    title: 'The two assessments go on separately',
    rules: ['R-CAR-04'],
    audience: 'FAMILY',
  },
  CARER_TO_ASSESS_SEPARATELY: {
    title: 'The carer is to be assessed separately',
    rules: ['R-CAR-04'],
    audience: 'STAFF',
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

import type { MessageTemplate } from '../messages/template.ts'

export const assessmentTemplates = {
  ASSESSMENT_INFORMATION: {
    title: 'Before the assessment: what will happen, who comes, what to prepare, your rights',
    rules: ['R-ASM-03', 'R-ASM-04', 'R-ADV-05'],
    audience: 'FAMILY',
    requiredBy: 'SI 2014/2827 regulation 3(4) and (5): information about the assessment before it begins',
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
    shares: true,
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
  ASSESSMENT_REFUSED: {
    title: 'You did not want the assessment; you can come back at any time',
    rules: ['R-ASM-08', 'R-CAP-03'],
    audience: 'FAMILY',
    stops: ['assessment.refusalLetter'],
  },
  CHC_REFERRED: {
    title: 'We have asked the NHS to look at continuing healthcare',
    rules: ['R-ASM-07'],
    audience: 'FAMILY',
  },
  SPECIALIST_ASSESSOR_NEEDED: {
    title: 'The assessment needs a specialist',
    rules: ['R-ASM-06'],
    audience: 'STAFF',
  },
  ASSESSMENT_NEW_DATE: {
    title: 'The new date that we agreed for the assessment',
    rules: ['R-ASM-02'],
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
    requiredBy: 'Care Act 2014 section 12(3): a written record of the assessment',
  },
  ASSESSMENT_RECORD_COPY: {
    title: 'A copy of the record of the assessment',
    rules: ['R-ASM-09'],
    audience: 'FAMILY',
    shares: true,
    requiredBy: 'Care Act 2014 section 12(3): a written record to whoever the person asks us to give it to',
  },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

export const eligibilityTemplates = {
  ELIGIBILITY_RETURNED: { title: 'The eligibility proposal came back', rules: ['R-GEN-06'], audience: 'STAFF' },
  ELIGIBILITY_LOOKED_AT_AGAIN: {
    title: 'Part of the assessment is looked at again, and by when we decide',
    rules: ['R-ASM-02'],
    audience: 'FAMILY',
  },
  NEEDS_MET_BY_CHOICE: {
    title: 'The decision: no eligible needs, why, and that we help all the same',
    rules: ['R-ELG-04', 'R-ELG-08', 'R-RAS-01', 'R-GEN-08'],
    audience: 'FAMILY',
    stops: ['eligibility.letter'],
    requiredBy: 'Care Act 2014 section 13(2): a written record of the decision and the reasons',
  },
  ELIGIBILITY_DECISION: {
    title: 'The decision: you have eligible needs, and why',
    rules: ['R-ELG-04', 'R-GEN-08'],
    audience: 'FAMILY',
    stops: ['eligibility.letter'],
    requiredBy: 'Care Act 2014 section 13(2): a written record of the decision and the reasons',
  },
  ELIGIBILITY_DECISION_COPY: {
    title: 'Copy for the advocate: eligible needs, and why',
    rules: ['R-ELG-04', 'R-ADV-06'],
    audience: 'FAMILY',
    shares: true,
  },
  NOT_ELIGIBLE_LETTER: {
    title: 'The decision: no eligible needs, why, and what can help',
    rules: ['R-ELG-04', 'R-ELG-06', 'R-RAS-01', 'R-GEN-08'],
    audience: 'FAMILY',
    stops: ['eligibility.letter'],
    requiredBy: 'Care Act 2014 sections 13(2), 13(5) and 24(2): the decision, the reasons and advice in writing',
  },
  NOT_ELIGIBLE_LETTER_COPY: {
    title: 'Copy for the advocate: no eligible needs, why, and what can help',
    rules: ['R-ELG-06', 'R-ADV-06'],
    audience: 'FAMILY',
    shares: true,
  },
} as const satisfies Record<string, MessageTemplate>

import type { MessageTemplate } from '../messages/template.ts'

export const signOffTemplates = {
  PLAN_SIGNED: {
    title: 'Your plan is signed',
    rules: ['R-SGN-04', 'R-BUD-03', 'R-BUD-04', 'R-CHG-07'],
    audience: 'FAMILY',
  },
  PLAN_REFUSED: {
    title: 'Why the plan was not signed',
    rules: ['R-DSP-02', 'R-DSP-03'],
    audience: 'FAMILY',
    stops: ['plan.refusalReasons'],
  },
  /** To those who were asked to agree besides the person; the clock waits for the person's own letter. */
  PLAN_REFUSED_FOR_OTHERS: {
    title: 'Why the plan was not signed, for others involved',
    rules: ['R-DSP-02', 'R-DSP-03'],
    audience: 'FAMILY',
    shares: true,
  },
  /** The person's own copy: the one that the clock waits for. */
  PLAN_COPY: {
    title: 'Your copy of the plan',
    rules: ['R-SGN-05'],
    audience: 'FAMILY',
    stops: ['plan.copies'],
    requiredBy: 'Care Act 2014 section 25(9): a copy of the plan',
  },
  PLAN_COPY_FOR_CARER: {
    title: 'Copy of the plan for the carer',
    rules: ['R-SGN-05'],
    audience: 'FAMILY',
    shares: true,
    stops: ['plan.copies.carer'],
    requiredBy: 'Care Act 2014 section 25(9): a copy of the plan to the carer, if the person asks for it',
  },
  PLAN_COPY_FOR_ADVOCATE: {
    title: 'Copy of the plan for the advocate',
    rules: ['R-SGN-05'],
    audience: 'FAMILY',
    shares: true,
    stops: ['plan.copies.advocate'],
  },
  PLAN_COPY_FOR_GP: {
    title: 'Copy of the plan for the GP',
    rules: ['R-SGN-05'],
    audience: 'FAMILY',
    shares: true,
    stops: ['plan.copies.gp'],
  },
  PLAN_COPY_FOR_OTHERS: {
    title: 'Copy of the plan for somebody else',
    rules: ['R-SGN-05'],
    audience: 'FAMILY',
    shares: true,
    stops: ['plan.copies.other'],
  },
  SERVICE_DELAYED: { title: 'Your support starts later', rules: ['R-SGN-06'], audience: 'FAMILY' },
  SERVICE_DELAYED_FOR_STAFF: { title: 'Support cannot start yet', rules: ['R-SGN-06'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

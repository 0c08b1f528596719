import type { MessageTemplate } from '../messages/template.ts'

export const planningTemplates = {
  PLAN_BEGUN: { title: 'How your plan will be written', rules: ['R-PLN-01', 'R-PLN-03'], audience: 'FAMILY' },
  PLAN_DRAFT: { title: 'Draft plan to agree', rules: ['R-PLN-02', 'R-SGN-01', 'R-JNT-01'], audience: 'FAMILY' },
  JOINT_PLAN_SPLIT: { title: 'The joint plan becomes two', rules: ['R-JNT-01'], audience: 'FAMILY' },
  EXTERNAL_PLAN_LINKED: { title: 'Plans are combined', rules: ['R-JNT-02'], audience: 'FAMILY' },
  EXTERNAL_PLAN_ENDED: {
    title: 'Another plan has ended, your support goes on',
    rules: ['R-JNT-03'],
    audience: 'FAMILY',
  },
  NEED_REFERRED_ELSEWHERE: { title: 'Whom we have asked for help', rules: ['R-PLN-05'], audience: 'FAMILY' },
  NEED_REFERRAL: { title: 'Request to the service whose duty it is', rules: ['R-PLN-05'], audience: 'FAMILY' },
} as const satisfies Record<string, MessageTemplate>

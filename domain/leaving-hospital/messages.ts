import type { MessageTemplate } from '../messages/template.ts'

export const leavingHospitalTemplates = {
  DISCHARGE_PATHWAY: { title: 'Letter: your way out of hospital', rules: ['R-HOS-11'], audience: 'FAMILY' },
  NAMED_FOR_DISCHARGE: {
    title: 'You are named for somebody who leaves hospital',
    rules: ['R-HOS-10'],
    audience: 'STAFF',
  },
  WELCOME_PACK: { title: 'Letter: welcome pack after hospital', rules: ['R-HOS-10'], audience: 'FAMILY' },
  LEFT_HOSPITAL: { title: 'Somebody has left hospital', rules: ['R-HOS-09', 'R-HOS-10'], audience: 'STAFF' },
  BACK_IN_HOSPITAL: { title: 'Somebody is back in hospital', rules: ['R-HOS-07'], audience: 'STAFF' },
  WELFARE_CHECK_OPEN: {
    title: 'The check after hospital is still open',
    rules: ['R-HOS-09'],
    audience: 'STAFF',
    calls: true,
  },
  WELFARE_CHECK_NEEDS_HELP: {
    title: 'Somebody needs help after leaving hospital',
    rules: ['R-HOS-09'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>

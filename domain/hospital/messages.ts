import type { MessageTemplate } from '../messages/template.ts'

export const hospitalTemplates = {
  HOSPITAL_RECEIPT: {
    title: 'Receipt of a notice, to the hospital',
    rules: ['R-HOS-04', 'R-HOS-03'],
    audience: 'FAMILY',
    stops: ['hospital.receipt'],
  },
  HOSPITAL_NOTICE: { title: 'A notice from a hospital has come', rules: ['R-HOS-03'], audience: 'STAFF' },
  HOSPITAL_TO_CALL: { title: 'Call the hospital', rules: ['R-HOS-04'], audience: 'STAFF' },
  DISCHARGE_NOTICE: { title: 'A hospital proposes a discharge day', rules: ['R-HOS-05'], audience: 'STAFF' },
  NOTICE_WITHDRAWN: { title: 'A hospital notice is withdrawn', rules: ['R-HOS-06'], audience: 'STAFF' },
  NOTICE_WITHDRAWN_FOR_PERSON: {
    title: 'Letter: the hospital no longer asks us',
    rules: ['R-HOS-06'],
    audience: 'FAMILY',
  },
  HOSPITAL_ASSESSED: { title: 'What was found in hospital, to the hospital', rules: ['R-HOS-03'], audience: 'FAMILY' },
  HOSPITAL_NEW_TIME: {
    title: 'A new time for a late assessment, to the hospital',
    rules: ['R-HOS-03'],
    audience: 'FAMILY',
  },
  HOSPITAL_TIME_WANTED: { title: 'Tell the hospital a time', rules: ['R-HOS-03'], audience: 'STAFF' },
  SUPPORT_READY: { title: 'Support is in place, to the hospital', rules: ['R-HOS-08'], audience: 'FAMILY' },
  DISCHARGE_LATE: { title: 'A discharge is late', rules: ['R-HOS-08'], audience: 'STAFF' },
} as const satisfies Record<string, MessageTemplate>

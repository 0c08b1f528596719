import type { MessageTemplate } from '../messages/template.ts'

export const closureTemplates = {
  JOURNEY_CLOSED: { title: 'We are closing the case', rules: ['R-CLS-03'], audience: 'FAMILY' },
  JOURNEY_REOPENED: { title: 'We have opened the case again', rules: ['R-CLS-05'], audience: 'FAMILY' },
  ENDING_NOTICE: {
    title: 'Your support is going to end',
    rules: ['R-CLS-04'],
    audience: 'FAMILY',
    stops: ['close.noticeLetter'],
    requiredBy: 'Care Act 2014 section 24(2): written reasons for not meeting needs, and advice',
  },
  ENDING_LATER: {
    title: 'Your support goes on longer than our letter said',
    rules: ['R-CLS-04'],
    audience: 'FAMILY',
  },
  ENDING_NOTICE_WITHDRAWN: { title: 'Your support goes on', rules: ['R-CLS-04'], audience: 'FAMILY' },
  DEATH_RECORDED: { title: 'A death was recorded: what is left to do', rules: ['R-CLS-01'], audience: 'STAFF' },
  DEATH_ON_OTHER_JOURNEYS: {
    title: 'Somebody who has died has other journeys',
    rules: ['R-CLS-01'],
    audience: 'STAFF',
  },
  DEATH_CORRECTED: {
    title: 'A death was recorded wrongly: what is left to do',
    rules: ['R-CLS-02'],
    audience: 'STAFF',
  },
} as const satisfies Record<string, MessageTemplate>

import { defineRefusals } from '../shared/refusal.ts'

export const WAITING_REFUSALS = defineRefusals({
  WAITING_RE_SCREEN_NEEDED: {
    rule: 'R-WTW-03',
    detail: 'The person was reached, but the risk has not been looked at again.',
    whatToDo: 'Ask whether things have got worse and fill in severity and likelihood as they are now.',
  },
})

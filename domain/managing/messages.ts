import type { MessageTemplate } from '../messages/template.ts'

export const managingTemplates = {
  MANAGEMENT_CHOICE: {
    title: 'How the budget is managed',
    rules: ['R-MGT-01', 'R-MGT-02', 'R-MGT-05', 'R-MGT-09', 'R-CAR-06'],
    audience: 'FAMILY',
  },
  BREAK_FOR_FINANCE: {
    title: 'A carer’s plan gives care to the adult: not the carer is charged',
    rules: ['R-CAR-06'],
    audience: 'STAFF',
  },
  SERVICE_FUND_AGREEMENT: { title: 'Agreement on an individual service fund', rules: ['R-MGT-03'], audience: 'FAMILY' },
  DECISION_AGREEMENT: { title: 'Decision-making agreement', rules: ['R-MGT-04'], audience: 'FAMILY' },
  DECISION_AGREEMENT_FOR_MANAGER: {
    title: 'Decision-making agreement, for whoever manages the money',
    rules: ['R-MGT-04'],
    audience: 'FAMILY',
  },
  POOL_AGREEMENT: { title: 'Agreement to put money together', rules: ['R-MGT-06'], audience: 'FAMILY' },
  POOL_ENDED: { title: 'Somebody has left the pool', rules: ['R-MGT-06'], audience: 'FAMILY' },
  POOL_LEFT: { title: 'A pool needs reviews for everybody in it', rules: ['R-MGT-06'], audience: 'STAFF' },
  OUTSIDE_SERVICE_RESULT: { title: 'Whether a service meets the needs', rules: ['R-MGT-07'], audience: 'FAMILY' },
  BUDGET_RELEASED: { title: 'The money for support is there', rules: ['R-BUD-05', 'R-MGT-09'], audience: 'FAMILY' },
  MODE_CHANGE_RECEIVED: { title: 'A change of who manages the money', rules: ['R-MGT-08'], audience: 'FAMILY' },
  MODE_CHANGED_BESIDE_PLAN: {
    title: 'A plan that is out for agreement has an old way of managing',
    rules: ['R-MGT-08'],
    audience: 'STAFF',
  },
  MODE_CHANGE_DECISION: {
    title: 'Decision about who manages the money',
    rules: ['R-MGT-08', 'R-MGT-09'],
    audience: 'FAMILY',
  },
} as const satisfies Record<string, MessageTemplate>

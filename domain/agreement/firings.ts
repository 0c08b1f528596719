import type { Party } from './state.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { OnFiring } from '../journey/step.ts'
import type { Recipient } from '../messages/recipient.ts'
import { partiesToAsk } from './held.ts'

/** R-SGN-01. Those who have not answered are asked again; nobody's silence counts as a yes, and nobody's time runs out. */
const askAgain: OnFiring = ({ agreement }, firing, at) => ({
  event: clockFired(firing, at),
  messages: (agreement === undefined ? [] : partiesToAsk(agreement))
    .filter((party): party is Exclude<Party, 'COUNCIL'> & Recipient => party !== 'COUNCIL')
    .map((to) => ({ template: 'PLAN_ANSWER_MISSING', to })),
})

export const agreementFirings = { 'plan.agreement': { BREACH: askAgain } } as const

import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import type { UrgentSupportState } from './state.ts'

const isSettledAlready = (state: UrgentSupportState | undefined): boolean =>
  state?.is === 'FLAGGED' || state?.is === 'AGREED' || state?.is === 'RUNNING'

/** R-ASM-10. A need appears urgent: somebody decides within hours whether it is met now. What is flagged or met already goes on. */
export const flagClocks = ({ urgentSupport }: Journey, at: Instant): readonly ClockIntent[] =>
  isSettledAlready(urgentSupport) ? [] : [start('urgent.interimDecision', at)]

/** The slice after somebody marked a need as urgent. */
export const flagged = ({ urgentSupport }: Journey, at: Instant): { readonly urgentSupport?: UrgentSupportState } =>
  isSettledAlready(urgentSupport) ? {} : { urgentSupport: { is: 'FLAGGED', since: at } }

import type { Evolvers } from '../journey/evolve.ts'
import type { AdviceEvent } from './events.ts'
import type { AdviceState } from './state.ts'

export const adviceEvolvers: Evolvers<AdviceEvent> = {
  AdviceGiven: ({ stage }, { needMet }, { at }) => ({
    ...(needMet && stage === 'CONTACT' ? { stage: 'ADVICE_ONLY' as const } : {}),
    advice: { givenAt: at, tries: 0 },
  }),
  AdviceFollowUpRecorded: ({ advice }, { outcome }, { at }) => {
    const before: AdviceState = { givenAt: at, tries: 0, ...advice }
    return {
      advice: outcome === 'NOT_REACHED' ? { ...before, tries: before.tries + 1 } : { ...before, followUp: outcome },
    }
  },
  PreventionConsidered: ({ prevention }, { options }) => ({
    prevention: { ...prevention, ...Object.fromEntries(options.map(({ option, result }) => [option, result])) },
  }),
}

import { allAgreed } from '../agreement/held.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { backToPlanning } from '../planning/plan.ts'
import type { PanelDecided, PanelEvent } from './events.ts'

/** R-PAN-07 and design section 9: back to the named parts; or on to sign-off when all agreements are held, else to agreeing. */
function stageAfter(journey: Journey, { decision, returnedItems, planVersion }: PanelDecided): Changes {
  if (decision === 'RETURNED') return backToPlanning(journey, { by: 'PANEL', items: returnedItems })
  return { stage: allAgreed(journey.agreement, planVersion) ? 'SIGN_OFF' : 'AGREEING' }
}

export const panelEvolvers: Evolvers<PanelEvent> = {
  PanelReferred: (_journey, { trigger, planVersion, weeklyPence }, { at, by }) => ({
    stage: 'PANEL',
    panel: { planVersion, weeklyPence, trigger, referredBy: by.id, referredAt: at },
  }),
  PanelDecided: (journey, event, { at }) => ({
    ...stageAfter(journey, event),
    ...(journey.panel === undefined
      ? {}
      : {
          panel: {
            ...journey.panel,
            outcome: { decision: event.decision, decidedBy: event.decidedBy, decidedAt: at },
          },
        }),
  }),
}

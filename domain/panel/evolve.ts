import { allAgreed } from '../agreement/held.ts'
import { noesRaised } from '../agreement/owed.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { backToPlanning } from '../planning/plan.ts'
import type { Instant } from '../shared/time.ts'
import type { PanelDecided, PanelEvent } from './events.ts'
import type { PanelState } from './state.ts'

/** Design section 9: on to sign-off when all agreements are held, else to agreeing. */
const leavesPanelFor = ({ agreement }: Journey, planVersion: number): Changes => ({
  stage: allAgreed(agreement, planVersion) ? 'SIGN_OFF' : 'AGREEING',
})

/** R-PAN-07. Back to the named parts; an approval leads on. */
function stageAfter(journey: Journey, { decision, returnedItems, planVersion }: PanelDecided, at: Instant): Changes {
  if (decision === 'RETURNED') return backToPlanning(noesRaised(journey, at), { by: 'PANEL', items: returnedItems })
  return leavesPanelFor(journey, planVersion)
}

/** What changes of the referral; nothing for a journey that never was with the panel. */
const ofReferral = ({ panel }: Journey, over: (panel: PanelState) => Partial<PanelState>): Changes =>
  panel === undefined ? {} : { panel: { ...panel, ...over(panel) } }

export const panelEvolvers: Evolvers<PanelEvent> = {
  PanelReferred: (_journey, { trigger, planVersion, weeklyPence, interim }, { at, by }) => ({
    stage: 'PANEL',
    panel: {
      planVersion,
      weeklyPence,
      trigger,
      referredBy: by.id,
      referredAt: at,
      ...(interim === undefined ? {} : { interim }),
    },
  }),
  PanelItemScheduled: (journey, { sittingOn, slot }) => ofReferral(journey, () => ({ agenda: { sittingOn, slot } })),
  PanelItemDeferred: (journey, { sittingOn, slot, times, director }) =>
    ofReferral(journey, () => ({
      agenda: { sittingOn, slot },
      deferrals: times,
      ...(director === undefined ? {} : { director }),
    })),
  PanelSittingFixed: (journey, { sittingOn, slot }) => ofReferral(journey, () => ({ agenda: { sittingOn, slot } })),
  PanelDecided: (journey, event, { at }) => ({
    ...stageAfter(journey, event, at),
    ...ofReferral(journey, () => ({
      outcome: { decision: event.decision, decidedBy: event.decidedBy, decidedAt: at },
    })),
  }),
  PanelApprovedUrgently: (journey, { planVersion, involved }, { at, by }) => ({
    ...leavesPanelFor(journey, planVersion),
    ...ofReferral(journey, () => ({
      outcome: {
        decision: 'APPROVED',
        decidedBy: [by.id],
        decidedAt: at,
        urgent: { ratification: 'PENDING', involved },
      },
    })),
  }),
  UrgentApprovalRatified: (journey, { decision }) =>
    ofReferral(journey, ({ outcome }) =>
      outcome?.urgent === undefined
        ? {}
        : { outcome: { ...outcome, urgent: { ...outcome.urgent, ratification: decision } } },
    ),
  PanelWithdrawn: (journey, { planVersion }, { at }) => ({
    ...leavesPanelFor(journey, planVersion),
    ...ofReferral(journey, () => ({ withdrawnAt: at })),
  }),
}

import { interimSupportHoldsWhileDisputed } from '../agreement/rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Consequences } from '../journey/step.ts'
import { interimSupportHoldsAtPanel } from '../panel/interim.ts'
import type { Role } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import { flagClocks } from './flag.ts'
import * as rules from './rules.ts'
import type { ArrangeUrgentSupportFacts, EndUrgentSupportFacts, ReviewUrgentSupportFacts } from './rules.ts'
import type { Arrangement } from './state.ts'

/** What is written is personal; nothing else needs saying. */
export type NoFacts = Readonly<Record<string, never>>

const WORKERS: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER']

/** Who may let it begin. */
const AUTHORISERS: readonly Role[] = ['TEAM_MANAGER', 'EDT_WORKER']

/** R-ASM-10. It begins now, and is looked at every week. The person hears that an assessment follows all the same. */
const begins = (arrangement: Arrangement, at: Instant): Consequences => ({
  event: { type: 'UrgentSupportStarted', arrangement },
  clocks: [met('urgent.interimDecision', 'UrgentSupportStarted'), start('urgent.review', at)],
  messages: [{ template: 'URGENT_SUPPORT_STARTED', to: 'PERSON', dates: ['urgent.review'] }],
})

/** The next week, counted from the day on which the support began, so that it never drifts. */
const nextReview = ({ urgentSupport }: Journey, at: Instant): readonly ClockIntent[] => [
  met('urgent.review', 'UrgentSupportReviewed'),
  start('urgent.review', urgentSupport?.since ?? at),
]

/** R-ASM-10. Anybody who sees it says so; within a day somebody decides. */
const flagUrgentNeed = defineStep<NoFacts>()({
  name: 'flagUrgentNeed',
  title: 'Mark a need as urgent',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...WORKERS, 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['urgentSupport'],
  rules: [rules.isNotKnownYet],
  happens: (journey, { receivedAt }) => ({
    event: { type: 'UrgentNeedFlagged' },
    clocks: flagClocks(journey, receivedAt),
    messages: [{ template: 'URGENT_NEED_FLAGGED', to: 'TEAM_MANAGER', dates: ['urgent.interimDecision'] }],
  }),
})

/** R-ASM-10. Before any assessment, and wherever the person lives. The out-of-hours team may let it begin at once. */
const arrangeUrgentSupport = defineStep<ArrangeUrgentSupportFacts>()({
  name: 'arrangeUrgentSupport',
  title: 'Arrange urgent support',
  roles: WORKERS,
  from: OPEN_STAGES,
  reads: ['urgentSupport'],
  rules: [rules.noneRuns, rules.datesAreInOrder],
  happens: (journey, { facts, by, receivedAt }) =>
    AUTHORISERS.includes(by.role)
      ? begins(facts, receivedAt)
      : {
          event: { type: 'UrgentSupportAgreed', arrangement: facts },
          clocks: flagClocks(journey, receivedAt),
          messages: [
            { template: 'URGENT_SUPPORT_TO_AUTHORISE', to: 'TEAM_MANAGER', dates: ['urgent.interimDecision'] },
          ],
        },
})

const authoriseUrgentSupport = defineStep<NoFacts>()({
  name: 'authoriseUrgentSupport',
  title: 'Authorise the urgent support',
  roles: AUTHORISERS,
  from: OPEN_STAGES,
  reads: ['urgentSupport'],
  rules: [rules.oneIsAgreed],
  happens: ({ urgentSupport }, { receivedAt }) => {
    if (urgentSupport?.is !== 'AGREED') throw new Error('Nothing is agreed')
    return begins(urgentSupport.arrangement, receivedAt)
  },
})

/** R-ASM-10. Not needed now, with reasons. It says nothing about the assessment, which goes on. */
const declineUrgentSupport = defineStep<NoFacts>()({
  name: 'declineUrgentSupport',
  title: 'Decide that no urgent support is needed',
  roles: AUTHORISERS,
  from: OPEN_STAGES,
  reads: ['urgentSupport'],
  rules: [rules.decisionIsOpen],
  happens: () => ({
    event: { type: 'UrgentSupportNotNeeded' },
    clocks: [met('urgent.interimDecision', 'UrgentSupportNotNeeded')],
    messages: [{ template: 'URGENT_SUPPORT_NOT_NEEDED', to: 'PERSON' }],
  }),
})

/** R-ASM-10. Every seven days somebody looks whether it is still right. */
const reviewUrgentSupport = defineStep<ReviewUrgentSupportFacts>()({
  name: 'reviewUrgentSupport',
  title: 'Look again at the urgent support',
  roles: [...WORKERS, 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['urgentSupport'],
  rules: [rules.oneRuns, rules.changeIsGiven, rules.changeHasReasons],
  happens: (journey, { facts: { outcome, arrangement }, receivedAt }) => {
    if (journey.urgentSupport?.is !== 'RUNNING') throw new Error('Nothing runs')
    const now = arrangement ?? journey.urgentSupport.arrangement
    return {
      event: { type: 'UrgentSupportReviewed', outcome, arrangement: now },
      clocks: nextReview(journey, receivedAt),
      messages: outcome === 'CHANGED' ? [{ template: 'URGENT_SUPPORT_CHANGED', to: 'PERSON' }] : [],
    }
  },
})

/** R-ASM-10. A person ends it, never a date; the assessment goes on. */
const endUrgentSupport = defineStep<EndUrgentSupportFacts>()({
  name: 'endUrgentSupport',
  title: 'End the urgent support',
  roles: AUTHORISERS,
  from: OPEN_STAGES,
  reads: ['urgentSupport', 'signOff', 'agreement', 'panel'],
  rules: [rules.oneRuns, rules.planTookOver, interimSupportHoldsWhileDisputed, interimSupportHoldsAtPanel],
  happens: (_journey, { facts }) => ({
    event: { type: 'UrgentSupportEnded', ...facts },
    clocks: [met('urgent.review', 'UrgentSupportEnded')],
    messages: [{ template: 'URGENT_SUPPORT_ENDED', to: 'PERSON', about: { ...facts } }],
  }),
})

export const urgentSupportSteps = [
  flagUrgentNeed,
  arrangeUrgentSupport,
  authoriseUrgentSupport,
  declineUrgentSupport,
  reviewUrgentSupport,
  endUrgentSupport,
] as const

import { interimSupportHoldsWhileDisputed } from '../agreement/rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Consequences, type Step } from '../journey/step.ts'
import { interimSupportHoldsAtPanel } from '../panel/interim.ts'
import type { Role } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import { flagClocks } from './flag.ts'
import { keptOf, providerIsKnown, wordToProvider } from './provider.ts'
import * as rules from './rules.ts'
import type { ArrangeUrgentSupportFacts, EndUrgentSupportFacts, ReviewUrgentSupportFacts } from './rules.ts'
import type { Arrangement } from './state.ts'

/** What is written is personal; nothing else needs saying. */
export type NoFacts = Readonly<Record<string, never>>

const WORKERS: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER']

/** Who may let it begin. */
const AUTHORISERS: readonly Role[] = ['TEAM_MANAGER', 'EDT_WORKER']

/** R-ASM-10. It begins now, and is looked at every week. The person and the provider hear that an assessment follows all the same. */
function begins(journey: Journey, arrangement: Arrangement, known: boolean, { receivedAt }: Step): Consequences {
  return {
    event: { type: 'UrgentSupportStarted', arrangement, ...keptOf(known) },
    clocks: [met('urgent.interimDecision', 'UrgentSupportStarted'), start('urgent.review', receivedAt)],
    messages: [
      { template: 'URGENT_SUPPORT_STARTED', to: 'PERSON', dates: ['urgent.review'] },
      wordToProvider(journey, known, 'URGENT_SUPPORT_FOR_PROVIDER', arrangement),
    ],
  }
}

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
  happens: (journey, step) =>
    AUTHORISERS.includes(step.by.role)
      ? begins(journey, step.facts, providerIsKnown(undefined, step.given), step)
      : {
          event: {
            type: 'UrgentSupportAgreed',
            arrangement: step.facts,
            ...keptOf(providerIsKnown(undefined, step.given)),
          },
          clocks: flagClocks(journey, step.receivedAt),
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
  rules: [rules.oneIsAgreed, rules.anotherAuthorises],
  happens: (journey, step) => {
    if (journey.urgentSupport?.is !== 'AGREED') throw new Error('Nothing is agreed')
    const { arrangement } = journey.urgentSupport
    return begins(journey, arrangement, providerIsKnown(journey.urgentSupport, step.given), step)
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
  happens: (journey, { facts: { outcome, arrangement }, given, receivedAt }) => {
    if (journey.urgentSupport?.is !== 'RUNNING') throw new Error('Nothing runs')
    const now = arrangement ?? journey.urgentSupport.arrangement
    const known = providerIsKnown(journey.urgentSupport, given)
    return {
      event: { type: 'UrgentSupportReviewed', outcome, arrangement: now, ...keptOf(known) },
      clocks: nextReview(journey, receivedAt),
      messages:
        outcome === 'CHANGED'
          ? [
              { template: 'URGENT_SUPPORT_CHANGED', to: 'PERSON' },
              wordToProvider(journey, known, 'URGENT_SUPPORT_CHANGED_FOR_PROVIDER', now),
            ]
          : [],
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
  happens: (journey, { facts, given }) => {
    if (journey.urgentSupport?.is !== 'RUNNING') throw new Error('Nothing runs')
    const { arrangement } = journey.urgentSupport
    const known = providerIsKnown(journey.urgentSupport, given)
    return {
      event: { type: 'UrgentSupportEnded', ...facts },
      clocks: [met('urgent.review', 'UrgentSupportEnded')],
      messages: [
        { template: 'URGENT_SUPPORT_ENDED', to: 'PERSON', about: { ...facts } },
        wordToProvider(journey, known, 'URGENT_SUPPORT_ENDED_FOR_PROVIDER', arrangement),
      ],
    }
  },
})

export const urgentSupportSteps = [
  flagUrgentNeed,
  arrangeUrgentSupport,
  authoriseUrgentSupport,
  declineUrgentSupport,
  reviewUrgentSupport,
  endUrgentSupport,
] as const

import { extraSupportHoldsWhileDisputed } from '../agreement/rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { datesOfCalledReview, wordOfCalledReview } from '../reviews/call.ts'
import { onlyWithPlanInForce, PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { ContingencyKind } from '../planning/details.ts'
import type { EndContingencyFacts, OneContingencyFacts } from './facts.ts'
import { held } from './held.ts'
import * as rules from './rules.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/** Each use has its own date, for two can run side by side. */
const endStarts = (kind: ContingencyKind, from: Instant, endsOn?: LocalDate): ClockIntent => ({
  do: 'start',
  key: 'contingency.end',
  instance: kind,
  from,
  ...(endsOn === undefined ? {} : { facts: { agreedDate: endsOn } }),
})

const endIsMet = (kind: ContingencyKind, cause: string): ClockIntent => ({
  do: 'stop',
  key: 'contingency.end',
  instance: kind,
  outcome: 'MET',
  cause,
})

/** R-REV-03. Needed so often that the plan itself may no longer be right; while it is being changed, that is looked at anyway. */
const callsReview = (journey: Journey, { standing }: Step<OneContingencyFacts>): boolean =>
  (journey.stage === 'ACTIVE' || journey.stage === 'REVIEWING') &&
  held(journey).uses + 1 >= (standing.contingencyReviewAfterUses ?? Infinity)

/** The person hears once of each cause. */
const isCalled = ({ reviews }: Journey): boolean => reviews?.open?.causes.includes('CONTINGENCY_USED') === true

/** R-HLT-03. The person, whoever cares for them and whoever gives the support hear at once; the worker sees to the rest. */
function wordOfStart({ allocation }: Journey, { facts: { kind }, given }: Step<OneContingencyFacts>) {
  const told = (to: MessageIntent['to']): MessageIntent => ({
    template: 'CONTINGENCY_STARTED',
    to,
    dates: ['contingency.end'],
    about: { kind },
  })
  return [
    told('PERSON'),
    ...(given.includes('/carerRecipient') ? [told('CARER')] : []),
    ...(given.includes('/otherRecipient') ? [told('OTHER')] : []),
    {
      template: 'CONTINGENCY_TO_ARRANGE',
      to: workerOrTeam(allocation),
      dates: ['contingency.end'],
      about: { kind },
    },
  ] as const satisfies readonly MessageIntent[]
}

/** R-HLT-03. The plan foresaw it, so the extra support begins at once, by day and by night, and for a limited time. */
const activateContingency = defineStep<OneContingencyFacts>()({
  name: 'activateContingency',
  title: 'Begin the extra support that the plan holds ready',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'EDT_WORKER', 'PROVIDER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['contingency'],
  standing: ['contingencyEndsOn', 'contingencyReviewAfterUses'],
  rules: [onlyWithPlanInForce, rules.isInPlan, rules.isNotInUse],
  happens: (journey, step) => {
    const { facts, standing, receivedAt } = step
    const endsOn = standing.contingencyEndsOn
    const reviewed = callsReview(journey, step)
    return {
      event: {
        type: 'ContingencyActivated',
        kind: facts.kind,
        ...(endsOn === undefined ? {} : { endsOn }),
        callsReview: reviewed,
      },
      clocks: [
        endStarts(facts.kind, receivedAt, endsOn),
        ...(reviewed ? datesOfCalledReview(journey, receivedAt) : []),
      ],
      messages: [
        ...wordOfStart(journey, step),
        ...(reviewed && !isCalled(journey) ? wordOfCalledReview(journey, 'CONTINGENCY_USED') : []),
      ],
    }
  },
})

/** R-HLT-03. A person says that the extra support is no longer needed; what the plan gives goes on. */
const endContingency = defineStep<EndContingencyFacts>()({
  name: 'endContingency',
  title: 'End the extra support',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'EDT_WORKER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['contingency', 'agreement'],
  rules: [rules.isInUse, extraSupportHoldsWhileDisputed],
  happens: (_journey, { facts: { kind } }) => ({
    event: { type: 'ContingencyEnded', kind },
    clocks: [endIsMet(kind, 'ContingencyEnded')],
    messages: [{ template: 'CONTINGENCY_ENDED', to: 'PERSON', about: { kind } }],
  }),
})

/** R-HLT-03. A person lets it go on for at most another 28 days, beside a review or a revision that looks at what is needed. */
const keepContingency = defineStep<OneContingencyFacts>()({
  name: 'keepContingency',
  title: 'Keep the extra support for longer',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['contingency', 'reviews'],
  rules: [rules.isInUse, rules.needsAreLookedAt],
  happens: (_journey, { facts: { kind }, receivedAt }) => ({
    event: { type: 'ContingencyKept', kind },
    clocks: [endIsMet(kind, 'ContingencyKept'), endStarts(kind, receivedAt)],
    messages: [{ template: 'CONTINGENCY_KEPT', to: 'PERSON', dates: ['contingency.end'], about: { kind } }],
  }),
})

export const contingencySteps = [activateContingency, endContingency, keepContingency] as const

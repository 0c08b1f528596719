import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES, type Stage } from '../journey/stage.ts'
import { defineStep, type Consequences, type Step } from '../journey/step.ts'
import type { Role } from '../roles/roles.ts'
import { flagClocks } from '../urgent-support/flag.ts'
import { waitingEndsFor } from '../waiting/begin.ts'
import type { ConversationHeld } from './events.ts'
import * as rules from './rules.ts'
import type { EndShortTermWorkFacts, HoldConversationFacts, RecordShortTermCheckFacts } from './rules.ts'
import { shortTermBegins, shortTermEnds, stageAfterStepUp, stepUpClocks, stepUpLetter } from './short-term.ts'

const WORKERS: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER']

/** From here triage has decided, and a conversation may move the main line (R-3CV-01). */
const MOVES_FROM: readonly Stage[] = ['ADVICE_ONLY', 'WAITING', 'SHORT_TERM']

/** R-3CV-01. C2 leads to short-term work, C3 to the full assessment. Where more is under way already, the stage stays. */
function leadsTo(journey: Journey, { facts: { level } }: Step<HoldConversationFacts>): ConversationHeld['leadsTo'] {
  const { stage, triage } = journey
  if (level === 'C1' || triage === undefined || !MOVES_FROM.includes(stage)) return undefined
  if (level === 'C2') return stage === 'SHORT_TERM' ? undefined : 'SHORT_TERM'
  return stage === 'WAITING' ? undefined : stageAfterStepUp(journey)
}

/** R-3CV-05. The first contact is a request; a conversation that is recorded separately is an assessment. */
const countsAs = ({ conversations, stage }: Journey): ConversationHeld['countsAs'] =>
  conversations === undefined && (stage === 'CONTACT' || stage === 'TRIAGE') ? 'REQUEST' : 'ASSESSMENT'

function conversationClocks(
  journey: Journey,
  to: ConversationHeld['leadsTo'],
  { facts: { level, crisis }, receivedAt }: Step<HoldConversationFacts>,
): readonly ClockIntent[] {
  const stepsUp = to === 'ASSESSING' || to === 'WAITING'
  return [
    ...(level === 'C2' ? shortTermBegins(journey, receivedAt) : []),
    // More than advice follows, so nobody asks later whether the advice was enough.
    ...(to !== undefined && journey.stage === 'ADVICE_ONLY' ? [cancel('advice.followUp', 'ConversationHeld')] : []),
    ...(to === 'SHORT_TERM' ? waitingEndsFor(journey, 'ConversationHeld', 'ASSESSMENT') : []),
    ...(stepsUp ? [...shortTermEnds('STEP_UP'), ...stepUpClocks(journey, receivedAt)] : []),
    ...(crisis ? flagClocks(journey, receivedAt) : []),
  ]
}

function conversationHeld(journey: Journey, step: Step<HoldConversationFacts>): Consequences {
  const { level, crisis, actions } = step.facts
  const to = leadsTo(journey, step)
  const stepsUp = to === 'ASSESSING' || to === 'WAITING'
  return {
    event: {
      type: 'ConversationHeld',
      level,
      crisis,
      actionsBy: actions.map(({ by }) => by),
      planWritten: step.given.includes('/shortPlan'),
      ...(to === undefined ? {} : { leadsTo: to }),
      countsAs: countsAs(journey),
    },
    clocks: conversationClocks(journey, to, step),
    messages: [
      { template: 'CONVERSATION_SUMMARY', to: 'PERSON' },
      ...(stepsUp ? [stepUpLetter(journey)] : []),
      ...(crisis
        ? [{ template: 'URGENT_NEED_FLAGGED', to: 'TEAM_MANAGER', dates: ['urgent.interimDecision'] } as const]
        : []),
    ],
  }
}

/** R-3CV-01, R-3CV-02. Any level at any time: nobody has to finish one conversation before the next. */
const holdConversation = defineStep<HoldConversationFacts>()({
  name: 'holdConversation',
  title: 'Record a conversation with the person',
  roles: WORKERS,
  from: OPEN_STAGES,
  reads: ['conversations', 'triage', 'allocation'],
  rules: [rules.crisisIsLevelTwo, rules.shortPlanIsWritten],
  happens: conversationHeld,
})

/** R-3CV-03. The next look counts from the beginning, so that it never drifts. */
const recordShortTermCheck = defineStep<RecordShortTermCheckFacts>()({
  name: 'recordShortTermCheck',
  title: 'Record how the short-term work goes',
  roles: WORKERS,
  from: OPEN_STAGES,
  reads: ['conversations'],
  rules: [rules.workIsUnderWay, rules.planExists],
  happens: (journey, { facts, receivedAt }) => ({
    event: { type: 'ShortTermWorkChecked', ...facts },
    clocks: [
      met('conversation.c2.check', 'ShortTermWorkChecked'),
      start('conversation.c2.check', journey.conversations?.shortTerm?.since ?? receivedAt),
      ...(facts.progress === 'CRISIS' ? flagClocks(journey, receivedAt) : []),
    ],
    messages:
      facts.progress === 'CRISIS'
        ? [{ template: 'URGENT_NEED_FLAGGED', to: 'TEAM_MANAGER', dates: ['urgent.interimDecision'] }]
        : [],
  }),
})

/** R-3CV-03, R-3CV-04. It ends with an assessment offered in writing, or with the assessment itself. */
const endShortTermWork = defineStep<EndShortTermWorkFacts>()({
  name: 'endShortTermWork',
  title: 'End the short-term work',
  roles: [...WORKERS, 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['conversations', 'triage', 'allocation'],
  rules: [rules.workIsUnderWay, rules.planExists],
  happens: (journey, { facts: { ending }, receivedAt }) => {
    const stepsUp = ending === 'STEP_UP' && journey.stage === 'SHORT_TERM'
    return {
      event: { type: 'ShortTermWorkEnded', ending, ...(stepsUp ? { leadsTo: stageAfterStepUp(journey) } : {}) },
      clocks: [...shortTermEnds('ShortTermWorkEnded'), ...(stepsUp ? stepUpClocks(journey, receivedAt) : [])],
      messages: stepsUp ? [stepUpLetter(journey)] : [{ template: 'SHORT_TERM_ENDED', to: 'PERSON' }],
    }
  },
})

export const conversationsSteps = [holdConversation, recordShortTermCheck, endShortTermWork] as const

import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Consequences, type Step } from '../journey/step.ts'
import type { Journey } from '../journey/journey.ts'
import type { Role } from '../roles/roles.ts'
import * as rules from './rules.ts'
import type { GiveInformationAndAdviceFacts, RecordAdviceFollowUpFacts, RecordPreventionFacts } from './rules.ts'

const PRACTITIONERS: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER']

/** R-IAG-03. Four weeks from the newest advice; an older follow-up gives way to it. */
const followUpClocks = ({ facts, receivedAt }: Step<GiveInformationAndAdviceFacts>): readonly ClockIntent[] =>
  facts.followUpAgreed ? [cancel('advice.followUp', 'AdviceGiven'), start('advice.followUp', receivedAt)] : []

/** R-IAG-01. What triage decided on has been given. */
const givenClocks = ({ clocks }: Journey): readonly ClockIntent[] =>
  clocks.some(({ key }) => key === 'advice.give') ? [met('advice.give', 'AdviceGiven')] : []

/** R-IAG-01, R-IAG-02. To everybody, before and alongside anything else; the sheet names what this person can do. */
const giveInformationAndAdvice = defineStep<GiveInformationAndAdviceFacts>()({
  name: 'giveInformationAndAdvice',
  title: 'Give information and advice',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...PRACTITIONERS],
  from: OPEN_STAGES,
  reads: ['contact', 'urgentSupport'],
  rules: [
    rules.adviceIsConcrete,
    rules.adviceIsUsable,
    rules.adviceIsInFormat,
    rules.needIsMetHere,
    rules.followUpFits,
  ],
  happens: (journey, step) => ({
    event: { type: 'AdviceGiven', ...step.facts },
    clocks: [...givenClocks(journey), ...followUpClocks(step)],
    messages: [{ template: 'ADVICE_SHEET', to: 'PERSON', dates: ['advice.followUp'] }],
  }),
})

/** Tries after which nobody has to try again. */
const TRIES = 2

/** R-IAG-03. Reached: it is answered. Not reached: tried once more; then a manager looks, and closes if that is right. */
function followedUp({ advice }: Journey, { facts: { outcome } }: Step<RecordAdviceFollowUpFacts>): Consequences {
  const event = { type: 'AdviceFollowUpRecorded', outcome } as const
  const clocks = [met('advice.followUp', 'FollowUpRecorded')]
  if (outcome === 'MORE_HELP_WANTED') {
    return { event, clocks, messages: [{ template: 'ADVICE_MORE_HELP_WANTED', to: 'TEAM' }] }
  }
  if (outcome === 'HELPED') return { event, clocks }
  return (advice?.tries ?? 0) + 1 < TRIES
    ? { event }
    : { event, clocks, messages: [{ template: 'ADVICE_NOT_REACHED', to: 'TEAM_MANAGER' }] }
}

const recordAdviceFollowUp = defineStep<RecordAdviceFollowUpFacts>()({
  name: 'recordAdviceFollowUp',
  title: 'Record whether the advice helped',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...PRACTITIONERS],
  from: ['ADVICE_ONLY'],
  reads: ['advice'],
  rules: [rules.followUpIsOpen],
  happens: followedUp,
})

/** R-IAG-04. What can prevent or delay needs, option by option. */
const recordPrevention = defineStep<RecordPreventionFacts>()({
  name: 'recordPrevention',
  title: 'Record what was considered for prevention',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...PRACTITIONERS],
  from: OPEN_STAGES,
  reads: [],
  rules: [rules.eachOptionOnce],
  happens: (_journey, { facts }) => ({ event: { type: 'PreventionConsidered', ...facts } }),
})

export const adviceSteps = [giveInformationAndAdvice, recordAdviceFollowUp, recordPrevention] as const

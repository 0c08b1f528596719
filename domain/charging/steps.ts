import { cancel } from '../journey/clock-intents.ts'
import { openFrom, type Stage } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import { assessedBeforeFreeWeeksEnd } from '../leaving-hospital/after.ts'
import { interimSupportLost } from '../panel/interim.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { noonOf } from '../shared/time.ts'
import type { RecordReablementEndedFacts, RecordReablementStartedFacts, SetChargeFacts } from './facts.ts'
import * as rules from './rules.ts'

/** Reablement comes before, beside or after long-term support. */
const REABLEMENT_STAGES: readonly Stage[] = ['TRIAGE', 'WAITING', 'SHORT_TERM', ...PLAN_MAY_BE_IN_FORCE]

/** R-CHG-05. The first day counts; the last free day and what follows it are the clock's to say. */
const recordReablementStarted = defineStep<RecordReablementStartedFacts>()({
  name: 'recordReablementStarted',
  title: 'Record that reablement or intermediate care has started',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'PROVIDER'],
  from: REABLEMENT_STAGES,
  reads: ['charging'],
  standing: ['receivedOn', 'earliestStartOn', 'freeSupportUnexplainedFrom', 'lastFreeDayOn'],
  rules: [rules.noneRunsYet, rules.startHasCome, rules.startIsNotTooEarly, rules.earlyStartHasReason],
  happens: (journey, { facts: { kind, startedOn }, standing: { lastFreeDayOn } }) => ({
    event: { type: 'ReablementStarted', kind, startedOn },
    clocks: [
      { do: 'start', key: 'reablement.freePeriod', from: noonOf(startedOn) },
      ...assessedBeforeFreeWeeksEnd(journey, lastFreeDayOn, 'ReablementStarted'),
    ],
    messages: [{ template: 'FREE_SUPPORT_STARTED', to: 'PERSON', dates: ['reablement.freePeriod'], about: { kind } }],
  }),
})

/** R-CHG-05. It ended, early or when its weeks were over. */
const recordReablementEnded = defineStep<RecordReablementEndedFacts>()({
  name: 'recordReablementEnded',
  title: 'Record that reablement or intermediate care has ended',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'PROVIDER'],
  // Wherever the journey has come to since it began.
  from: openFrom('TRIAGE'),
  reads: ['charging'],
  standing: ['receivedOn'],
  rules: [rules.oneRuns, rules.endIsPossible],
  happens: (journey, { facts: { endedOn } }) => ({
    event: { type: 'ReablementEnded', endedOn },
    clocks: [cancel('reablement.freePeriod', 'ReablementEnded')],
    messages: interimSupportLost(journey),
  }),
})

/** R-CHG-04 to R-CHG-06. What the person is charged for one line of their plan, and from when; they are told first. */
const setCharge = defineStep<SetChargeFacts>()({
  name: 'setCharge',
  title: 'Set what the person is charged',
  roles: ['FINANCE_OFFICER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['charging', 'finance', 'managing', 'signOff'],
  standing: ['receivedOn', 'lastFreeDayOn'],
  rules: [
    rules.lineIsSigned,
    rules.supportIsNotFree,
    rules.freeWeeksAreOver,
    rules.resultHolds,
    rules.resultHasArrived,
    rules.chargeIsToldFirst,
    rules.isWithinLine,
    rules.isWithinShare,
    rules.isWithinContribution,
  ],
  happens: (_journey, { facts: { line, weeklyPence, from } }) => ({
    event: { type: 'ChargeSet', line, weeklyPence, from },
    messages: [{ template: 'CHARGE_SET', to: 'PERSON', about: { line, weeklyPence, effectiveFrom: from } }],
  }),
})

export const chargingSteps = [recordReablementStarted, recordReablementEnded, setCharge] as const

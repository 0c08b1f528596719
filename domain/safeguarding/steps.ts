import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { SAFEGUARDING_REFUSALS as REFUSALS } from './refusals.ts'
import type { Concern, ConcernId, OthersAtRisk } from './state.ts'

interface AboutConcern {
  readonly concern: ConcernId
}

export interface RecordImmediateSafetyFacts extends AboutConcern {
  readonly dangerNow: boolean
  readonly othersAtRisk: OthersAtRisk
}

export type TakeOnConcernFacts = AboutConcern

const meant = ({ safeguarding }: Pick<Journey, 'safeguarding'>, { concern: id }: AboutConcern): Concern | undefined =>
  safeguarding?.concerns.find((concern) => concern.id === id)

/** R-SAF-02. */
const isThere: Rule<AboutConcern> = (journey, { facts }) =>
  meant(journey, facts) === undefined ? REFUSALS.NO_SUCH_CONCERN : undefined

/** R-SAF-02. One look for each concern, so that nobody overwrites what was found first. */
const isNotLookedAtYet: Rule<AboutConcern> = (journey, { facts }) =>
  meant(journey, facts)?.immediateSafety === undefined ? undefined : REFUSALS.IMMEDIATE_SAFETY_RECORDED

/** R-SAF-02. Danger now: police, ambulance, or what else keeps them safe. */
const dangerIsActedOn: Rule<RecordImmediateSafetyFacts> = (_journey, { facts, given }) =>
  facts.dangerNow && !given.includes('/doneNow') ? REFUSALS.DANGER_NEEDS_ACTION : undefined

/** R-SAF-02. */
const isNobodysYet: Rule<AboutConcern> = (journey, { facts }) =>
  meant(journey, facts)?.takenOn === undefined ? undefined : REFUSALS.CONCERN_TAKEN_ON

const metFor = (key: ClockKey, { concern: instance }: AboutConcern, cause: string): ClockIntent => ({
  ...met(key, cause),
  instance,
})

/** R-SAF-02. Danger, or others at risk, does not wait until somebody looks at a list; at night those who are there hear, too. */
function alarm({ facts, standing }: Step<RecordImmediateSafetyFacts>): readonly MessageIntent[] {
  const { dangerNow, othersAtRisk } = facts
  if (!dangerNow && othersAtRisk === 'NOBODY') return []
  const note = { template: 'CONCERN_DANGER_NOW', about: { dangerNow, othersAtRisk } } as const
  const byNight = standing.inOfficeHours === false ? (['EDT_MANAGER'] as const) : []
  return (['SAFEGUARDING_LEAD', 'DUTY_MANAGER', ...byNight] as const).map((to) => ({ ...note, to }))
}

/** R-HOS-15, R-REF-04, R-SAF-02. Somebody looks at once: is the person in danger now, and is anybody else? */
const recordImmediateSafety = defineStep<RecordImmediateSafetyFacts>()({
  name: 'recordImmediateSafety',
  title: 'Record whether somebody about whom there is a concern is safe now',
  roles: [
    ...(['TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'EDT_WORKER'] as const),
    ...(['SAFEGUARDING_LEAD', 'ENQUIRY_LEAD'] as const),
  ],
  // R-CLS-01. A concern outlives the journey's end.
  from: STAGES,
  reads: ['safeguarding'],
  standing: ['inOfficeHours'],
  rules: [isThere, isNotLookedAtYet, dangerIsActedOn],
  happens: (_journey, step) => ({
    event: { type: 'ImmediateSafetyRecorded', ...step.facts },
    clocks: [metFor('safeguarding.immediateSafety', step.facts, 'ImmediateSafetyRecorded')],
    messages: alarm(step),
  }),
})

/** R-HOS-15, R-REF-04. Somebody who decides about concerns has this one, beside whatever else goes on. */
const takeOnConcern = defineStep<TakeOnConcernFacts>()({
  name: 'takeOnConcern',
  title: 'Take on a safeguarding concern',
  roles: ['SAFEGUARDING_LEAD', 'TEAM_MANAGER'],
  from: STAGES,
  reads: ['safeguarding'],
  rules: [isThere, isNobodysYet],
  happens: (_journey, { facts }) => ({
    event: { type: 'ConcernTakenOn', ...facts },
    clocks: [metFor('safeguarding.takeOn', facts, 'ConcernTakenOn')],
  }),
})

export const safeguardingSteps = [recordImmediateSafety, takeOnConcern] as const

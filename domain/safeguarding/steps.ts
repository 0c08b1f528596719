import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Role } from '../roles/roles.ts'
import { concernClocks, concernWords, isAtNight, newConcern } from './concern.ts'
import { SAFEGUARDING_REFUSALS as REFUSALS } from './refusals.ts'
import type { Concern, ConcernId, ConcernRaiser, OthersAtRisk } from './state.ts'

interface AboutConcern {
  readonly concern: ConcernId
}

export interface RaiseConcernFacts {
  readonly raisedBy: ConcernRaiser
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

/** R-SAF-01. Everybody, of whatever body; those who only read cases raise one that stands alone. */
export const MAY_RAISE = [
  ...(['CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE', 'PROVIDER', 'HOSPITAL_LIAISON', 'CHILDRENS_WORKER'] as const),
  ...(['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'] as const),
  ...(['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE', 'FINANCE_OFFICER', 'BROKER', 'PANEL_MEMBER'] as const),
  ...(['PANEL_CHAIR', 'SAFEGUARDING_LEAD', 'ENQUIRY_LEAD', 'COMPLAINTS_MANAGER', 'OTHER_AUTHORITY'] as const),
] as const satisfies readonly Role[]

/**
 * R-SAF-01. A concern about the person of this journey, each time one of its own: many at once are as many concerns. It reads nothing,
 * so that it never waits for what somebody else has just done, and it has a place in every stage, also after the end.
 */
const raiseConcern = defineStep<RaiseConcernFacts>()({
  name: 'raiseConcern',
  title: 'Raise a safeguarding concern',
  roles: MAY_RAISE,
  from: STAGES,
  reads: [],
  standing: ['inOfficeHours'],
  rules: [],
  happens: (journey, step) => {
    const concern = newConcern(journey, step.facts.raisedBy)
    return {
      event: { type: 'ConcernRaised', concern },
      clocks: concernClocks(concern, step.receivedAt),
      messages: concernWords(concern, isAtNight(step)),
    }
  },
})

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

export const safeguardingSteps = [raiseConcern, recordImmediateSafety, takeOnConcern] as const

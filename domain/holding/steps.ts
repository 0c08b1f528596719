import { OPEN_STAGES } from '../journey/stage.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Role, StaffId } from '../roles/roles.ts'
import { holderOf } from './held.ts'
import { HOLDING_REFUSALS, withSomebody } from './refusals.ts'

export interface ClaimWorkFacts {
  /** As the list has it, without the journey: a clock's id, a letter's reference, or the stage. */
  readonly item: string
}

export interface AssignWorkFacts extends ClaimWorkFacts {
  readonly worker: StaffId
}

const MANAGERS = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const satisfies readonly Role[]

/** Everybody who has a list. */
const WITH_LISTS = [
  ...MANAGERS,
  'CONTACT_OFFICER',
  'TRIAGE_WORKER',
  'PRACTITIONER',
  'SENIOR_PRACTITIONER',
  'PANEL_CHAIR',
  'PANEL_MEMBER',
  'FINANCE_OFFICER',
  'BROKER',
  'EDT_WORKER',
] as const satisfies readonly Role[]

/** Who has it now: whoever took it from the list, else the worker it is meant for by name. */
function holder(journey: Journey, { facts: { item }, standing: { workAsked } }: Step<ClaimWorkFacts>) {
  const held = holderOf(journey, { id: item, step: workAsked?.step })
  return held ?? (workAsked?.worker === undefined ? undefined : { worker: workAsked.worker, since: undefined })
}

/** R-OPS-01. Only what is asked now. */
const isAsked: Rule<ClaimWorkFacts> = (_journey, { standing }) =>
  standing.workAsked === undefined ? HOLDING_REFUSALS.WORK_NOT_ASKED : undefined

/** R-OPS-01. Two people never have the same thing to do; whoever comes second hears who was quicker. */
const isWithNobody: Rule<ClaimWorkFacts> = (journey, step) => {
  const now = holder(journey, step)
  if (now === undefined) return undefined
  return now.worker === step.by.id ? HOLDING_REFUSALS.WORK_YOURS_ALREADY : withSomebody(now.worker, now.since)
}

/** R-OPS-01. It is the work of their role, in the area they work in. */
const isForActor: Rule<ClaimWorkFacts> = (_journey, { standing }) =>
  standing.workAsked?.actorMay === true ? undefined : HOLDING_REFUSALS.WORK_NOT_FOR_YOU

const isForWorker: Rule<AssignWorkFacts> = (_journey, { standing }) =>
  standing.workAsked?.workerMay === true ? undefined : HOLDING_REFUSALS.WORK_NOT_FOR_THEM

const isWithAnother: Rule<AssignWorkFacts> = (journey, step) =>
  holder(journey, step)?.worker === step.facts.worker ? HOLDING_REFUSALS.WORK_WITH_THEM_ALREADY : undefined

const heldAs = ({ held }: Journey, item: string) => held?.work.find((each) => each.item === item)

/** R-OPS-01. One’s own is given back by oneself, anybody’s by a manager. */
const mayGiveBack: Rule<ClaimWorkFacts> = (journey, { facts, by }) => {
  const held = heldAs(journey, facts.item)
  if (held === undefined) return HOLDING_REFUSALS.WORK_WITH_NOBODY
  const isManager = MANAGERS.some((role) => role === by.role)
  return held.worker === by.id || isManager ? undefined : HOLDING_REFUSALS.WORK_NOT_YOURS_TO_RELEASE
}

/** What is claimed, with the step that is asked. */
const asked = ({ facts: { item }, standing: { workAsked } }: Step<ClaimWorkFacts>) => ({
  item,
  ...(workAsked?.step === undefined ? {} : { step: workAsked.step }),
})

/** Both are told, each with no more than which journey it is. */
const takenBack = (from: StaffId | undefined, by: StaffId): readonly MessageIntent[] =>
  from === undefined || from === by ? [] : [{ template: 'WORK_TAKEN_BACK', to: 'NAMED', about: { staff: from } }]

const claimWork = defineStep<ClaimWorkFacts>()({
  name: 'claimWork',
  title: 'Take something from the list',
  roles: WITH_LISTS,
  from: OPEN_STAGES,
  reads: ['held', 'allocation'],
  standing: ['workAsked'],
  rules: [isAsked, isWithNobody, isForActor],
  happens: (_journey, step) => ({ event: { type: 'WorkClaimed', ...asked(step), worker: step.by.id } }),
})

const releaseWork = defineStep<ClaimWorkFacts>()({
  name: 'releaseWork',
  title: 'Give something back to the list',
  roles: WITH_LISTS,
  from: OPEN_STAGES,
  reads: ['held'],
  rules: [mayGiveBack],
  happens: (journey, { facts: { item }, by }) => {
    const { worker: from = '', step } = heldAs(journey, item) ?? {}
    return {
      event: { type: 'WorkReleased', item, ...(step === undefined ? {} : { step }), from },
      messages: takenBack(from, by.id),
    }
  },
})

/** R-OPS-01. The dates stay as they are: whoever has it now has the same time that is left. */
const assignWork = defineStep<AssignWorkFacts>()({
  name: 'assignWork',
  title: 'Give something to do to somebody',
  roles: MANAGERS,
  from: OPEN_STAGES,
  reads: ['held', 'allocation'],
  standing: ['workAsked'],
  rules: [isAsked, isWithAnother, isForWorker],
  happens: (journey, step) => {
    const from = holder(journey, step)?.worker
    const { worker } = step.facts
    return {
      event: { type: 'WorkAssigned', ...asked(step), worker, ...(from === undefined ? {} : { from }) },
      messages: [{ template: 'WORK_GIVEN', to: 'NAMED', about: { staff: worker } }, ...takenBack(from, step.by.id)],
    }
  },
})

export const holdingSteps = [claimWork, releaseWork, assignWork] as const

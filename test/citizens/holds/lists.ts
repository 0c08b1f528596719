import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { startedBy } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { stepDefinition } from '../../../domain/journey/machine.ts'
import type { StepName } from '../../../domain/journey/parts.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import { openFrom, type Stage } from '../../../domain/journey/stage.ts'
import { work, type WorkItem } from '../../../domain/journey/waiting-on.ts'
import { lettersToProduce } from '../../../domain/messages/production.ts'
import { versionOf } from '../../../domain/messages/reference.ts'
import { template, TEMPLATES, type TemplateName } from '../../../domain/messages/templates.ts'
import type { Letter } from '../citizen.ts'
import type { Invariant } from './invariant.ts'

/** Dates of the main line itself: its next steps lead to the one that stops them. */
const MET_FURTHER_ON: ReadonlySet<ClockKey> = new Set([
  'assessment.needs.p1.start',
  'assessment.needs.p1',
  'assessment.needs.p2',
  'assessment.needs.standard',
  'assessment.newDate',
  'assessment.reassessment',
  'd2a.assessment',
  'plan.agree',
  'review.first',
  'review.annual',
  'review.unplanned.start',
  'review.unplanned.start.red',
  'review.unplanned',
  'review.newDay',
  'revision.complete',
] as const)

/** Stages that a journey can still come to: those further on, and from the assessment on all of them, for plans are revised. */
const stillToCome = (stage: Stage): readonly Stage[] => {
  if (stage === 'CLOSED') return []
  const assessing = openFrom('ASSESSING')
  return assessing.includes(stage) ? assessing : openFrom(stage)
}

const isPossible = (step: StepName, stages: readonly Stage[]): boolean =>
  stages.some((stage) => stepDefinition(step)?.from.includes(stage) === true)

const clockOf = ({ clocks }: Journey, { clockId }: WorkItem): RunningClock | undefined =>
  clocks.find(({ id }) => id === clockId)

/** What is on somebody's list can be done where the journey stands; a date of the main line, further on. */
export const listsCanBeDone: Invariant = ({ after }) => {
  const { stage } = after
  const inVain = work(after).flatMap((item) => {
    const key = clockOf(after, item)?.key
    const where = key !== undefined && MET_FURTHER_ON.has(key) ? [stage, ...stillToCome(stage)] : [stage]
    return item.step === undefined || isPossible(item.step, where) ? [] : [`${item.id} asks for ${item.step}`]
  })
  return inVain.length === 0 ? undefined : `at ${stage} ${inVain.join(', ')}`
}

/** The person sends it in; finance writes down that it has come. */
const DONE_BY_OTHERS: readonly ClockKey[] = ['finance.infoChase']

/** True for a step that whoever is asked for it may not take. */
export const isNotTheirs = ({ step, role }: Pick<WorkItem, 'step' | 'role'>): boolean =>
  step !== undefined && stepDefinition(step)?.roles.includes(role) !== true

/** Whoever has something on their list may do it. */
export const listsAreTheirs: Invariant = ({ after }) => {
  const others = work(after)
    .filter((item) => !DONE_BY_OTHERS.some((key) => key === clockOf(after, item)?.key))
    .filter(isNotTheirs)
  return others.length === 0 ? undefined : `lists ask ${others.map(({ id, role }) => `${role} for ${id}`).join(', ')}`
}

const stopsOf = (name: TemplateName): readonly ClockKey[] => template(name).stops ?? []

const STOPPED_BY_LETTERS: ReadonlySet<ClockKey> = new Set(
  Object.keys(TEMPLATES).flatMap((name) => stopsOf(name as TemplateName)),
)

const stops =
  ({ id, key }: RunningClock) =>
  ({ template: name, reference }: Pick<Letter, 'template' | 'reference'>): boolean =>
    stopsOf(name).includes(key) && startedBy(id) <= versionOf(reference)

/** A date that a letter meets: the letter is on its way or to be produced, or a step that sends it is possible now. */
export const letterDatesHaveLetters: Invariant = ({ after, post }) => {
  const letters = [...post, ...lettersToProduce(after)]
  const canBeSent = ({ id }: RunningClock): boolean =>
    work(after).some(({ clockId, step }) => clockId === id && step !== undefined && isPossible(step, [after.stage]))
  const left = after.clocks.filter(
    (clock) => STOPPED_BY_LETTERS.has(clock.key) && !letters.some(stops(clock)) && !canBeSent(clock),
  )
  return left.length === 0
    ? undefined
    : `at ${after.stage} nothing will ever stop ${left.map(({ key }) => key).join(', ')}`
}

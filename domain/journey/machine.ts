import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { endedWith } from '../on-call/calls.ts'
import { callAboutLimit } from '../on-call/firings.ts'
import { noticeCountsFromArrival } from '../closure/notice.ts'
import { decisionOf } from '../decisions/table.ts'
import { pausesEndedWith } from '../dates/paused.ts'
import { decisionRecord, type DecisionRecord } from '../decisions/record.ts'
import { contractAdviceFor } from '../moves/clocks.ts'
import { overWithStage } from '../holding/held.ts'
import { heldBackNotes } from '../messages/held-back.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { awaitsHandOver, handedOver } from '../messages/production.ts'
import { versionOf } from '../messages/reference.ts'
import { template, type TemplateName } from '../messages/templates.ts'
import { isUnconfirmed, unconfirmed } from '../messages/unconfirmed.ts'
import { SYSTEM } from '../roles/roles.ts'
import { Refused, type Refusal } from '../shared/refusal.ts'
import type { Instant } from '../shared/time.ts'
import { clockFired } from './clock-fired.ts'
import { startedBy, type ClockIntent, type Firing } from './clock-intent.ts'
import { stopStartedBy } from './clock-intents.ts'
import type { Changes } from './evolve.ts'
import type { JourneyEvent } from './events.ts'
import { REGIONS, type Journey, type Region } from './journey.ts'
import { EVOLVERS, FIRINGS, STEPS } from './parts.ts'
import { JOURNEY_REFUSALS, notPossibleNow, staleVersion } from './refusals.ts'
import type { Consequences, Happened, Rule, Step, StepDefinition } from './step.ts'
import { clockNotices, letterWhenMissed } from './clock-notices.ts'

/** What one accepted step, firing or receipt brings about: the next state, and what the commit must write with it. */
export interface Transition {
  readonly journey: Journey
  readonly event: JourneyEvent
  readonly happened: Happened
  readonly clocks: readonly ClockIntent[]
  readonly messages: readonly MessageIntent[]
  /** R-GEN-01. What is kept with a decision; absent for everything else. */
  readonly decision?: DecisionRecord
}

const DEFINITIONS: ReadonlyMap<string, StepDefinition> = new Map(
  STEPS.map((definition) => [definition.name, definition as unknown as StepDefinition]),
)

/** The definition of a step by its camelCase name; undefined when there is none. */
export const stepDefinition = (name: string): StepDefinition | undefined => DEFINITIONS.get(name)

/**
 * Judges a step. Pure: the same journey and step always give the same answer, so the validator and the door's pre-check agree.
 * @throws Refused when a guard or a rule says no; nothing has changed.
 */
export function take(journey: Journey, step: Step): Transition {
  const refusal = refusalOf(journey, step, definitionOf(step))
  if (refusal !== undefined) throw new Refused(refusal)
  return carryOut(journey, step)
}

/** What a step brings about that has been judged. A replay asks no rule again: today's may say no to what was done long ago. */
export function carryOut(journey: Journey, step: Step): Transition {
  const { id, role } = step.by
  const happened = { version: journey.version + 1, at: step.receivedAt, by: { id, role } }
  const decision = decisionRecord(journey, step)
  return {
    ...transition(journey, definitionOf(step).happens(journey, step), happened),
    ...(decision === undefined ? {} : { decision }),
  }
}

function definitionOf({ name }: Step): StepDefinition {
  const definition = DEFINITIONS.get(name)
  if (definition === undefined) throw new Error(`No such step: ${name}`)
  return definition
}

/**
 * The first reason why this step cannot be taken, or undefined: the role, then what changed meanwhile, then where the journey
 * stands, then the rules. Somebody who lost a race hears who was quicker rather than where the journey now stands.
 */
function refusalOf(journey: Journey, step: Step, definition: StepDefinition): Refusal | undefined {
  const guards: readonly Rule<unknown>[] = [
    roleMay(definition),
    isFresh(definition),
    stageAllows(definition),
    isNoDeputysOwn,
  ]
  for (const rule of [...guards, ...definition.rules]) {
    const refusal = rule(journey, step)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

const roleMay =
  ({ roles }: StepDefinition): Rule<unknown> =>
  (_journey, { by }) =>
    roles.includes(by.role)
      ? undefined
      : { ...JOURNEY_REFUSALS.ROLE_MAY_NOT, whatToDo: `Ask somebody who is ${roles.join(' or ')}.` }

/** R-GEN-06. Two pairs of eyes are not those of somebody and of whoever stands in for them. */
const isNoDeputysOwn: Rule<unknown> = (journey, { name, by: { insteadOf = [] } }) => {
  const proposers = insteadOf.length === 0 ? [] : (decisionOf(name)?.proposedBy?.(journey) ?? [])
  return proposers.some((id) => id !== undefined && insteadOf.includes(id))
    ? JOURNEY_REFUSALS.DEPUTY_OF_PROPOSER
    : undefined
}

const stageAllows =
  ({ from, title }: StepDefinition): Rule<unknown> =>
  (journey) =>
    from.includes(journey.stage) ? undefined : notPossibleNow(title, journey)

const isFresh =
  ({ reads }: StepDefinition): Rule<unknown> =>
  (journey, { expectedVersion }) => {
    if (expectedVersion === undefined) return undefined
    if (expectedVersion > journey.version) return JOURNEY_REFUSALS.VERSION_UNKNOWN
    const touched = reads.some((region) => (journey.touched[region] ?? 0) > expectedVersion)
    return touched ? staleVersion(journey.recent.filter(({ version }) => version > expectedVersion)) : undefined
  }

/**
 * A timer fired. It reminds, escalates, opens or expires; it never refuses, ends support or decides eligibility.
 * @param at the journey's now, which may be later than the firing's own instant
 */
export function fire(journey: Journey, firing: Firing, at: Instant): Transition {
  const happened = { version: journey.version + 1, at, by: SYSTEM }
  const row = CLOCKS[firing.key]
  const rings = FIRINGS[firing.key]?.[firing.kind] ?? (firing.kind === 'CALL' ? callAboutLimit : undefined)
  const consequences: Consequences = rings?.(journey, firing, at) ?? {
    event: clockFired(firing, at),
    messages: letterWhenMissed(firing, row),
  }
  const messages = [...(consequences.messages ?? []), ...clockNotices(journey, firing, row)]
  return transition(journey, { ...consequences, messages }, happened)
}

/** The post's news of a message: it was delivered, was handed over to be produced first, or nobody knows whether it arrived. */
interface Receipt {
  readonly reference: string
  readonly template: TemplateName
  readonly forProduction?: true
  readonly noReceipt?: true
}

/**
 * The post delivered a message. Clocks that waited for "letter sent" stop now (design: the receipt, not the wish). R-GEN-03: one
 * that has to be produced first stops none; somebody has to confirm it. A letter that comes late leaves alone what waits for a later one.
 */
export function hearDelivery(journey: Journey, receipt: Receipt, at: Instant): Transition {
  const { reference, template: name, forProduction, noReceipt } = receipt
  const happened = { version: journey.version + 1, at, by: SYSTEM }
  if (forProduction) return transition(journey, handedOver(journey, receipt), happened)
  if (noReceipt) return transition(journey, unconfirmed(journey, receipt), happened)
  const stops: readonly ClockKey[] = template(name).stops ?? []
  const counted = noticeCountsFromArrival(journey, stops, at)
  return transition(
    journey,
    {
      event: { type: 'MessageDelivered', reference, template: name },
      clocks: [...stops.map((key) => stopStartedBy(versionOf(reference), key, 'MessageDelivered')), ...counted.clocks],
      messages: counted.messages,
    },
    happened,
  )
}

/** A delivery matters to the journey only when a clock is waiting for it; a hand-over, or a receipt that did not come, when it is news. */
export function awaitsDelivery(journey: Journey, receipt: Receipt): boolean {
  if (receipt.forProduction) return awaitsHandOver(journey, receipt)
  if (receipt.noReceipt) return !isUnconfirmed(journey, receipt)
  return (template(receipt.template).stops ?? []).some((key) =>
    journey.clocks.some((clock) => clock.key === key && startedBy(clock.id) <= versionOf(receipt.reference)),
  )
}

function transition(journey: Journey, consequences: Consequences, happened: Happened): Transition {
  const { event, clocks = [], messages = [] } = consequences
  const next = evolve(journey, event, happened)
  return {
    journey: next,
    event,
    happened,
    clocks: [
      ...clocks,
      ...endedWith(journey, clocks),
      ...pausesEndedWith(journey, clocks),
      ...contractAdviceFor(journey, next, happened.at),
    ],
    messages: [...messages, ...heldBackNotes(next, messages)],
  }
}

const RECENT_KEPT = 8

/** The journey after this event. It never refuses: the event has already happened. */
export function evolve(journey: Journey, event: JourneyEvent, happened: Happened): Journey {
  const evolver = EVOLVERS[event.type] as (journey: Journey, event: JourneyEvent, happened: Happened) => Changes
  const own = evolver(journey, event, happened)
  const changes = { ...own, ...overWithStage(journey, own) }
  const touched = Object.fromEntries(
    Object.keys(changes)
      .filter((key): key is Region => (REGIONS as readonly string[]).includes(key))
      .map((region) => [region, happened.version]),
  )
  const { version, at, by } = happened
  return {
    ...journey,
    ...changes,
    version,
    touched: { ...journey.touched, ...touched },
    recent: [...journey.recent, { version, type: event.type, at, by }].slice(-RECENT_KEPT),
  }
}

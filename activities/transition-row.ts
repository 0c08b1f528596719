import type { CommitRequest } from '../contracts/commit.ts'
import { recordedEvent } from '../contracts/recorded-event.ts'
import type { ClockChange, ClockRules } from '../domain/clocks/plan.ts'
import { isOverdue, nextDueAt, nextWakeUp } from '../domain/journey/due.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { RunningClock } from '../domain/journey/running-clock.ts'
import { waitsOf } from '../domain/journey/waited-for.ts'
import { waitingOn, work } from '../domain/journey/waiting-on.ts'
import { callAttention } from '../domain/on-call/calls.ts'
import { messageReference } from '../domain/messages/reference.ts'
import { clockRow } from './clock-row.ts'
import { runningClock, isRunning } from './running-clocks.ts'

/** The messages of a transition, named. */
export const messagesOf = ({ journey, happened, messages }: CommitRequest) =>
  messages.map((intent, place) => ({
    reference: messageReference(journey.id, happened.version, place),
    template: intent.template,
    to: intent.to,
    intent,
  }))

/** The clocks after a transition: those that changed replace their old selves, those that stopped are gone. */
function clocksAfter(before: readonly RunningClock[], changes: readonly ClockChange[]): readonly RunningClock[] {
  const kept = before.filter(({ id }) => changes.every(({ record }) => record.id !== id))
  return [...kept, ...changes.filter(({ view }) => isRunning(view)).map(runningClock)]
}

/** Everything that commit_transition writes, as the JSON it reads. */
export function transitionRow(request: CommitRequest, changes: readonly ClockChange[], rules: ClockRules) {
  const { happened, event, decision, key, step } = request
  const journey: Journey = { ...request.journey, clocks: clocksAfter(request.journey.clocks, changes) }
  const messages = messagesOf(request)
  return {
    journeyId: journey.id,
    version: happened.version,
    key,
    step: step ?? null,
    event: recordedEvent(event, decision),
    by: happened.by,
    receivedAt: happened.at,
    policyVersion: rules.policy.version,
    calendarVersion: rules.calendar.version,
    journey: journeyRow(journey, attentionOf(request, journey)),
    clocks: changes.map((change) => clockRow(change, rules)),
    work: work(journey).map((item) => ({ ...item, dueAt: item.dueAt ?? happened.at, dated: item.dueAt !== undefined })),
    messages,
    answer: answer(request, journey, messages),
  }
}

/** What the workflow knows, and of what this very transition brings what can be seen from its state. */
const attentionOf = ({ attention }: CommitRequest, journey: Journey): readonly string[] => [
  ...attention.filter((code) => code !== 'NOBODY_ON_CALL'),
  ...callAttention(journey),
]

function journeyRow(journey: Journey, attention: readonly string[]) {
  return {
    reference: journey.reference,
    authority: journey.authority,
    stage: journey.stage,
    team: journey.allocation?.team ?? null,
    worker: journey.allocation?.worker ?? null,
    waitingOn: waitingOn(journey).role,
    waits: waitsOf(journey),
    nextWakeAt: nextWakeUp(journey)?.at ?? null,
    nextDueAt: nextDueAt(journey) ?? null,
    overdue: isOverdue(journey),
    attention,
    state: journey,
  }
}

/** What the door answers for an accepted step, kept so that a repeat gets it again byte for byte. */
function answer(
  request: CommitRequest,
  journey: Journey,
  messages: readonly { readonly reference: string; readonly template: string; readonly to: string }[],
) {
  const { event, happened } = request
  const { id, reference, version, stage } = journey
  return {
    journey: { id, reference, version, stage, waitingOn: waitingOn(journey) },
    events: [{ version: happened.version, ...event }],
    clocks: journey.clocks,
    messages: messages.map(({ reference: name, template, to }) => ({ reference: name, template, to })),
  }
}

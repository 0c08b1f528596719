import { eventIn } from '../../contracts/recorded-event.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { fire } from '../../domain/journey/machine.ts'
import { lettersToProduce } from '../../domain/messages/production.ts'
import { messageReference } from '../../domain/messages/reference.ts'
import { same } from './compare.ts'
import type { EventEvidence, Evidence } from './evidence.ts'

const listed = (answer: unknown): readonly unknown[] =>
  (answer as { readonly messages?: readonly unknown[] } | null)?.messages ?? []

/** Each version has the messages that it asked for, and none belongs to no version. */
export const messagesAreThere = (evidence: Evidence): readonly string[] => [
  ...evidence.events.flatMap((event) => messagesOf(evidence, event)),
  ...evidence.messages
    .filter(({ version }) => evidence.events.every((event) => event.version !== version))
    .map(({ reference }) => `${reference} belongs to no commit`),
]

/** What a version should have sent: a step's answer lists it, and a firing that only tells people follows from the machine. */
function messagesOf(evidence: Evidence, event: EventEvidence): readonly string[] {
  const sent = evidence.messages.filter(({ version }) => version === event.version).map(({ reference }) => reference)
  const wanted = Array.from({ length: messagesWanted(evidence, event) ?? sent.length }, (_, place) =>
    messageReference(event.journeyId, event.version, place),
  )
  return same(`messages of version ${String(event.version)}`, sent, wanted)
}

function messagesWanted({ submissions, states }: Evidence, event: EventEvidence): number | undefined {
  const submission = submissions.find(({ key }) => key === event.idempotencyKey)
  if (submission !== undefined) return listed(submission.answer).length
  const payload = eventIn(event.payload)
  const before = states[event.version - 2]
  if (payload.type !== 'ClockFired' || before === undefined) return undefined
  return fire(before, payload, event.receivedAt.toISOString()).messages.length
}

const isOnAList = (journey: Journey, reference: string): boolean =>
  lettersToProduce(journey).some((letter) => letter.reference === reference)

/** None is on its way for longer than it may be, and what has to be produced is on somebody's list. */
export const messagesGoOut = ({ journey, messages, at, patienceMs }: Evidence): readonly string[] => [
  ...messages
    .filter(
      ({ status, reference, awaits }) =>
        status === 'SENT' && awaits === 'PRODUCTION' && !isOnAList(journey.state, reference),
    )
    .map(({ reference }) => `the letter ${reference} waits to be produced and is on nobody's list`),
  ...messages
    .filter(
      ({ status, createdAt }) =>
        !['SENT', 'DELIVERED', 'WITHHELD'].includes(status) && createdAt.getTime() <= at.getTime() - patienceMs,
    )
    .map(({ reference, status }) => `the message ${reference} is ${status}`),
]

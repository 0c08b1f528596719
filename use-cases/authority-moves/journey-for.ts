import { newJourney, type Journey } from '../../domain/journey/journey.ts'
import { placeOf } from '../../domain/moves/hearing.ts'
import { journeyOfMove } from '../../prisma/authority-messages.ts'
import { findJourneyByReference } from '../../prisma/people.ts'
import type { DoorDependencies } from '../door.ts'
import { findPatient } from '../hospital-notices/find-patient.ts'
import { openJourney, type PersonDetails } from '../open-journey.ts'
import { prepareStep } from '../prepare-step.ts'
import { precheck } from '../take-step.ts'
import { keyOf, requestOf, type Attempt } from './attempt.ts'
import type { MessageEnd } from './take-in.ts'

type Found = { readonly journeyId: string } | MessageEnd | undefined

/** R-MOV-15. The journey that a message belongs to; an end where there can be none, undefined where that is not known yet. */
export async function journeyFor(door: DoorDependencies, attempt: Attempt): Promise<Found> {
  const { stored, opened } = attempt
  if (stored.journeyId !== null) return { journeyId: stored.journeyId }
  const { move, message } = opened.facts
  if (message.from === 'SECOND') return ofOurMove(door, move.reference)
  const journeyId = await journeyOfMove(door.database, stored.move)
  if (journeyId !== undefined) return { journeyId }
  // What comes before its notice waits for it.
  if (message.sequence > 1) return undefined
  if (opened.person === undefined) return { status: 'REJECTED', reason: 'NOBODY_NAMED' }
  const isFirst = placeOf(blankJourney(door, attempt), opened.facts) === 'NEW'
  return isFirst ? ofPerson(door, attempt, opened.person) : { status: 'REJECTED', reason: 'MESSAGE_CONTRADICTS' }
}

const blankJourney = ({ authority }: DoorDependencies, { stored: { id } }: Attempt): Journey =>
  newJourney({ id, reference: '', authority })

/** The answer to a move from here: it is named by our own reference. */
async function ofOurMove({ database }: DoorDependencies, reference: string): Promise<Found> {
  const journeyId = await findJourneyByReference(database, reference.split('/')[0] ?? '')
  return journeyId === undefined ? { status: 'REJECTED', reason: 'MOVE_UNKNOWN' } : { journeyId }
}

/** R-REF-01. Somebody whom this council knows, or a new journey; a clerk looks where neither is certain. */
async function ofPerson(door: DoorDependencies, attempt: Attempt, person: PersonDetails): Promise<Found> {
  const { fullName, dateOfBirth, nhsNumber, others } = person
  const found = await findPatient(door, {
    ...others,
    name: fullName,
    dateOfBirth,
    ...(nhsNumber === undefined ? {} : { nhsNumber }),
  })
  if (found.is === 'IN_DOUBT') return { status: 'WITH_CLERK', reason: found.why }
  return found.journeyId === undefined ? open(door, attempt, found.person) : { journeyId: found.journeyId }
}

/** A notice that its rules refuse opens nothing. */
async function open(door: DoorDependencies, attempt: Attempt, person: PersonDetails): Promise<Found> {
  const { caller, arrivedAt, stored } = attempt
  const blank = blankJourney(door, attempt)
  const grounds = { journey: blank, receivedAt: arrivedAt, person: () => Promise.resolve(undefined) }
  await precheck(door, blank, await prepareStep(door, requestOf(attempt, stored.id), grounds))
  const key = keyOf(attempt, 'recordContact')
  const opened = await openJourney(door, {
    ...{ key, caller, arrivedAt, body: key, person },
    facts: {
      team: caller.team,
      channel: 'OTHER_COUNCIL',
      consent: 'LEGAL_DUTY',
      immediateRisk: false,
      communication: { format: 'STANDARD_PRINT', language: 'en', interpreterNeeded: false, usesWebsites: true },
    },
    personal: { '/presentingIssue': 'Another council tells us that this person is going to live in our area.' },
  })
  return opened.kind === 'DONE' ? { journeyId: opened.answer.journey.id } : undefined
}

import { v7 as uuidv7 } from 'uuid'
import { newJourney, type Journey } from '../domain/journey/journey.ts'
import type { OpeningStep } from '../domain/journey/openings.ts'
import type { Step } from '../domain/journey/step.ts'
import { findOpenJourney, nextReference, readOrKeepPerson } from '../prisma/people.ts'
import { readSubmission } from '../prisma/submissions.ts'
import { openJourneyExists } from './access/reference-for.ts'
import type { DoorDependencies } from './door.ts'
import { prepareStep } from './prepare-step.ts'
import { hashOfNameAndBirth, hashOfNhsNumber } from './person-hashes.ts'
import { hashOf, refuseOnce, repeatOf } from './repeat.ts'
import type { StepRequest, StepResult } from './step-command.ts'
import { submit } from './submit.ts'
import { precheck } from './take-step.ts'

/** Who a new journey is about. All of it is personal. */
export interface PersonDetails {
  readonly fullName: string
  readonly dateOfBirth: string
  readonly nhsNumber?: string
  /** Preferred name, address, telephone, e-mail. */
  readonly others: Readonly<Record<string, string>>
}

export interface OpenJourneyRequest extends Omit<StepRequest, 'journeyId' | 'name' | 'expectedVersion'> {
  readonly person: PersonDetails
  /** With what it opens: the first contact unless it says otherwise. */
  readonly name?: OpeningStep
}

/** What an opening is known by, before there is a journey: see `hashOf`. */
export const OPENS = 'new'

/**
 * R-REF-01. Opens a journey with its first contact, or with what it was in another system, once for each person: a person who has an open journey keeps that one.
 * @throws Failure OPEN_JOURNEY_EXISTS naming the reference of the journey that there is
 */
export async function openJourney(door: DoorDependencies, request: OpenJourneyRequest): Promise<StepResult> {
  const { name = 'recordContact' } = request
  const bodyHash = hashOf(door, { ...request, journeyId: OPENS, name })
  const earlier = await readSubmission(door.database, request.key)
  if (earlier !== undefined) return repeatOf(earlier, bodyHash)

  const id = uuidv7()
  const blank = newJourney({ id, reference: '', authority: door.authority })
  const stepRequest: StepRequest = { ...request, journeyId: id, name }
  let judged: Judged
  try {
    judged = await judge(door, stepRequest, blank, request.person)
  } catch (error) {
    return refuseOnce(door, stepRequest, bodyHash, error)
  }
  const reference = await nextReference(door.database, Number(request.arrivedAt.slice(0, 4)))
  const identity = { id, reference, authority: door.authority }
  const { step, personId } = judged
  return submit(door, { request: stepRequest, command: { step, identity }, bodyHash, personId })
}

interface Judged {
  readonly step: Step
  readonly personId: string
}

async function judge(
  door: DoorDependencies,
  request: StepRequest,
  blank: Journey,
  person: PersonDetails,
): Promise<Judged> {
  const grounds = { journey: blank, receivedAt: request.arrivedAt, person: () => Promise.resolve(undefined) }
  const step = await prepareStep(door, request, grounds)
  // First of all, so that a refusal keeps nothing of the person.
  await precheck(door, blank, step)
  const personId = await personOf(door, person)
  const existing = await findOpenJourney(door.database, personId)
  if (existing !== undefined) throw await openJourneyExists(door, request.caller, existing)
  return { step, personId }
}

/** The person as the council knows them, by keyed hashes of NHS number, or of name and date of birth (R-REF-01, duplicates). */
async function personOf({ database, sealing }: DoorDependencies, person: PersonDetails): Promise<string> {
  const { fullName, dateOfBirth, nhsNumber, others } = person
  return readOrKeepPerson(database, {
    id: uuidv7(),
    profileSealed: sealing.close({
      fullName,
      dateOfBirth,
      ...(nhsNumber === undefined ? {} : { nhsNumber }),
      ...others,
    }),
    nhsNumberHash: nhsNumber === undefined ? null : hashOfNhsNumber(sealing, nhsNumber),
    nameDobHash: hashOfNameAndBirth(sealing, fullName, dateOfBirth),
  })
}

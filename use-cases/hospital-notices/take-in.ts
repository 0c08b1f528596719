import { newJourney } from '../../domain/journey/journey.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import {
  countNoticeAttempt,
  endNotice,
  hasEarlierNotice,
  readNotice,
  type NoticeEnd,
  type StoredNotice,
} from '../../prisma/hospital-notices.ts'
import { derivedKey } from '../derived-key.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { hospitalCaller } from '../identify-caller.ts'
import type { PersonDetails } from '../open-journey.ts'
import { prepareStep } from '../prepare-step.ts'
import type { StepAnswer, StepRequest } from '../step-command.ts'
import { precheck, takeStep } from '../take-step.ts'
import { findPatient, type Found, type FoundPatient } from './find-patient.ts'
import { openNotice } from './notice.ts'
import { openForPatient, referPatient, type Attempt } from './open-for-patient.ts'
import { rejectedBy, type ReceiptContent } from './receipt.ts'
import { NOTHING_OPEN_FOR_PERSON, whyNotOurs, whyTheHospitalsCouncil, withConcern } from './reject.ts'

/** What the hospital is told while a clerk looks: nothing of what the council knows of anybody. */
const WITH_CLERK: ReceiptContent = {
  outcome: 'WITH_CLERK',
  words: 'The notice is accepted. A member of staff is checking who it is about; its time counts from when it came.',
}

const ASSESSMENT_NOTICE = 'receiveAssessmentNotice'

/**
 * Takes a kept notice in: finds the person, opens a journey where there is none, and gives the notice to it. Safe to repeat at any
 * point, by whoever: each part has a key of its own.
 * @returns the notice with what has come of it so far
 */
export async function takeIn(door: DoorDependencies, stored: StoredNotice): Promise<StoredNotice> {
  if (stored.status !== 'RECEIVED' || (await hasEarlierNotice(door.database, stored))) return stored
  const attempt = await attemptOn(door, stored)
  const end = await endOf(door, stored, attempt)
  if (end !== undefined) await endNotice(door.database, stored.id, withConcern(end, attempt.notice))
  return (await readNotice(door.database, stored.id)) ?? stored
}

/** Something goes on with the person here, or may: only a clerk can tell. */
const isKnownHere = (found: FoundPatient): boolean =>
  found.is === 'FOUND' ? found.journeyId !== undefined : found.why !== 'DATE_OF_BIRTH_NEEDED'

/** What comes of it; undefined when that is not known yet. */
async function endOf(door: DoorDependencies, stored: StoredNotice, attempt: Attempt): Promise<NoticeEnd | undefined> {
  const { notice } = attempt
  const rejected = await whyNotOurs(door, stored.step, notice)
  if (rejected !== undefined) return { status: 'REJECTED', receipt: rejected }
  const found = await findPatient(door, notice.patient, stored.step)
  const elsewhere = isKnownHere(found) ? undefined : await whyTheHospitalsCouncil(door, notice, stored.hospitalId)
  if (elsewhere !== undefined) return { status: 'REJECTED', receipt: elsewhere }
  if (found.is === 'IN_DOUBT') return { status: 'WITH_CLERK', receipt: WITH_CLERK, doubt: found.why }
  return giveTo(door, stored, attempt, found)
}

/**
 * Gives a notice to the journey of a person, known or new.
 * @param found who it is about, as the register or a clerk says
 */
export async function giveTo(
  door: DoorDependencies,
  stored: StoredNotice,
  attempt: Attempt,
  found: Found,
): Promise<NoticeEnd | undefined> {
  try {
    const { journeyId } = found
    const answer = await (journeyId === undefined
      ? openAndGive(door, stored, attempt, found.person)
      : give(door, stored, attempt, journeyId))
    return answer && { status: 'ACCEPTED', receipt: accepted(answer), journeyId: answer.journey.id }
  } catch (error) {
    if (error instanceof Refused) return { status: 'REJECTED', receipt: rejectedBy(error.refusal) }
    if (!(error instanceof Failure) || error.code === 'DATABASE_AWAY') throw error
    if (error.code !== 'TOO_MANY_STEPS_AT_ONCE') await countNoticeAttempt(door.database, stored)
    return undefined
  }
}

export async function attemptOn(door: DoorDependencies, stored: StoredNotice): Promise<Attempt> {
  const hospital = await door.hospitals.find(stored.hospitalId)
  if (hospital === undefined) throw new Error('The hospital of a notice is gone')
  const keyOf = (step: string): string => derivedKey(`${stored.id} ${String(stored.attempts)} ${step}`)
  const arrivedAt = stored.receivedAt.toISOString()
  return { notice: openNotice(door.sealing, stored), caller: hospitalCaller(hospital), arrivedAt, keyOf }
}

const requestOf = (stored: StoredNotice, attempt: Attempt, journeyId: string): StepRequest => ({
  journeyId,
  name: stored.step,
  key: attempt.keyOf(stored.step),
  facts: attempt.notice.facts,
  personal: attempt.notice.personal,
  caller: attempt.caller,
  arrivedAt: attempt.arrivedAt,
  body: stored.id,
})

async function give(
  door: DoorDependencies,
  stored: StoredNotice,
  attempt: Attempt,
  journeyId: string,
): Promise<StepAnswer | undefined> {
  if (stored.step === ASSESSMENT_NOTICE) await referPatient(door, attempt, journeyId)
  const result = await takeStep(door, requestOf(stored, attempt, journeyId))
  return result.kind === 'DONE' ? result.answer : undefined
}

/** R-HOS-01. A notice that its rules refuse opens nothing, and neither does one that asks for no assessment. */
async function openAndGive(
  door: DoorDependencies,
  stored: StoredNotice,
  attempt: Attempt,
  person: PersonDetails,
): Promise<StepAnswer | undefined> {
  const blank = newJourney({ id: stored.id, reference: '', authority: door.authority })
  const grounds = { journey: blank, receivedAt: attempt.arrivedAt, person: () => Promise.resolve(undefined) }
  await precheck(door, blank, await prepareStep(door, requestOf(stored, attempt, stored.id), grounds))
  if (stored.step !== ASSESSMENT_NOTICE) throw new Refused(NOTHING_OPEN_FOR_PERSON)
  const opened = await openForPatient(door, attempt, person)
  return opened.kind === 'DONE' ? give(door, stored, attempt, opened.answer.journey.id) : undefined
}

function accepted({ clocks }: StepAnswer): ReceiptContent {
  const due = (clocks as readonly { key: string; dueAt: string; because: string }[]).find(
    ({ key }) => key === 'hospital.assessment',
  )
  return { outcome: 'ACCEPTED', ...(due === undefined ? {} : { due: { at: due.dueAt, because: due.because } }) }
}

import { findLastJourney, findOpenJourney, findPeople, type FoundPerson } from '../../prisma/people.ts'
import type { DoorDependencies } from '../door.ts'
import type { PersonDetails } from '../open-journey.ts'
import { foldedName, hashOfNameAndBirth, hashOfNhsNumber } from '../person-hashes.ts'
import { NOTICE_STEPS, type Patient } from './notice.ts'

/** Why a clerk has to look who it is. */
export type Doubt = 'NUMBER_OF_SOMEBODY_ELSE' | 'DATE_OF_BIRTH_NEEDED' | 'RECORDED_AS_DEAD' | 'DEATH_TO_CONFIRM'

/** Whom a notice is about: somebody whom the council knows or who is new to it, or nobody can tell without looking. */
export type FoundPatient =
  | { readonly is: 'FOUND'; readonly person: PersonDetails; readonly journeyId?: string }
  | { readonly is: 'IN_DOUBT'; readonly why: Doubt }
export type Found = Extract<FoundPatient, { is: 'FOUND' }>

type Dependencies = Pick<DoorDependencies, 'database' | 'sealing'>

/**
 * R-HOS-01. The person of a notice: by NHS number, and then name or date of birth has to agree; without a known number by name and
 * date of birth (R-REF-01). A notice in the record of somebody else would be worse than a clerk's look.
 * @param step what the notice asks for: a death is not taken in for a namesake
 */
export async function findPatient(door: Dependencies, patient: Patient, step?: string): Promise<FoundPatient> {
  const { name = '', nhsNumber, dateOfBirth } = patient
  const { database, sealing } = door
  const nhsNumberHash = nhsNumber === undefined ? null : hashOfNhsNumber(sealing, nhsNumber)
  const nameDobHash = dateOfBirth === undefined ? null : hashOfNameAndBirth(sealing, name, dateOfBirth)
  const people = await findPeople(database, { nhsNumberHash, nameDobHash })
  const numbered = people.find((person) => person.nhsNumberHash !== null && person.nhsNumberHash === nhsNumberHash)
  if (numbered !== undefined && !agrees(sealing.open(numbered.profileSealed), patient))
    return { is: 'IN_DOUBT', why: 'NUMBER_OF_SOMEBODY_ELSE' }
  const known = numbered ?? people.find((person) => person.nhsNumberHash === null)
  if (known !== undefined) return whyInDoubt(known, step) ?? personAsKnown(door, known, step)
  if (dateOfBirth === undefined) return { is: 'IN_DOUBT', why: 'DATE_OF_BIRTH_NEEDED' }
  return { is: 'FOUND', person: detailsOf({ ...patient, name, dateOfBirth }) }
}

const agrees = (known: Readonly<Record<string, string>>, { name = '', dateOfBirth }: Patient): boolean =>
  known['dateOfBirth'] === dateOfBirth || foldedName(known['fullName'] ?? '') === foldedName(name)

const isDeath = (step: string | undefined): boolean => step === NOTICE_STEPS.DIED

/** R-CLS-01. A death stops everything for somebody, so name and date of birth alone do not say who it is: a person confirms it. */
function whyInDoubt({ hasDied, nhsNumberHash }: FoundPerson, step: string | undefined): FoundPatient | undefined {
  if (hasDied) return isDeath(step) ? undefined : { is: 'IN_DOUBT', why: 'RECORDED_AS_DEAD' }
  return isDeath(step) && nhsNumberHash === null ? { is: 'IN_DOUBT', why: 'DEATH_TO_CONFIRM' } : undefined
}

/** Somebody whom the council knows, with their open journey where they have one; for a death also one that has closed (R-CLS-01). */
export async function personAsKnown(
  { database, sealing }: Dependencies,
  { id, profileSealed }: Pick<FoundPerson, 'id' | 'profileSealed'>,
  step: string | undefined,
): Promise<Found> {
  const journey = await (isDeath(step) ? findLastJourney : findOpenJourney)(database, id)
  const { fullName = '', dateOfBirth = '', nhsNumber, ...others } = sealing.open(profileSealed)
  const person = { fullName, dateOfBirth, ...(nhsNumber === undefined ? {} : { nhsNumber }), others }
  return { is: 'FOUND', person, ...(journey === undefined ? {} : { journeyId: journey.id }) }
}

/** Somebody new, as the hospital says. */
export function detailsOf({
  name,
  dateOfBirth,
  nhsNumber,
  ...others
}: Patient & Required<Pick<Patient, 'name' | 'dateOfBirth'>>): PersonDetails {
  return { fullName: name, dateOfBirth, ...(nhsNumber === undefined ? {} : { nhsNumber }), others: { ...others } }
}

import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Seal } from '../../adapters/seal.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { stepDefinition } from '../../domain/journey/machine.ts'
import { actingRole } from '../../domain/journey/next-steps.ts'
import type { Step } from '../../domain/journey/step.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { nextReference, readOrKeepPerson } from '../../prisma/people.ts'
import { createBeside } from '../../prisma/queries/beside-journey.ts'
import { readRunningClocks } from '../../prisma/clock-records.ts'
import { createPanelAgenda } from '../../prisma/queries/panel-agenda.ts'
import { readRulesInForce } from '../../prisma/rules-in-force.ts'
import type { StaffDirectory } from '../../prisma/staff.ts'
import { knownPerson } from '../../use-cases/known-person.ts'
import { standingFor } from '../../use-cases/standing.ts'
import type { Person } from './format.ts'
import type { StepToTake } from './home.ts'

/** A form that is filled in rightly: what goes to the journey, and what stays in PostgreSQL. */
export interface FilledIn {
  readonly facts: unknown
  readonly personal: Readonly<Record<string, string>>
}

interface Around {
  readonly journey: Journey
  readonly database: Database
  readonly staff: StaffDirectory
  readonly seal: Seal
}

/** The step as the door would hand it to the journey. */
export async function stepOf(
  { step: name, by, at: receivedAt, version }: StepToTake,
  { facts, personal }: FilledIn,
  { journey, database, staff, seal }: Around,
): Promise<Step> {
  const { roles = [], standing = [] } = stepDefinition(name) ?? {}
  const rules = await readRulesInForce(database, receivedAt)
  const person = () => knownPerson(database, seal, journey.id)
  const agenda = createPanelAgenda(database)
  const rulesAt = (at: Instant) => readRulesInForce(database, at)
  const beside = createBeside(database, journey.id)
  const openClocks = () => readRunningClocks(database, journey.id)
  const question = { journey, facts, caller: by, receivedAt, rules, rulesAt, staff, agenda, beside, person, openClocks }
  return {
    name,
    facts,
    given: Object.keys(personal),
    by: { id: by.id, role: actingRole(roles, by.roles) ?? by.roles[0] ?? 'CITIZEN' },
    receivedAt,
    standing: await standingFor(standing, question),
    ...(journey.version === 0 ? {} : { expectedVersion: version ?? journey.version }),
  }
}

/** An invented council's journey. */
export const newIdentity = async (
  database: Database,
  at: Instant,
): Promise<Pick<Journey, 'id' | 'reference' | 'authority'>> => ({
  id: uuidv7(),
  reference: await nextReference(database, Number(at.slice(0, 4))),
  authority: 'E09999999',
})

/** Keeps the invented person; a new one every time, so that the same file can be played twice in one database. */
export const keepPerson = (database: Database, seal: Seal, person: Person): Promise<string> =>
  readOrKeepPerson(database, {
    id: uuidv7(),
    profileSealed: seal.close(person),
    nhsNumberHash: null,
    nameDobHash: seal.hash(`${randomUUID()}:${person.fullName}:${person.dateOfBirth}`),
  })

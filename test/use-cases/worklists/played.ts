import { join } from 'node:path'
import { createSeal } from '../../../adapters/seal.ts'
import { readSettings } from '../../../adapters/settings.ts'
import { play } from '../../../local/journeys/play.ts'
import { readJourney } from '../../../local/journeys/read.ts'
import { createRulesInForce } from '../../../prisma/rules-in-force.ts'
import { createStaffDirectory } from '../../../prisma/staff.ts'
import { listWorklist, type WorklistItem, type WorklistRequest } from '../../../use-cases/worklists/list.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { fromMs, toMs } from '../../../domain/shared/time.ts'
import type { Viewer } from '../../../use-cases/viewer.ts'
import { openMachine, type Machine } from '../../journeys/machine.ts'

/** Journeys that stop at many different places: each file with the share of its scenes that is played. */
const PLAYED: readonly (readonly [file: string, share: number])[] = [
  ['gj-01', 0.3],
  ['gj-01', 0.6],
  ['gj-01', 0.9],
  ['waiting-well', 0.5],
  ['waiting-well', 1],
  ['panel', 0.7],
  ['letters-to-produce', 0.8],
  ['no-address', 0.5],
  ['out-of-hours', 0.5],
  ['dispute', 0.8],
  ['carers-plan', 0.7],
  ['money-information', 0.6],
  ['direct-payment', 0.8],
  ['no-worker-yet', 0.7],
]

/** Journeys on which nobody does anything for a while: their limits are missed. */
const LEFT_ALONE: readonly string[] = ['no-worker-yet', 'carers-plan']
const A_WHILE_MS = 40 * 86_400_000

/** A council with many journeys, each of them at another place, all of them written by the real commit. */
export async function playedCouncil() {
  const machine: Machine = await openMachine()
  const { PERSONAL_DATA_KEYS, HASH_KEY } = readSettings()
  const { database } = machine
  for (const [index, [file, share]] of PLAYED.entries()) {
    const script = readJourney(join(import.meta.dirname, `../../journeys/${file}.json`))
    const scenes = script.scenes.slice(0, Math.ceil(script.scenes.length * share))
    const person = { ...script.person, fullName: `Played Example ${String(index)}`, nhsNumber: undefined }
    const home = machine.home(script.undelivered)
    await play({ ...script, scenes, person, neverFires: [] }, home)
    if (LEFT_ALONE.includes(file)) await home.advanceTo(fromMs(toMs(scenes.at(-1)?.at ?? '') + A_WHILE_MS))
  }
  // The post found no address for one letter of a journey that goes on.
  await database.$executeRaw`
    UPDATE outbox_message SET status = 'STUCK', last_error = 'NO_ADDRESS' WHERE reference = (
      SELECT m.reference FROM outbox_message m JOIN journey j ON j.id = m.journey_id
      WHERE m.recipient = 'PERSON' AND j.closed_at IS NULL AND j.worker IS NOT NULL ORDER BY m.reference LIMIT 1)`
  const door = {
    database,
    sealing: createSeal(PERSONAL_DATA_KEYS, HASH_KEY),
    rulesInForce: createRulesInForce(database),
    staff: createStaffDirectory(database),
  }
  return { ...machine, door }
}

export type PlayedCouncil = Awaited<ReturnType<typeof playedCouncil>>

export const viewer = (id: string, team: string, ...roles: readonly Role[]): Viewer => ({
  caller: { id, roles, team, signOffLimitPence: 0, qualified: true },
  requestId: 'a-request',
})

export const MANAGER = viewer('staff-team-manager', 'TEAM-NORTH', 'TEAM_MANAGER')
export const WORKER = viewer('staff-practitioner', 'TEAM-NORTH', 'PRACTITIONER')

/** A whole list, read page by page. */
export async function wholeList(
  { door }: PlayedCouncil,
  who: Viewer,
  asked: Partial<WorklistRequest> & Pick<WorklistRequest, 'of'>,
): Promise<readonly WorklistItem[]> {
  const items: WorklistItem[] = []
  let after: WorklistRequest['after']
  do {
    const page = await listWorklist(door, who, {
      filters: {},
      takeable: false,
      sort: 'dueAt',
      limit: 3,
      ...asked,
      after,
    })
    items.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return items
}

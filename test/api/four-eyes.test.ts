import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readJourney } from '../../local/journeys/read.ts'
import type { Answer } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const ADMIN = 'staff-policy-admin'
const MANAGER = 'staff-team-manager'
const PROPOSER = 'staff-practitioner'
const FILE = 'gj-01.json'
const TABS = 5

const served = servedHouse()

/** The proposal of the practitioner, and how it is authorised; each time in a tab of its own unless a key is given. */
async function proposed() {
  const { journey } = await walk(served.house, { file: FILE, until: 'proposeEligibility' })
  const { scenes } = readJourney(join(import.meta.dirname, '../journeys', FILE))
  const [body] = scenes.find(({ step }) => step === 'authoriseEligibility')?.bodies ?? []
  const authorise = (as: string, key: string = randomUUID()): Promise<Answer> => {
    const headers = { 'if-match': `"${String(journey.version)}"`, 'idempotency-key': key }
    return served.api.post(`/v1/journeys/${journey.id}/steps/authorise-eligibility`, { as, body, headers })
  }
  return { id: journey.id, authorise }
}

async function nowHas(...roles: string[]): Promise<void> {
  const { json } = await served.api.get(`/v1/directory/entry?id=${PROPOSER}`, { as: ADMIN })
  const entry = { ...(json['entry'] as object), roles }
  expect((await served.api.post('/v1/directory', { as: ADMIN, body: { staff: [entry] } })).status).toBe(200)
  await eventually('the roles are in force', async () => {
    const member = await served.house.door.staff.find(PROPOSER)
    return member?.roles.join() === roles.join()
  })
}

const tabs = (open: () => Promise<Answer>): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: TABS }, () => open()))

describe('R-GEN-06 four eyes on the real server', () => {
  it('somebody with both roles does not authorise their own proposal, in five tabs at once or again under its key', async () => {
    await nowHas('PRACTITIONER', 'TEAM_MANAGER')
    const { authorise } = await proposed()
    for (const { status, json } of await tabs(() => authorise(PROPOSER)))
      expect([status, json['code']]).toEqual([422, 'OWN_ELIGIBILITY_PROPOSAL'])
    const key = randomUUID()
    const first = await authorise(PROPOSER, key)
    expect((await authorise(PROPOSER, key)).text).toBe(first.text)
  })

  it('nor after they have become a manager and nothing else', async () => {
    await nowHas('PRACTITIONER')
    const { authorise } = await proposed()
    await nowHas('TEAM_MANAGER')
    await eventually(
      'the new role is in force',
      async () => (await authorise(PROPOSER)).json['code'] !== 'ROLE_MAY_NOT',
    )
    expect((await authorise(PROPOSER)).json['code']).toBe('OWN_ELIGIBILITY_PROPOSAL')
  })

  it('while proposer and manager both try at once, the manager alone does, and once', async () => {
    await nowHas('PRACTITIONER', 'TEAM_MANAGER')
    const { id, authorise } = await proposed()
    const [own, managers] = await Promise.all([tabs(() => authorise(PROPOSER)), tabs(() => authorise(MANAGER))])
    expect(own.filter(({ status }) => status < 300)).toEqual([])
    expect(managers.filter(({ status }) => status === 200)).toHaveLength(1)
    const decided = await served.house.database.journeyEvent.findMany({
      where: { journeyId: id, type: 'EligibilityDetermined' },
    })
    expect(decided.map(({ actorId }) => actorId)).toEqual([MANAGER])
  })
})

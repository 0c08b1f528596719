import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { localDate } from '../../domain/clocks/civil.ts'
import { readJourney } from '../../local/journeys/read.ts'
import type { Answer } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const ADMIN = 'staff-policy-admin'
const MANAGER = 'staff-team-manager'
const PROPOSER = 'staff-practitioner'
const TODAY = localDate(new Date().toISOString())

const served = servedHouse()

const awayToday = async (staff: string, deputy: string): Promise<void> => {
  const body = { staff, from: TODAY, until: TODAY, deputy }
  expect((await served.api.post('/v1/absences', { as: ADMIN, body })).status).toBe(200)
}

/** The proposal of the practitioner, and how it is authorised. */
async function proposed(): Promise<(as: string) => Promise<Answer>> {
  const file = 'gj-01.json'
  const { journey } = await walk(served.house, { file, until: 'proposeEligibility' })
  const { scenes } = readJourney(join(import.meta.dirname, '../journeys', file))
  const [body] = scenes.find(({ step }) => step === 'authoriseEligibility')?.bodies ?? []
  const headers = { 'if-match': `"${String(journey.version)}"` }
  return (as) => served.api.post(`/v1/journeys/${journey.id}/steps/authorise-eligibility`, { as, body, headers })
}

describe('R-GEN-06 a deputy over HTTP', () => {
  it('takes the steps of whoever is away, under their own name and in that role', async () => {
    const authorise = await proposed()
    expect((await authorise('staff-practitioner-2')).json['code']).toBe('ROLE_MAY_NOT')
    await awayToday(MANAGER, 'staff-broker')
    const { status, json } = await authorise('staff-broker')
    expect(status).toBe(200)
    const { id: journeyId, version } = json['journey'] as { id: string; version: number }
    const event = await served.house.database.journeyEvent.findUnique({
      where: { journeyId_version: { journeyId, version } },
    })
    expect(event).toMatchObject({ actorId: 'staff-broker', actorRole: 'TEAM_MANAGER' })
  })

  it('does not authorise what the person proposed for whom they stand in', async () => {
    const { json } = await served.api.get(`/v1/directory/entry?id=${PROPOSER}`, { as: ADMIN })
    const entry = { ...(json['entry'] as object), roles: ['PRACTITIONER', 'TEAM_MANAGER'] }
    await served.api.post('/v1/directory', { as: ADMIN, body: { staff: [entry] } })
    const authorise = await proposed()
    await awayToday(PROPOSER, 'staff-practitioner-south')
    const refused = await authorise('staff-practitioner-south')
    expect([refused.status, refused.json['code']]).toEqual([403, 'DEPUTY_OF_PROPOSER'])
    expect((await authorise(MANAGER)).status).toBe(200)
  })
})

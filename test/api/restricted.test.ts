import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer } from '../support/api.ts'
import { firstContact } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { servedHouse } from '../support/served-house.ts'

const MANAGER = 'staff-team-manager'
const SOUTH = 'staff-practitioner-south'

const served = servedHouse()
const person = { fullName: 'Ida Example Restricted', dateOfBirth: '1951-05-14' }
let id = ''

const get = (as: string, path = ''): Promise<Answer> => served.api.get(`/v1/journeys/${id}${path}`, { as })

async function take(as: string, step: string, body: object): Promise<Answer> {
  const { json } = await get(MANAGER)
  const headers = { 'if-match': `"${String(json['version'])}"` }
  return served.api.post(`/v1/journeys/${id}/steps/${step}`, { as, body, headers })
}

const listed = async (as: string): Promise<boolean> => {
  const { text } = await served.api.get('/v1/worklists/team?team=TEAM-NORTH&limit=100', { as })
  return text.includes(id)
}

beforeAll(async () => {
  const opened = await served.api.post('/v1/journeys', { as: 'staff-contact-officer', body: firstContact({ person }) })
  expect(opened.status).toBe(201)
  id = (opened.json['journey'] as { id: string }).id
})

describe('R-GEN-07 restricted journeys over HTTP', () => {
  it('SE-04 are there for those who are admitted and for who answers for them, in lists as well', async () => {
    expect((await get('staff-practitioner')).status).toBe(200)
    expect(await listed('staff-practitioner')).toBe(true)
    const body = { admitted: ['staff-triage-worker'], reasons: 'Invented.' }
    expect((await take('staff-practitioner', 'restrict-access', body)).json['code']).toBe('ROLE_MAY_NOT')
    expect((await take(MANAGER, 'restrict-access', body)).status).toBe(200)

    for (const as of ['staff-practitioner', 'staff-contact-officer', 'staff-team-manager-south', 'staff-auditor'])
      expect([as, (await get(as)).status]).toEqual([as, 404])
    for (const as of [MANAGER, 'staff-triage-worker', 'staff-service-manager', 'staff-head-of-service'])
      expect([as, (await get(as)).status]).toEqual([as, 200])
    expect(await listed('staff-practitioner')).toBe(false)
    expect(await listed(MANAGER)).toBe(true)
  })

  it('whoever answers the telephone hears that there is one, and not which', async () => {
    const again = (as: string) => served.api.post('/v1/journeys', { as, body: firstContact({ person }) })
    const { json, text } = await again('staff-contact-officer')
    expect(json['code']).toBe('OPEN_JOURNEY_EXISTS')
    expect(text).not.toContain('ASC-')
    expect((await again('staff-triage-worker')).text).toContain('ASC-')
  })

  it('a relative who works here is let to it by nothing, not by the highest role', async () => {
    const body = { staff: 'staff-head-of-service', because: 'RELATIVE', reasons: 'Invented.' }
    expect((await take(MANAGER, 'exclude-staff', body)).status).toBe(200)
    expect((await get('staff-head-of-service')).status).toBe(404)
    const emergency = { reasons: 'Invented.' }
    expect((await take('staff-head-of-service', 'open-in-emergency', emergency)).json['code']).toBe('JOURNEY_NOT_FOUND')
    expect((await take(MANAGER, 'end-exclusion', { staff: body.staff, reasons: 'Invented.' })).status).toBe(200)
    expect((await get('staff-head-of-service')).status).toBe(200)
  })

  it('is opened in an emergency with a reason, which its manager hears of and looks into', async () => {
    expect((await get(SOUTH)).status).toBe(404)
    expect((await take(SOUTH, 'open-in-emergency', {})).status).toBe(400)
    expect((await take(SOUTH, 'open-in-emergency', { reasons: 'Invented: the police are with her.' })).status).toBe(200)
    expect((await get(SOUTH)).status).toBe(200)

    const seen = await served.house.database.auditEntry.findMany({ where: { journeyId: id, who: SOUTH } })
    expect(seen.map(({ what, outcome }) => `${what} ${outcome}`)).toContain('VIEW_JOURNEY SEEN_IN_EMERGENCY')
    await eventually('the manager is told', async () => {
      const { json } = await get(MANAGER, '/documents')
      const documents = json['documents'] as readonly { template: string; recipient: string }[]
      return documents.some((each) => each.template === 'OPENED_IN_EMERGENCY' && each.recipient === 'TEAM_MANAGER')
    })
    const work = await served.api.get('/v1/worklists/role?role=TEAM_MANAGER&clock=access.review', { as: MANAGER })
    expect(work.text).toContain(id)

    const review = { found: 'NOT_JUSTIFIED', reasons: 'Invented.' }
    expect((await take(MANAGER, 'review-emergency-looks', review)).status).toBe(200)
    const after = await served.api.get('/v1/worklists/role?role=TEAM_MANAGER&clock=access.review', { as: MANAGER })
    expect(after.text).not.toContain(id)
  })

  it('a look that cannot be recorded does not happen', async () => {
    const { database } = served.house
    await database.$executeRaw`
      CREATE FUNCTION no_audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no room''; END'`
    await database.$executeRaw`CREATE TRIGGER no_audit BEFORE INSERT ON audit_entry EXECUTE FUNCTION no_audit()`
    try {
      for (const path of ['', '/timeline', '/clocks', '/documents', '/why', '/steps']) {
        const { status, text } = await get(MANAGER, path)
        expect([path, status >= 500]).toEqual([path, true])
        expect(text).not.toContain(person.fullName)
      }
    } finally {
      await database.$executeRaw`DROP TRIGGER no_audit ON audit_entry`
    }
    expect((await get(MANAGER)).status).toBe(200)
  })
})

import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createHeadsFolder } from '../../adapters/audit-heads-folder.ts'
import { createLogger } from '../../adapters/logger.ts'
import { ROUTES } from '../../api/routes/index.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import { DEMO_HOSPITAL } from '../../local/demo-hospitals.ts'
import { createDatabase } from '../../prisma/client.ts'
import { ROLES } from '../../prisma/rights.ts'
import { verifyAudit } from '../../use-cases/audit/verify.ts'
import { sealAndKeep } from '../../worker/audit-heads.ts'
import { environmentOf } from '../support/child.ts'
import { assessmentNotice, giveAt } from '../support/hospital-notices.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const served = servedHouse()

const MANAGER = 'staff-team-manager'
const AUDITOR = 'staff-auditor'

/** Somebody who works for another body: no case is theirs, and no list. */
const OUTSIDER = 'staff-other-authority'

const today = localDate(new Date().toISOString())
const QUARTER = '?quarter=2026-Q1'

interface Read {
  readonly as?: string
  readonly query?: string
  /** What the audit calls it, where that is not the route's own word. */
  readonly what?: string
}

/** Every address that shows something about a journey or a person. */
const READS: Readonly<Record<string, Read>> = {
  '/v1/journeys/{journeyId}': {},
  '/v1/journeys/{journeyId}/timeline': {},
  '/v1/journeys/{journeyId}/clocks': {},
  '/v1/journeys/{journeyId}/steps': {},
  '/v1/journeys/{journeyId}/plan-checklist': {},
  '/v1/journeys/{journeyId}/documents': {},
  '/v1/journeys/{journeyId}/why': {},
  '/v1/journeys/{journeyId}/time': {},
  '/v1/journeys/{journeyId}/transfer-bundle-preview': {},
  '/v1/journeys/{journeyId}/allocation-suggestions': {},
  '/v1/documents/{reference}': {},
  '/v1/submissions/{key}': {},
  '/v1/audit/people/{journeyId}': { as: AUDITOR, query: `?from=${today}&to=${today}` },
  '/v1/hospital-notices': { as: DEMO_HOSPITAL },
  '/v1/hospital-notices/{noticeId}': { as: DEMO_HOSPITAL },
  '/v1/notices-in-doubt': { as: 'staff-contact-officer', what: 'VIEW_NOTICES_FOR_CLERK' },
  '/v1/move-notices-in-doubt': { as: 'staff-contact-officer', what: 'VIEW_MOVES_IN_DOUBT' },
  '/v1/authority-moves/messages': { as: 'staff-contact-officer', what: 'VIEW_MESSAGES_OF_COUNCILS' },
  '/v1/concerns': { as: 'staff-safeguarding-lead', what: 'VIEW_CONCERNS_ALONE' },
  '/v1/worklists/mine': {},
  '/v1/worklists/team': {},
  '/v1/worklists/unassigned': {},
  '/v1/worklists/role': { query: '?role=TEAM_MANAGER' },
  '/v1/worklists/person': { query: '?worker=staff-practitioner' },
  '/v1/worklists': { as: 'staff-service-manager' },
  '/v1/worklists/counts': {},
  '/v1/hand-overs/preview': { query: '?from=staff-practitioner' },
  '/v1/panel/agenda': { as: 'staff-panel-chair' },
  '/v1/panel/share': { query: QUARTER },
  '/v1/services/starts': { query: QUARTER },
  '/v1/waiting-list': {},
  '/v1/after-hospital': {},
  '/v1/supervision/stuck': {},
  '/v1/supervision/paused-dates': {},
  '/v1/supervision/repairs': {},
}

/** What is about the council and not about people. */
const ABOUT_NOBODY = /^\/v1\/(policy|on-call|directory|absences|supervision\/views|supervision\/history)/

const reads = ROUTES.filter(({ method, path }) => method === 'get' && !ABOUT_NOBODY.test(path))
/** A concern is raised by anybody. */
const writes = ROUTES.filter(({ method, access }) => method !== 'get' && access !== 'RAISE_CONCERN')

const entriesOf = (correlationId: string) =>
  served.house.database.auditEntry.findMany({ where: { correlationId }, orderBy: { id: 'asc' } })

describe('R-GEN-07 the audit', () => {
  let journeyId: string
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    const { database } = served.house
    journeyId = (await walk(served.house, { file: 'advice-only.json' })).journey.id
    const noticeId = randomUUID()
    await giveAt(served)(assessmentNotice(), { 'idempotency-key': noticeId })
    const letter = await database.outboxMessage.findFirstOrThrow({ where: { journeyId } })
    const event = await database.journeyEvent.findFirstOrThrow({ where: { journeyId, step: { not: null } } })
    ids = { journeyId, noticeId, reference: letter.reference, key: event.idempotencyKey }
  })

  const addressOf = (path: string): string =>
    path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? randomUUID())

  const look = async (path: string, as: string | undefined) => {
    const { query = '', as: usual = MANAGER } = READS[path] ?? {}
    const requestId = randomUUID()
    const address = `${addressOf(path)}${query}`
    const answer = await served.api.get(address, { as: as ?? usual, headers: { 'x-request-id': requestId } })
    return { answer, who: as ?? usual, entries: await entriesOf(requestId) }
  }

  it('has a case for every address that shows something about a person', () => {
    expect(reads.map(({ path }) => path).filter((path) => READS[path] === undefined)).toEqual([])
  })

  it.each(reads.map(({ path, what }) => [path, READS[path]?.what ?? what] as const))(
    'has who looked at %s, as what, and at whose journey',
    async (path, what) => {
      const { answer, who, entries } = await look(path, undefined)
      expect([path, answer.status]).toEqual([path, 200])
      const [role] = (await served.house.door.staff.find(who))?.roles ?? ['HOSPITAL_LIAISON']
      expect(entries).toMatchObject([{ what, who, role, outcome: 'SEEN' }])
      if (/journeyId|reference|key/.test(path)) expect(entries[0]?.journeyId).toBe(journeyId)
    },
  )

  it.each(reads.map(({ path, what }) => [path, what] as const))(
    'has who was refused at %s, and shows them nothing',
    async (path, what) => {
      const { answer, who, entries } = await look(path, OUTSIDER)
      expect([403, 404]).toContain(answer.status)
      expect(Object.keys(answer.json).sort()).not.toContain('journey')
      expect(entries).toMatchObject([{ what, who, role: 'OTHER_AUTHORITY', outcome: answer.json['code'] }])
    },
  )

  it.each(writes.map(({ method, path, what }) => [method, path, what] as const))(
    'has who was refused to %s %s',
    async (method, path, what) => {
      const requestId = randomUUID()
      const headers = { 'x-request-id': requestId, 'idempotency-key': randomUUID(), 'if-match': '"1"' }
      const answer = await served.api.send(method.toUpperCase(), addressOf(path), { as: OUTSIDER, body: {}, headers })
      expect([path, answer.status]).toEqual([path, 403])
      const about = path.includes('{journeyId}') ? journeyId : null
      expect(await entriesOf(requestId)).toMatchObject([
        { what, who: OUTSIDER, role: 'OTHER_AUTHORITY', journeyId: about, outcome: answer.json['code'] },
      ])
    },
  )

  it('has one entry for each event, with who, as what, and under which key', async () => {
    const { database } = served.house
    const events = await database.journeyEvent.findMany({ where: { journeyId }, orderBy: { version: 'asc' } })
    expect(events.length).toBeGreaterThan(2)
    for (const { version, step, type, actorId, actorRole, idempotencyKey } of events) {
      const told = await database.auditEntry.findMany({ where: { correlationId: idempotencyKey, outcome: 'ACCEPTED' } })
      expect(told).toMatchObject([
        { what: step ?? type, who: actorId, role: actorRole, journeyId, details: { version } },
      ])
    }
  })

  it('of a real journey is whole when it is sealed', async () => {
    const { house } = served
    const folder = mkdtempSync(join(tmpdir(), 'heads-'))
    const worker = createDatabase(house.settings.WORKER_DATABASE_URL, 1)
    const logger = createLogger({ part: 'test', level: 'silent' })
    await sealAndKeep({ settings: { AUDIT_HEADS_DIR: folder }, database: worker, logger })
    const { found, heads, journeys } = await verifyAudit(worker, createHeadsFolder(folder))
    expect({ found, heads }).toEqual({ found: [], heads: 1 })
    expect(journeys).toBeGreaterThan(1)
    await worker.$disconnect()
    rmSync(folder, { recursive: true })
  })

  it('that cannot be written shows nothing: every look is answered 503, with no word of what it was about', async () => {
    const { database } = served.house
    await database.$executeRawUnsafe(`REVOKE INSERT ON audit_entry FROM ${ROLES.api}`)
    try {
      for (const { path } of reads) {
        const { answer } = await look(path, undefined)
        expect([path, answer.status, answer.json['code']]).toEqual([path, 503, 'DATABASE_AWAY'])
        expect(Object.keys(answer.json).filter((name) => !PROBLEM.includes(name))).toEqual([])
      }
    } finally {
      await database.$executeRawUnsafe(`GRANT INSERT ON audit_entry TO ${ROLES.api}`)
    }
  })

  it('tells who saw a person between two days, a page at a time, over all journeys of the person and of nobody else', async () => {
    const { database } = served.house
    const { personId } = await database.journey.findUniqueOrThrow({ where: { id: journeyId } })
    const expected = await database.auditEntry.findMany({
      where: { journeyId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    const seen: { at: string; what: string; journey: { id: string } }[] = []
    let after = ''
    do {
      const address = `/v1/audit/people/${journeyId}?from=${today}&to=${today}&limit=7${after}`
      const { json } = await served.api.get(address, { as: 'staff-data-officer' })
      seen.push(...(json['seen'] as typeof seen))
      after = typeof json['next'] === 'string' ? `&after=${json['next']}` : ''
    } while (after !== '')
    expect(seen.slice(0, expected.length).map(({ what }) => what)).toEqual(expected.map(({ what }) => what))
    expect(await database.journey.count({ where: { personId } })).toBe(1)
    expect(new Set(seen.map(({ journey }) => journey.id))).toEqual(new Set([journeyId]))
    const longAgo = await served.api.get(`/v1/audit/people/${journeyId}?from=2020-01-01&to=2020-12-31`, { as: AUDITOR })
    expect(longAgo.json).toEqual({ seen: [] })
  })

  it('tells the same by a command, and puts whoever asks into it', async () => {
    const { settings, database } = served.house
    const { reference } = await database.journey.findUniqueOrThrow({ where: { id: journeyId } })
    const ask = (by: string) =>
      promisify(execFile)(
        process.execPath,
        ['--no-warnings', 'local/who-saw.ts', reference, '--from', today, '--to', today, '--by', by],
        { env: environmentOf(settings) },
      )
    const { stdout } = await ask(AUDITOR)
    expect(stdout).toContain(`\t${MANAGER}\t`)
    const asked = { journeyId, what: 'VIEW_WHO_SAW', who: AUDITOR }
    expect(await database.auditEntry.count({ where: asked })).toBeGreaterThan(0)
    await expect(ask(MANAGER)).rejects.toMatchObject({ code: 2 })
  })
})

/** What an answer that something is wrong says, and nothing else. */
const PROBLEM = ['type', 'title', 'status', 'detail', 'instance', 'code', 'rule', 'whatToDo', 'errors']

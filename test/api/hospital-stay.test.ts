import { describe, expect, it } from '@jest/globals'
import { addDays, localDate } from '../../domain/clocks/civil.ts'
import { firstContact, type Answer } from '../support/api.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { assessmentNotice, giveAt, patient } from '../support/hospital-notices.ts'
import { codesOf, dischargeNotice, inDays, runningIn, stayOf, type Stay } from '../support/hospital-stay.ts'
import { newNhsNumber } from '../support/nhs-number.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const give = giveAt(served)

const WORKER = 'staff-practitioner'
const CLERK = 'staff-contact-officer'

/** One patient, with what the hospital tells of them and what staff do. */
const aStayOf = (about: Record<string, unknown>) => ({
  tells: async (kind: string, facts: object = {}): Promise<void> => {
    const { json } = await give({ ...facts, kind, patient: about })
    expect({ kind, ...json }).toMatchObject({ kind, outcome: 'ACCEPTED' })
  },
  looks: (): Promise<Stay> => stayOf(served, about['nhsNumber']),
  does: async (step: string, body: object): Promise<void> => {
    const { id, version } = await stayOf(served, about['nhsNumber'])
    const headers = { 'if-match': `"${String(version)}"` }
    const { status, text } = await served.api.post(`/v1/journeys/${id}/steps/${step}`, { as: WORKER, body, headers })
    expect([step, status, text.slice(0, status === 200 ? 0 : 600)]).toEqual([step, 200, ''])
  },
})

const ASSESSED = {
  advocacyScreen: { difficulties: [], appropriateIndividual: false },
  method: 'ON_WARD',
  pathway: 'P1',
  longTermNeeds: 'AFTER_RECOVERY',
  needs: 'Invented: help in the mornings',
  support: 'Invented: a carer each morning',
}
const PATHWAY = {
  pathway: 'P1',
  transferRecord: { id: 'TOC-2026-0001', status: 'OPEN' },
  worker: WORKER,
  whatHappensNext: 'Invented: a carer comes each morning',
}
const SAFE = { outcome: 'SAFE', way: 'PHONE', note: 'Invented: well and fed' }

const clockOf = ({ clocks }: Stay, key: string) => clocks.findLast((clock) => clock.key === key)

describe('R-HOS-03 to R-HOS-10 a whole stay, as a hospital and the council tell it over HTTP', () => {
  it('from the notice to the check at home', async () => {
    const address = { address: '3 Invented Street, Exampleton', postcode: 'ZZ99 9ZZ' }
    const { tells, looks, does } = aStayOf(patient(address))
    await tells('ASSESSMENT_NOTICE', assessmentNotice({ liaisonEmail: 'lia@hospital.example' }))
    await eventually(
      'the receipt has gone out',
      async () => clockOf(await looks(), 'hospital.receipt')?.status === 'MET',
    )
    await tells('DISCHARGE_NOTICE', dischargeNotice({ proposedOn: inDays(2) }))
    expect(runningIn(await looks())).toEqual(expect.arrayContaining(['hospital.assessment', 'hospital.delay.flagTime']))
    await does('complete-hospital-assessment', ASSESSED)
    await does('set-discharge-pathway', PATHWAY)
    await does('record-support-in-place', { from: inDays(2), what: 'Invented: a carer each morning' })
    await tells('DISCHARGED', { on: inDays(0) })
    const home = await looks()
    expect(clockOf(home, 'hospital.assessment')?.status).toBe('MET')
    expect(runningIn(home)).toEqual(expect.arrayContaining(['d2a.assessment', 'd2a.welfareCheck']))
    expect(runningIn(home)).not.toContain('d2a.pathway')
    await does('record-welfare-check', SAFE)
    expect(clockOf(await looks(), 'd2a.welfareCheck')?.status).toBe('MET')
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })

  it('R-HOS-11 home before anybody had a pathway: it is taken, and the pathway is on somebody’s list', async () => {
    const { tells, looks, does } = aStayOf(patient())
    await tells('ASSESSMENT_NOTICE', assessmentNotice())
    await tells('DISCHARGED', { on: inDays(0) })
    const home = await looks()
    expect(runningIn(home)).toEqual(expect.arrayContaining(['d2a.assessment', 'd2a.pathway', 'd2a.welfareCheck']))
    expect(home.work).toContainEqual(expect.objectContaining({ step: 'setDischargePathway', role: 'PRACTITIONER' }))
    await does('set-discharge-pathway', { ...PATHWAY, transferRecord: { id: 'TOC-2026-0002', status: 'OPEN' } })
    expect(clockOf(await looks(), 'd2a.pathway')?.status).toBe('MET')
  })
})

describe('R-HOS-07, R-HOS-14 somebody is back', () => {
  it.each([
    ['before anybody has looked in', false],
    ['after the check', true],
  ])('%s: what followed the discharge stops, and a fresh notice has a fresh clock', async (_when, checked) => {
    const { tells, looks, does } = aStayOf(patient())
    await tells('ASSESSMENT_NOTICE', assessmentNotice())
    const first = clockOf(await looks(), 'hospital.assessment')
    await tells('SELF_DISCHARGED', { on: inDays(0) })
    if (checked) await does('record-welfare-check', SAFE)
    await tells('READMITTED', { on: inDays(0) })
    const back = await looks()
    expect(runningIn(back).filter((key) => key.startsWith('d2a.') || key.startsWith('hospital.'))).toEqual([])
    expect(clockOf(back, 'd2a.welfareCheck')?.status).toBe(checked ? 'MET' : 'CANCELLED')
    await tells('ASSESSMENT_NOTICE', assessmentNotice())
    const again = clockOf(await looks(), 'hospital.assessment')
    expect([first?.status, again?.status]).toEqual(['RUNNING', 'RUNNING'])
    expect(again?.startedAt.getTime()).toBeGreaterThan(first?.startedAt.getTime() ?? Infinity)
  })

  it('R-HOS-06 a notice is withdrawn and given again: a fresh clock, and the old one stays as it ended', async () => {
    const { tells, looks } = aStayOf(patient())
    await tells('ASSESSMENT_NOTICE', assessmentNotice({ likelyDischargeOn: inDays(12) }))
    const first = clockOf(await looks(), 'hospital.assessment')
    await tells('WITHDRAWAL', { which: 'ASSESSMENT', reason: 'TREATMENT_CHANGED' })
    expect(runningIn(await looks()).filter((key) => key.startsWith('hospital.'))).toEqual([])
    await tells('ASSESSMENT_NOTICE', assessmentNotice())
    const clocks = (await looks()).clocks.filter(({ key }) => key === 'hospital.assessment')
    expect(clocks.map(({ status }) => status)).toEqual(['CANCELLED', 'RUNNING'])
    expect(localDate(first?.dueAt.toISOString() ?? '')).toBe(addDays(inDays(12), -1))
    expect(clocks[1]?.dueAt.getTime()).toBeLessThan(first?.dueAt.getTime() ?? 0)
  })
})

describe('R-HOS-07, R-CLS-01 a hospital tells of a death', () => {
  const eventsOf = async (journeyId: string): Promise<readonly string[]> => {
    const events = await served.house.database.journeyEvent.findMany({
      where: { journeyId },
      orderBy: { version: 'asc' },
    })
    return events.map(({ type }) => type)
  }
  const settle = (id: unknown, body: object): Promise<Answer> =>
    served.api.post(`/v1/notices-in-doubt/${String(id)}/settlement`, { as: CLERK, body })

  it('everything stops at once, nothing more goes to the person, and a second notice changes nothing', async () => {
    const about = patient()
    const { tells, looks } = aStayOf(about)
    await tells('ASSESSMENT_NOTICE', assessmentNotice())
    await tells('DIED', { diedOn: inDays(0) })
    const dead = await looks()
    expect([dead.stage, runningIn(dead)]).toEqual(['CLOSED', ['retention.case']])
    const again = await give({ kind: 'DIED', patient: about, diedOn: inDays(0) })
    expect(codesOf(again)).toEqual(['DEATH_ALREADY_RECORDED'])
    const fresh = await give(assessmentNotice({ patient: about }))
    expect(fresh.json['outcome']).toBe('WITH_CLERK')
    expect(JSON.stringify(fresh.json)).not.toMatch(/dead|died|death/i)
    expect(await looks()).toEqual(dead)
    const after = await served.house.database.outboxMessage.findMany({
      where: { journeyId: dead.id, version: dead.version },
    })
    expect(after.map(({ template }) => template)).toEqual(['DEATH_RECORDED', 'DEATH_RECORDED'])
    expect(after.map(({ recipient }) => recipient)).not.toContain('PERSON')
  })

  it('R-CLS-01 also where the journey has closed: a follow-up may still run', async () => {
    const person = { fullName: 'Olga Example', dateOfBirth: '1939-03-03', nhsNumber: newNhsNumber() }
    const opened = await served.api.post('/v1/journeys', { as: CLERK, body: firstContact({ person }) })
    const closed = await served.api.post(`${opened.headers.get('location') ?? ''}/steps/close-journey`, {
      as: 'staff-team-manager',
      headers: { 'if-match': '"1"' },
      body: {
        ...{ reason: 'DUPLICATE', personsChoice: false, adviceGiven: true, openMatters: [], letterAllowed: true },
        reasons: 'Invented: entered twice',
      },
    })
    expect(closed.status).toBe(200)
    const { tells, looks } = aStayOf({ name: person.fullName, nhsNumber: person.nhsNumber })
    await tells('DIED', { diedOn: inDays(0) })
    expect((await eventsOf((await looks()).id)).at(-1)).toBe('DeathRecorded')
  })

  it('a namesake without a number is nobody’s death until a member of staff has confirmed it', async () => {
    const person = { fullName: `Otto Example ${crypto.randomUUID()}`, dateOfBirth: '1940-10-10' }
    const opened = await served.api.post('/v1/journeys', { as: CLERK, body: firstContact({ person }) })
    const journeyId = (opened.json['journey'] as { readonly id: string }).id
    const about = { name: person.fullName, dateOfBirth: person.dateOfBirth, nhsNumber: newNhsNumber() }
    const given = await give({ kind: 'DIED', patient: about, diedOn: inDays(0) })
    expect(given.json['outcome']).toBe('WITH_CLERK')
    const stageOf = async (): Promise<unknown> =>
      (await served.house.database.journey.findUniqueOrThrow({ where: { id: journeyId } })).state
    expect(await stageOf()).toMatchObject({ stage: 'CONTACT' })
    const list = await served.api.get('/v1/notices-in-doubt?limit=100', { as: CLERK })
    expect(list.json['items']).toContainEqual(
      expect.objectContaining({ id: given.json['id'], kind: 'DIED', doubt: 'DEATH_TO_CONFIRM' }),
    )
    const settled = await settle(given.json['id'], { is: 'PERSON_OF', journeyId })
    expect(settled.json['outcome']).toBe('ACCEPTED')
    expect(await stageOf()).toMatchObject({ stage: 'CLOSED', closure: { reason: 'DIED' } })
  })
})

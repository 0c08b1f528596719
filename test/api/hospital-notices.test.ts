import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { addDays, localDate } from '../../domain/clocks/civil.ts'
import { DEMO_HOSPITAL } from '../../local/demo-hospitals.ts'
import { firstContact, type Answer } from '../support/api.ts'
import { assessmentNotice, giveAt, journeysAt, NOTICES, patient } from '../support/hospital-notices.ts'
import { newNhsNumber } from '../support/nhs-number.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()

const give = giveAt(served)
const journeysOf = journeysAt(served)

const today = localDate(new Date().toISOString())

const codes = ({ json }: Answer): readonly unknown[] =>
  (json['reasons'] as readonly { readonly code: string }[] | undefined)?.map(({ code }) => code) ?? []

describe('R-HOS-01, R-HOS-04 a hospital gives notice', () => {
  it('about somebody new: a journey opens, and the receipt says by when and why', async () => {
    const about = patient()
    const { status, json } = await give(assessmentNotice({ patient: about }))
    expect([status, json['outcome']]).toEqual([200, 'ACCEPTED'])
    const [journey, ...more] = await journeysOf(about['nhsNumber'])
    expect(more).toEqual([])
    const clocks = await served.house.database.clock.findMany({ where: { journeyId: journey?.id ?? '' } })
    const running = clocks.find(({ key }) => key === 'hospital.assessment')
    const due = json['due'] as { readonly at: string; readonly because: string }
    expect(new Date(due.at)).toEqual(running?.dueAt)
    expect(due.because).toMatch(/council policy/i)
    expect(clocks.map(({ key }) => key)).toContain('triage.standard')
    expect(JSON.stringify(json)).not.toContain(journey?.reference)
  })

  it('about somebody who has a journey: it joins that one, whatever the spelling of the name', async () => {
    const nhsNumber = newNhsNumber()
    const person = { fullName: 'Zoë Example-Jones', dateOfBirth: '1950-01-31', nhsNumber }
    await served.api.post('/v1/journeys', { as: 'staff-contact-officer', body: firstContact({ person }) })
    const about = { name: 'ZOE EXAMPLE JONES', nhsNumber }
    const { json } = await give(assessmentNotice({ patient: about }))
    expect(json['outcome']).toBe('ACCEPTED')
    const journeys = await journeysOf(nhsNumber)
    expect(journeys.map(({ state }) => (state as { hospital?: object }).hospital !== undefined)).toEqual([true])
  })

  it('the same notice twice is one, with one receipt; another notice under its key is refused', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const notice = assessmentNotice()
    const [first, second] = await Promise.all([give(notice, key), give(notice, key)])
    const third = await give(notice, key)
    expect(third.json['outcome']).toBe('ACCEPTED')
    for (const { json } of [first, second]) expect(json['id']).toBe(third.json['id'])
    expect(await journeysOf((notice['patient'] as Record<string, unknown>)['nhsNumber'])).toHaveLength(1)
    const other = await give(assessmentNotice(), key)
    expect([other.status, other.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
  })

  it('then a discharge notice, another day, and that the person has gone home', async () => {
    const notice = assessmentNotice()
    const about = notice['patient']
    await give(notice)
    const discharge = {
      kind: 'DISCHARGE_NOTICE',
      patient: about,
      ward: 'Ward 7',
      proposedOn: addDays(today, 6),
      personTold: true,
      carerTold: 'NO_CARER',
      liaisonName: 'Lia Example',
      liaisonPhone: '01632 960200',
      clinician: 'Dr Example',
    }
    expect((await give(discharge)).json['outcome']).toBe('ACCEPTED')
    expect((await give({ ...discharge, proposedOn: addDays(today, 7) })).json['outcome']).toBe('ACCEPTED')
    expect((await give({ kind: 'SELF_DISCHARGED', patient: about, on: today })).json['outcome']).toBe('ACCEPTED')
  })
})

describe('R-HOS-01, R-HOS-02, R-HOS-05 a notice that cannot stand is rejected, and opens nothing', () => {
  it('for everything that is missing at once', async () => {
    const about = patient()
    const { status, json } = await give({ kind: 'ASSESSMENT_NOTICE', patient: about })
    expect([status, json['outcome']]).toEqual([200, 'REJECTED'])
    const words = (json['reasons'] as readonly { readonly words: string }[]).map((reason) => reason.words)
    expect(words.length).toBeGreaterThan(5)
    expect(words).toContain('Missing: the name of the liaison.')
    expect(await journeysOf(about['nhsNumber'])).toEqual([])
  })

  it.each<[string, () => Record<string, unknown>, readonly string[]]>([
    [
      'an NHS number with a wrong check digit',
      () => assessmentNotice({ patient: patient({ nhsNumber: '943 476 5918' }) }),
      ['NHS_NUMBER_WRONG'],
    ],
    [
      'an admission that is more than seven days ahead',
      () => assessmentNotice({ admission: { state: 'EXPECTED', on: addDays(today, 8) } }),
      ['NOTICE_TOO_EARLY'],
    ],
    [
      'a withdrawal of nothing',
      () => ({ kind: 'WITHDRAWAL', patient: patient(), which: 'ASSESSMENT', reason: 'NO_LONGER_UNSAFE' }),
      ['NO_ASSESSMENT_NOTICE'],
    ],
  ])('for %s', async (_what, notice, expected) => {
    const body = notice()
    const answer = await give(body)
    expect(answer.json['outcome']).toBe('REJECTED')
    expect(codes(answer)).toEqual(expected)
    expect(await journeysOf((body['patient'] as Record<string, unknown>)['nhsNumber'])).toEqual([])
  })

  it('for the wrong council, with where to send it', async () => {
    const answer = await give(assessmentNotice({ ordinaryResidence: 'E09999998' }))
    expect(codes(answer)).toEqual(['WRONG_COUNCIL'])
    expect(answer.json['sendTo']).toMatchObject({ council: 'E09999998', noticesTo: 'hospital-desk@neighbour.example' })
  })
})

describe('R-HOS-01 a notice about somebody whom nobody recognises waits for a clerk, and its time runs', () => {
  const inDoubt = async (id: unknown): Promise<Record<string, unknown> | undefined> => {
    const { json } = await served.api.get('/v1/notices-in-doubt?limit=100', { as: 'staff-contact-officer' })
    return (json['items'] as Record<string, unknown>[]).find((item) => item['id'] === id)
  }
  const settle = (id: unknown, body: object): Promise<Answer> =>
    served.api.post(`/v1/notices-in-doubt/${String(id)}/settlement`, { as: 'staff-contact-officer', body })

  it('a number of somebody else: the clerk finds the person of a journey', async () => {
    const nhsNumber = newNhsNumber()
    const person = { fullName: 'Olive Example', dateOfBirth: '1941-05-06', nhsNumber }
    const opened = await served.api.post('/v1/journeys', {
      as: 'staff-contact-officer',
      body: firstContact({ person }),
    })
    const given = await give(
      assessmentNotice({ patient: { name: 'Livy Sample', nhsNumber, dateOfBirth: '1941-06-05' } }),
    )
    expect([given.status, given.json['outcome']]).toEqual([200, 'WITH_CLERK'])
    expect(JSON.stringify(given.json)).not.toContain('Olive')
    const item = await inDoubt(given.json['id'])
    expect(item).toMatchObject({ doubt: 'NUMBER_OF_SOMEBODY_ELSE', hospital: DEMO_HOSPITAL })
    const journey = opened.json['journey'] as { readonly id: string }
    const { json } = await settle(given.json['id'], { is: 'PERSON_OF', journeyId: journey.id })
    expect(json['outcome']).toBe('ACCEPTED')
    const [clock] = await served.house.database.clock.findMany({
      where: { journeyId: journey.id, key: 'hospital.assessment' },
    })
    expect(clock?.startedAt.toISOString()).toBe(given.json['receivedAt'])
    // What the clerk saw is what the journey's clock says.
    expect(new Date(String(item?.['assessBy']))).toEqual(clock?.dueAt)
    expect(item).toMatchObject({ abuseSigns: false })
    expect(await inDoubt(given.json['id'])).toBeUndefined()
  })

  it('no date of birth: the clerk finds it, and a journey opens', async () => {
    const about = patient()
    delete about['dateOfBirth']
    const given = await give(assessmentNotice({ patient: about }))
    expect(given.json['outcome']).toBe('WITH_CLERK')
    const { json } = await settle(given.json['id'], {
      is: 'NEW_PERSON',
      dateOfBirth: '1939-11-02',
      numberIsTheirs: true,
    })
    expect(json['outcome']).toBe('ACCEPTED')
    expect(await journeysOf(about['nhsNumber'])).toHaveLength(1)
  })

  it('nobody can be found: the hospital is told what to check', async () => {
    const about = patient()
    delete about['dateOfBirth']
    const given = await give(assessmentNotice({ patient: about }))
    await settle(given.json['id'], { is: 'NOBODY_FOUND' })
    const seen = await served.api.get(`${NOTICES}/${String(given.json['id'])}`, { as: DEMO_HOSPITAL })
    expect(codes(seen)).toEqual(['PERSON_NOT_RECOGNISED'])
    const again = await settle(given.json['id'], { is: 'NOBODY_FOUND' })
    expect([again.status, again.json['code']]).toEqual([404, 'NOTICE_NOT_FOUND'])
  })
})

describe('R-GEN-07 a hospital sees its own notices and nothing else', () => {
  it('no journey, no worklist, no notice of another hospital', async () => {
    const { json } = await give(assessmentNotice())
    const list = await served.api.get(NOTICES, { as: DEMO_HOSPITAL })
    expect((list.json['items'] as readonly { readonly id: string }[]).map(({ id }) => id)).toContain(json['id'])
    for (const path of ['/v1/worklists/team', '/v1/notices-in-doubt', `/v1/journeys/${randomUUID()}`]) {
      const answer = await served.api.get(path, { as: DEMO_HOSPITAL })
      expect([path, answer.status, answer.json['code']]).toEqual([path, 403, 'NO_CASE_ROLE'])
    }
    const unknown = await served.api.get(`${NOTICES}/${randomUUID()}`, { as: DEMO_HOSPITAL })
    expect([unknown.status, unknown.json['code']]).toEqual([404, 'NOTICE_NOT_FOUND'])
  })

  it.each([
    ['a hospital that is not active any more', 'hospital-closed', 'NOT_IN_DIRECTORY'],
    ['a member of staff', 'staff-team-manager', 'NOT_A_HOSPITAL'],
  ])('%s gives no notice', async (_who, as, code) => {
    const answer = await served.api.post(NOTICES, { as, body: assessmentNotice() })
    expect([answer.status, answer.json['code']]).toEqual([403, code])
  })
})

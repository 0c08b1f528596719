import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { loadHospitals } from '../../prisma/hospitals.ts'
import { firstContact, type Answer } from '../support/api.ts'
import { assessmentNotice, giveAt, journeysAt, NOTICES, patient } from '../support/hospital-notices.ts'
import { codesOf, dischargeNotice, inDays, reasonsOf, stayOf, type Stay } from '../support/hospital-stay.ts'
import { newNhsNumber } from '../support/nhs-number.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const give = giveAt(served)
const journeysOf = journeysAt(served)

type Notice = Record<string, unknown>
const numberIn = ({ patient: about }: Notice): unknown => (about as Notice)['nhsNumber']
const without = (notice: Notice, ...names: readonly string[]): Notice =>
  Object.fromEntries(Object.entries(notice).filter(([name]) => !names.includes(name)))

/** What must be said, as the hospital leaves it out, and as the receipt names it. */
type Missing = readonly [words: string, leaveOut: (notice: Notice) => Notice]

const ofBoth: readonly Missing[] = [
  ['the name of the person', (notice) => ({ ...notice, patient: without(notice['patient'] as Notice, 'name') })],
  ['the NHS number', (notice) => ({ ...notice, patient: without(notice['patient'] as Notice, 'nhsNumber') })],
  ['the name of the liaison', (notice) => without(notice, 'liaisonName')],
  ['a telephone number or an e-mail address of the liaison', (notice) => without(notice, 'liaisonPhone')],
]
const ofAssessmentNotice: readonly Missing[] = [
  ...ofBoth,
  ['whether the person has been admitted', (notice) => without(notice, 'admission')],
  ['the day on which the admission is expected', (notice) => ({ ...notice, admission: { state: 'EXPECTED' } })],
  ['the statement that the person was consulted', (notice) => without(notice, 'personConsulted')],
  ['the statement that the carer was consulted, or that there is none', (notice) => without(notice, 'carerConsulted')],
  ['what came of considering NHS continuing healthcare', (notice) => without(notice, 'healthcare')],
  ['whether the person or the carer objects', (notice) => without(notice, 'objection')],
]
const ofDischargeNotice: readonly Missing[] = [
  ...ofBoth,
  ['the ward', (notice) => without(notice, 'ward')],
  ['the proposed day of discharge', (notice) => without(notice, 'proposedOn')],
  ['the statement that the person was told', (notice) => without(notice, 'personTold')],
  ['the statement that the carer was told, or that there is none', (notice) => without(notice, 'carerTold')],
  ['the clinician in charge', (notice) => without(notice, 'clinician')],
]

describe('a notice that cannot stand is answered clearly, and the clock is untouched', () => {
  const about = patient()
  let before: Stay
  let noticeId: string

  beforeAll(async () => {
    const { json } = await give(assessmentNotice({ patient: about }))
    expect(json['outcome']).toBe('ACCEPTED')
    noticeId = String(json['id'])
    before = await stayOf(served, about['nhsNumber'])
  })

  const staysAsItWas = async (): Promise<void> => {
    expect(await stayOf(served, about['nhsNumber'])).toEqual(before)
  }
  const rejectedFor = (answer: Answer): readonly string[] => {
    expect([answer.status, answer.json['outcome']]).toEqual([200, 'REJECTED'])
    for (const { words } of reasonsOf(answer)) expect(words).toMatch(/[.]$/)
    return codesOf(answer)
  }

  it.each(ofAssessmentNotice)('R-HOS-02 an assessment notice without %s', async (words, leaveOut) => {
    const answer = await give(leaveOut(assessmentNotice({ patient: about })))
    expect(rejectedFor(answer)).toEqual(['ASSESSMENT_NOTICE_INCOMPLETE'])
    expect(reasonsOf(answer).map((reason) => reason.words)).toEqual([`Missing: ${words}.`])
    await staysAsItWas()
  })

  it.each(ofDischargeNotice)('R-HOS-05 a discharge notice without %s', async (words, leaveOut) => {
    const answer = await give(leaveOut(dischargeNotice({ patient: about })))
    expect(rejectedFor(answer)).toEqual(['DISCHARGE_NOTICE_INCOMPLETE'])
    expect(reasonsOf(answer).map((reason) => reason.words)).toEqual([`Missing: ${words}.`])
    await staysAsItWas()
  })

  it.each<[string, Notice, readonly Missing[]]>([
    ['R-HOS-02 an assessment notice', { kind: 'ASSESSMENT_NOTICE' }, ofAssessmentNotice],
    ['R-HOS-05 a discharge notice', { kind: 'DISCHARGE_NOTICE' }, ofDischargeNotice],
  ])('%s that says nothing at all hears of everything at once', async (_what, nothing, all) => {
    const answer = await give(nothing)
    rejectedFor(answer)
    const expected = all.map(([words]) => words).filter((words) => !words.startsWith('the day on which the admission'))
    expect(
      reasonsOf(answer)
        .map(({ words }) => words)
        .toSorted(),
    ).toEqual(expected.map((words) => `Missing: ${words}.`).toSorted())
  })

  it.each<[string, () => Notice, readonly string[]]>([
    [
      'R-HOS-02 an NHS number with a wrong check digit, and what else is missing',
      () => without(assessmentNotice({ patient: { ...about, nhsNumber: '943 476 5918' } }), 'objection'),
      ['NHS_NUMBER_WRONG', 'ASSESSMENT_NOTICE_INCOMPLETE'],
    ],
    [
      'R-HOS-14 the same notice once more, under a key of its own',
      () => assessmentNotice({ patient: about }),
      ['NOTICE_ALREADY_IN_FORCE'],
    ],
    [
      'R-HOS-05 a proposed day before the notice',
      () => dischargeNotice({ patient: about, proposedOn: inDays(-1) }),
      ['DISCHARGE_NOTICE_TOO_SHORT'],
    ],
    [
      'R-HOS-05 another day in mind, before today',
      () => ({ kind: 'DISCHARGE_DATE', patient: about, likelyDischargeOn: inDays(-1) }),
      ['DISCHARGE_NOTICE_TOO_SHORT'],
    ],
    [
      'R-HOS-03 a proposed day in the wrong year',
      () => dischargeNotice({ patient: about, proposedOn: inDays(366) }),
      ['DISCHARGE_DAY_FAR_AWAY'],
    ],
    [
      'R-HOS-06 a discharge notice is withdrawn that nobody gave',
      () => ({ kind: 'WITHDRAWAL', patient: about, which: 'DISCHARGE', reason: 'HOSPITAL_WITHDREW' }),
      ['NO_DISCHARGE_NOTICE'],
    ],
    [
      'R-HOS-07 a discharge tomorrow',
      () => ({ kind: 'DISCHARGED', patient: about, on: inDays(1) }),
      ['HOSPITAL_DAY_NOT_POSSIBLE'],
    ],
    [
      'R-HOS-07 somebody is back who never left',
      () => ({ kind: 'READMITTED', patient: about, on: inDays(0) }),
      ['HAS_NOT_LEFT_HOSPITAL'],
    ],
    ['R-CLS-01 a death tomorrow', () => ({ kind: 'DIED', patient: about, diedOn: inDays(1) }), ['DEATH_IN_FUTURE']],
  ])('%s', async (_what, notice, expected) => {
    const answer = await give(notice())
    expect(rejectedFor(answer)).toEqual(expected)
    if (expected[0] === 'DISCHARGE_NOTICE_TOO_SHORT')
      expect(reasonsOf(answer)[0]?.words).toMatch(
        /The earliest day it supports is [A-Z][a-z]+day \d+ [A-Z][a-z]+ \d{4}\.$/,
      )
    await staysAsItWas()
  })

  it('R-HOS-15 signs of abuse in a notice that is rejected: the hospital is told that nobody has heard of them', async () => {
    const seen = { abuseSigns: true }
    const incomplete = await give({ ...without(assessmentNotice({ patient: about }), 'objection'), ...seen })
    expect(rejectedFor(incomplete)).toEqual(['ASSESSMENT_NOTICE_INCOMPLETE', 'CONCERN_NOT_TAKEN'])
    expect(rejectedFor(await give({ ...assessmentNotice({ patient: about }), ...seen }))).toEqual([
      'NOTICE_ALREADY_IN_FORCE',
      'CONCERN_NOT_TAKEN',
    ])
    await staysAsItWas()
  })

  it('R-HOS-06, R-GEN-07 somebody else’s notice: another hospital neither sees nor changes it', async () => {
    const other = 'hospital-southgate'
    await loadHospitals(served.house.database, {
      hospitals: [
        { id: other, siteCode: 'RXX02', name: 'Southgate Example Hospital', team: 'TEAM-HOSPITAL', active: true },
      ],
      councils: [],
    })
    for (const body of [
      { kind: 'WITHDRAWAL', patient: about, which: 'ASSESSMENT', reason: 'HOSPITAL_WITHDREW' },
      { kind: 'DISCHARGE_DATE', patient: about, likelyDischargeOn: inDays(9) },
      dischargeNotice({ patient: about }),
    ]) {
      expect(rejectedFor(await served.api.post(NOTICES, { as: other, body }))).toEqual(['NOTICE_OF_ANOTHER_HOSPITAL'])
    }
    const seen = await served.api.get(`${NOTICES}/${noticeId}`, { as: other })
    expect([seen.status, seen.json['code']]).toEqual([404, 'NOTICE_NOT_FOUND'])
    await staysAsItWas()
  })
})

describe('a notice about somebody of whom the council has no such thing', () => {
  const at = 'staff-contact-officer'

  it.each<[string, (about: object) => Notice, string]>([
    [
      'R-HOS-05 a discharge notice without an assessment notice',
      (about) => dischargeNotice({ patient: about }),
      'NO_ASSESSMENT_NOTICE',
    ],
    [
      'R-HOS-06 a withdrawal of nothing',
      (about) => ({ kind: 'WITHDRAWAL', patient: about, which: 'ASSESSMENT', reason: 'NO_LONGER_UNSAFE' }),
      'NO_ASSESSMENT_NOTICE',
    ],
    [
      'R-HOS-03 a likely day before the notice',
      (about) => assessmentNotice({ patient: about, likelyDischargeOn: inDays(-1) }),
      'LIKELY_DAY_HAS_PASSED',
    ],
    [
      'R-HOS-03 a likely day in the wrong year',
      (about) => assessmentNotice({ patient: about, likelyDischargeOn: inDays(366) }),
      'DISCHARGE_DAY_FAR_AWAY',
    ],
    [
      'R-HOS-02 somebody who has been admitted tomorrow',
      (about) => assessmentNotice({ patient: about, admission: { state: 'ADMITTED', on: inDays(1) } }),
      'ADMITTED_AFTER_NOTICE',
    ],
    [
      'R-HOS-02 somebody who is expected yesterday',
      (about) => assessmentNotice({ patient: about, admission: { state: 'EXPECTED', on: inDays(-1) } }),
      'EXPECTED_DAY_HAS_PASSED',
    ],
    [
      'R-HOS-02 eight days before the admission',
      (about) => assessmentNotice({ patient: about, admission: { state: 'EXPECTED', on: inDays(8) } }),
      'NOTICE_TOO_EARLY',
    ],
  ])('%s: neither for somebody new nor in a journey that is open', async (_what, notice, code) => {
    const known = { fullName: `Ida Example ${randomUUID()}`, dateOfBirth: '1944-04-04', nhsNumber: newNhsNumber() }
    await served.api.post('/v1/journeys', { as: at, body: firstContact({ person: known }) })
    const before = await stayOf(served, known.nhsNumber)
    expect(codesOf(await give(notice({ name: known.fullName, nhsNumber: known.nhsNumber })))).toEqual([code])
    const after = await stayOf(served, known.nhsNumber)
    expect(after.clocks.filter(({ key }) => key.startsWith('hospital.'))).toEqual([])
    expect(after.clocks.filter(({ key }) => before.clocks.some((clock) => clock.key === key))).toEqual(before.clocks)
    const body = notice(patient())
    expect(codesOf(await give(body))).toEqual([code])
    expect(await journeysOf(numberIn(body))).toEqual([])
  })

  it.each<[string, (about: object) => Notice]>([
    ['a discharge', (about) => ({ kind: 'DISCHARGED', patient: about, on: inDays(0) })],
    ['a self-discharge', (about) => ({ kind: 'SELF_DISCHARGED', patient: about, on: inDays(0) })],
    ['a death', (about) => ({ kind: 'DIED', patient: about, diedOn: inDays(0) })],
  ])('R-HOS-01 %s of somebody new asks for nothing and opens nothing', async (_what, notice) => {
    const body = notice(patient())
    expect(codesOf(await give(body))).toEqual(['NOTHING_OPEN_FOR_PERSON'])
    expect(await journeysOf(numberIn(body))).toEqual([])
  })

  it('R-HOS-02 seven days before the admission is in time', async () => {
    const answer = await give(assessmentNotice({ admission: { state: 'EXPECTED', on: inDays(7) } }))
    expect(answer.json['outcome']).toBe('ACCEPTED')
  })

  it('R-HOS-13 a stay that would have begun before the last one ended', async () => {
    const about = patient()
    await give(assessmentNotice({ patient: about }))
    expect((await give({ kind: 'DISCHARGED', patient: about, on: inDays(0) })).json['outcome']).toBe('ACCEPTED')
    const before = await stayOf(served, about['nhsNumber'])
    const again = (day: number) =>
      assessmentNotice({ patient: about, admission: { state: 'ADMITTED', on: inDays(day) } })
    expect(codesOf(await give(again(-1)))).toEqual(['ADMITTED_BEFORE_LEAVING'])
    expect(await stayOf(served, about['nhsNumber'])).toEqual(before)
    expect((await give(again(0))).json['outcome']).toBe('ACCEPTED')
  })
})

import { describe, expect, it } from '@jest/globals'
import { assessmentNotice, giveAt, patient } from '../support/hospital-notices.ts'
import { inDays, stayOf } from '../support/hospital-stay.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const give = giveAt(served)

type Pathway = 'P0' | 'P1' | 'P2' | 'P3'
interface Person {
  readonly journey: { readonly id: string }
  readonly standing: string
  readonly leftOn: string
  readonly dueAt: string
  readonly missed: boolean
}

let records = 0

/** Somebody who left hospital today. @returns their journey */
async function left(pathway?: Pathway, check?: 'SAFE' | 'NEEDS_HELP'): Promise<string> {
  const about = patient()
  await give(assessmentNotice({ patient: about }))
  await give({ kind: 'DISCHARGED', patient: about, on: inDays(0) })
  const does = async (step: string, body: object): Promise<void> => {
    const { id, version } = await stayOf(served, about['nhsNumber'])
    const headers = { 'if-match': `"${String(version)}"` }
    const path = `/v1/journeys/${id}/steps/${step}`
    const { status, text } = await served.api.post(path, { as: 'staff-practitioner', body, headers })
    expect([step, status, status === 200 ? '' : text]).toEqual([step, 200, ''])
  }
  if (pathway !== undefined) {
    records += 1
    await does('set-discharge-pathway', {
      pathway,
      transferRecord: { id: `TOC-${String(1000 + records)}`, status: 'OPEN' },
      worker: 'staff-practitioner',
      whatHappensNext: 'Invented: somebody calls tomorrow.',
      longTermBedReasons: 'Invented: nothing else is safe at night.',
    })
  }
  if (check !== undefined) await does('record-welfare-check', { outcome: check, way: 'PHONE', note: 'Invented.' })
  return (await stayOf(served, about['nhsNumber'])).id
}

const list = async (query = ''): Promise<{ readonly people: readonly Person[]; readonly next?: string }> => {
  const { status, json } = await served.api.get(`/v1/after-hospital?team=TEAM-NORTH${query}`, {
    as: 'staff-team-manager',
  })
  expect(status).toBe(200)
  return json as unknown as Awaited<ReturnType<typeof list>>
}

describe('R-HOS-10 whom to see first after hospital', () => {
  it('is in the order of the protocol and then of the dates, page by page, with nobody twice', async () => {
    const atHome = await left('P1', 'SAFE')
    const recovering = await left('P2')
    const unknown = await left()
    const inBed = await left('P3')
    const neededHelp = await left('P1', 'NEEDS_HELP')
    await left('P0')
    const expected = [neededHelp, inBed, unknown, recovering, atHome]
    const { people, next } = await list()
    expect(people.map(({ journey }) => journey.id)).toEqual(expected)
    expect(people.map(({ standing }) => standing)).toEqual([
      'NEEDED_HELP',
      'LONG_TERM_BED',
      'PATHWAY_NOT_SET',
      'BED_TO_RECOVER',
      'AT_HOME',
    ])
    expect(people.every(({ leftOn, missed }) => leftOn === inDays(0) && !missed)).toBe(true)
    expect(next).toBeUndefined()
    const seen: string[] = []
    let from = ''
    do {
      const page = await list(`&limit=2${from}`)
      seen.push(...page.people.map(({ journey }) => journey.id))
      from = page.next === undefined ? '' : `&after=${page.next}`
    } while (from !== '')
    expect(seen).toEqual(expected)
  })

  it('R-GEN-07 shows a hospital nothing', async () => {
    const answer = await served.api.get('/v1/after-hospital', { as: 'hospital-northgate' })
    expect([answer.status, answer.json['code']]).toEqual([403, 'NO_CASE_ROLE'])
  })
})

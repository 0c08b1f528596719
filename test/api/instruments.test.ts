import { describe, expect, it } from '@jest/globals'
import { localDate } from '../../domain/clocks/civil.ts'
import { policyDesk, PROPOSER } from '../support/policy-changes.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const desk = policyDesk(served)

const PATH = '/v1/policy/instruments'
const GUIDANCE = 'CARE_AND_SUPPORT_GUIDANCE'
const ASSESSMENT = 'assessment.needs.standard'

interface InstrumentSeen {
  readonly id: string
  readonly rules: readonly string[]
  readonly clocks: readonly string[]
  readonly openClocks: number
  readonly repealedOn?: string
}

const list = async (): Promise<readonly InstrumentSeen[]> =>
  (await served.api.get(PATH, { as: 'staff-practitioner' })).json['instruments'] as InstrumentSeen[]

const openOf = async (id: string): Promise<readonly { journeyId: string; key: string; dueAt: string }[]> =>
  (await served.api.get(`${PATH}/${id}?limit=100`, { as: PROPOSER })).json['open'] as never

const assessmentOf = async (journeyId: string) => {
  const { json } = await served.api.get(`/v1/journeys/${journeyId}/clocks`, { as: 'staff-auditor' })
  const clocks = json['clocks'] as { key: string; basis: string; citation: string; because: string }[]
  return clocks.find(({ key }) => key === ASSESSMENT)
}

describe('what rules and dates rest on, over HTTP', () => {
  it('each instrument has its version, its days, its rules and its clocks', async () => {
    const instruments = await list()
    expect(instruments).toContainEqual(
      expect.objectContaining({
        id: 'SI_2014_2823',
        version: 'SI 2014/2823',
        inForceFrom: '2015-04-01',
        repealedOn: '2022-07-01',
      }),
    )
    expect(instruments.find(({ id }) => id === GUIDANCE)).toMatchObject({
      rules: expect.arrayContaining(['R-ASM-02']),
      clocks: expect.arrayContaining([ASSESSMENT]),
    })
  })

  it('one that nobody knows', async () => {
    const { status, json } = await served.api.get(`${PATH}/magna_carta`, { as: PROPOSER })
    expect([status, json['code']]).toEqual([404, 'INSTRUMENT_NOT_FOUND'])
  })

  it('one that is repealed names the clocks that run on it, and no clock begins on it from then on', async () => {
    const journeyId = await desk.referred('Under The Guidance')
    expect((await desk.triage(journeyId)).status).toBe(200)
    const open = await openOf(GUIDANCE)
    expect(open).toContainEqual(expect.objectContaining({ journeyId, key: ASSESSMENT }))
    expect((await list()).find(({ id }) => id === GUIDANCE)?.openClocks).toBe(open.length)

    const today = localDate(new Date().toISOString())
    const mark = (on: string) => ({
      is: 'POLICY',
      policy: { clocks: { repealed: { [GUIDANCE]: on } } },
      scope: { is: 'NEW_CLOCKS' },
    })
    const early = await desk.propose(mark('2099-01-01'))
    expect([early.status, (early.json['errors'] as { code: string }[])[0]?.code]).toEqual([422, 'STILL_IN_FORCE'])
    await desk.approve(await desk.proposed(mark(today)))
    expect((await list()).find(({ id }) => id === GUIDANCE)).toMatchObject({
      repealedOn: today,
      openClocks: open.length,
    })

    const later = await desk.referred('After The Guidance')
    expect((await desk.triage(later)).status).toBe(200)
    expect((await assessmentOf(journeyId))?.because).not.toContain('not in force')
    const fresh = await assessmentOf(later)
    expect(fresh?.basis).toBe('COUNCIL_POLICY')
    expect(fresh?.because).toContain('Care and Support Statutory Guidance is not in force since')
  })
})

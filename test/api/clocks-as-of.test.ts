import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { policyDesk, PROPOSER } from '../support/policy-changes.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const desk = policyDesk(served)

interface Believed {
  readonly version: number
  readonly rules: { readonly policyVersion: number; readonly calendarVersion: number }
  readonly clocks: readonly {
    readonly key: string
    readonly dueAt: string
    readonly because: string
    readonly ledger: object[]
  }[]
}

const ask = (journeyId: string, asOf: string, as = 'staff-auditor') =>
  served.api.get(`/v1/journeys/${journeyId}/clocks?asOf=${asOf}`, { as })

const believed = async (journeyId: string, asOf: string): Promise<Believed> =>
  (await ask(journeyId, asOf)).json as unknown as Believed

const triageIn = ({ clocks }: Believed) => clocks.find(({ key }) => key === 'triage.standard')

describe('0.4.12 what did we believe then, and why?', () => {
  it('is answered from the ledger, under the bank holidays and the policy of then', async () => {
    const before = new Date().toISOString()
    const journeyId = await desk.referred('As Of')
    const was = await desk.dueAt(journeyId)
    await eventually('the clock has its beginning behind it', () => new Date().toISOString() > before)
    const then = new Date().toISOString()
    const known = await believed(journeyId, then)
    expect(triageIn(known)?.dueAt).toBe(was)
    expect(known.version).toBeGreaterThanOrEqual(2)

    const change = await desk.proposed(await desk.yearWith(was.slice(0, 10)))
    await desk.approve(change)
    await desk.tell()
    await eventually('the date has moved', async () => (await desk.dueAt(journeyId)) !== was)
    const { became } = (await served.api.get(`/v1/policy/changes/${change}`, { as: PROPOSER })).json as {
      became: { version: number }
    }

    // What was believed then stays what it was, though the list of bank holidays is another one now.
    expect(triageIn(await believed(journeyId, then))).toEqual(triageIn(known))
    const now = await believed(journeyId, new Date().toISOString())
    expect(now.rules.calendarVersion).toBe(became.version)
    expect(known.rules.calendarVersion).toBe(became.version - 1)
    expect(triageIn(now)?.dueAt).toBe(await desk.dueAt(journeyId))
    expect(triageIn(now)?.because).toContain('The list of bank holidays changed')
    expect(triageIn(now)?.ledger).toHaveLength(2)
    expect(await believed(journeyId, before)).toMatchObject({ version: 0, clocks: [] })

    const policyThen = await served.api.get(`/v1/policy?asOf=${then}`, { as: PROPOSER })
    expect(policyThen.json).toMatchObject({ bankHolidays: { version: became.version - 1 } })
  })

  it('without a moment it is now', async () => {
    const journeyId = await desk.referred('Now')
    const { json } = await served.api.get(`/v1/journeys/${journeyId}/clocks`, { as: 'staff-auditor' })
    expect(triageIn(json as unknown as Believed)?.dueAt).toBe(await desk.dueAt(journeyId))
  })

  it.each([
    ['2100-01-01T00:00:00Z', 'AS_OF_LIES_AHEAD', 'Ahead'],
    ['1999-01-01T00:00:00Z', 'AS_OF_TOO_EARLY', 'Early'],
    ['14-March', 'QUERY_INVALID', 'Unclear'],
  ])('of %s nothing can be said: %s', async (asOf, code, name) => {
    const answer = await ask(await desk.referred(`Moment ${name}`), asOf)
    expect([answer.status, answer.json['code']]).toEqual([400, code])
  })

  it('of a journey that is none', async () => {
    const answer = await ask(randomUUID(), '2026-01-01T00:00:00Z')
    expect([answer.status, answer.json['code']]).toEqual([404, 'JOURNEY_NOT_FOUND'])
  })

  it('R-GEN-07 every look is in the audit', async () => {
    const journeyId = await desk.referred('Audited')
    await believed(journeyId, new Date().toISOString())
    expect(await served.house.database.auditEntry.count({ where: { journeyId, what: 'VIEW_CLOCKS' } })).toBe(1)
  })
})

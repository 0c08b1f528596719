import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { servedHouse } from '../support/served-house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { plusSeconds } from '../support/virtual-time.ts'
import { takeForm } from '../support/walk.ts'

const served = servedHouse()
const MANAGER = 'staff-team-manager'
const DAY = 86_400

async function referred(): Promise<string> {
  const { journey } = done(await openFor(served.house, `Corra Example ${randomUUID()}`))
  done(await send(served.house, await referralRequest(served.house, journey.id)))
  return journey.id
}

interface Clock {
  readonly key: string
  readonly startedAt: string
  readonly because: string
  readonly breached: boolean
  readonly ledger: readonly { readonly entry: string; readonly by: string }[]
}

async function triageOf(id: string): Promise<Clock | undefined> {
  const { json } = await served.api.get(`/v1/journeys/${id}/clocks`, { as: MANAGER })
  return (json['clocks'] as Clock[]).find(({ key }) => key === 'triage.standard')
}

describe('R-GEN-07 a fact that was recorded wrongly', () => {
  it('is put right by a manager, who answers for what is late by it; the record keeps both, and everything agrees', async () => {
    const id = await referred()
    const was = (await triageOf(id))?.startedAt
    const at = plusSeconds(new Date().toISOString(), -10 * DAY)
    const body = { fact: 'REFERRAL_RECEIVED', at, because: 'PAPER_FOUND_LATER', reasons: 'Invented: another tray.' }
    const correct = (over: object = {}) =>
      takeForm(served.house, id, 'correctFact', { by: MANAGER, body: { ...body, ...over } })

    await expect(correct()).rejects.toMatchObject({ refusal: { code: 'CORRECTION_MAKES_LATE', rule: 'R-GEN-04' } })
    expect((await triageOf(id))?.startedAt).toBe(was)

    done(await correct({ acceptedLate: ['triage.standard', 'referral.acknowledge'] }))
    const clock = await triageOf(id)
    expect(clock?.startedAt).toBe(at)
    expect(clock?.because).toContain('by a team manager (paper found later)')
    expect(clock?.ledger).toContainEqual(expect.objectContaining({ entry: 'CORRECTED', by: MANAGER, wasFrom: was }))
    const { payload } = await served.house.database.journeyEvent.findFirstOrThrow({
      where: { journeyId: id, type: 'FactCorrected' },
    })
    expect(payload).toMatchObject({ was, now: at, lateAccepted: expect.arrayContaining(['triage.standard']) })
    await eventually('what is late is told', async () => (await triageOf(id))?.breached === true)
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { readRulesInForce } from '../../prisma/rules-in-force.ts'
import { APPROVER, CHANGES, policyDesk, PROPOSER } from '../support/policy-changes.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const desk = policyDesk(served)

const values = (of: object, more: object = {}) => ({
  is: 'POLICY',
  policy: { clocks: { values: of } },
  scope: { is: 'OPEN_CLOCKS' },
  ...more,
})

const versions = async (): Promise<readonly [policy: number, bankHolidays: number]> => {
  const { json } = await served.api.get('/v1/policy', { as: 'staff-practitioner' })
  const { policy, bankHolidays } = json as { policy: { version: number }; bankHolidays: { version: number } }
  return [policy.version, bankHolidays.version]
}

describe('R-GEN-06 a change of the rules is two people’s', () => {
  const quorum = (panelQuorum: number) => ({
    is: 'POLICY',
    policy: { thresholds: { panelQuorum } },
    scope: { is: 'NEW_CLOCKS' },
  })

  it('is proposed by one and approved by another, becomes a version, and keeps who, when and why', async () => {
    const [before] = await versions()
    const id = await desk.proposed(quorum(4))
    expect(await versions()).toMatchObject([before, expect.any(Number)])
    const own = await desk.decide(
      id,
      'approve',
      { preview: (await desk.preview(id)).preview, acceptLate: [] },
      PROPOSER,
    )
    expect([own.status, own.json['code'], own.json['rule']]).toEqual([422, 'OWN_POLICY_CHANGE', 'R-GEN-06'])
    const approved = await desk.approve(id)
    expect(approved.json).toMatchObject({
      id,
      state: 'APPROVED',
      reason: 'Invented.',
      proposed: { by: PROPOSER },
      decided: { by: APPROVER, reason: 'Invented, too.' },
      became: { version: before + 1 },
    })
    expect((await served.api.get('/v1/policy', { as: PROPOSER })).json).toMatchObject({
      policy: { version: before + 1, values: { thresholds: { panelQuorum: 4, panelSlots: 8 } } },
      bankHolidays: { toEnter: [] },
    })
    expect((await served.api.get(`${CHANGES}/${id}`, { as: 'staff-auditor' })).json).toEqual(approved.json)
    const who = ['PROPOSE_POLICY_CHANGE', 'APPROVE_POLICY_CHANGE']
    const audit = await served.house.database.auditEntry.findMany({ where: { what: { in: who }, outcome: 'DONE' } })
    expect(audit.map((entry) => entry.who)).toEqual([PROPOSER, APPROVER])
  })

  it('approving it again says the same, and another decision comes too late', async () => {
    const id = await desk.proposed(quorum(5))
    const { preview } = await desk.preview(id)
    const first = await desk.decide(id, 'approve', { preview, acceptLate: [] })
    expect((await desk.decide(id, 'approve', { preview, acceptLate: [] })).json).toEqual(first.json)
    for (const [verb, as] of [
      ['reject', APPROVER],
      ['withdraw', PROPOSER],
    ] as const) {
      const { status, json } = await desk.decide(id, verb, {}, as)
      expect([status, json['code']]).toEqual([409, 'POLICY_CHANGE_DECIDED'])
    }
  })

  it('is rejected by another and withdrawn by whoever proposed it, and stays on the list', async () => {
    const [rejected, withdrawn] = [await desk.proposed(quorum(6)), await desk.proposed(quorum(7))]
    expect((await desk.decide(rejected, 'reject', {}, PROPOSER)).json['code']).toBe('OWN_POLICY_CHANGE')
    expect((await desk.decide(rejected, 'reject', {})).json['state']).toBe('REJECTED')
    expect((await desk.decide(withdrawn, 'withdraw', {})).json['code']).toBe('POLICY_CHANGE_OF_ANOTHER')
    expect((await desk.decide(withdrawn, 'withdraw', {}, PROPOSER)).json['state']).toBe('WITHDRAWN')
    const { json } = await served.api.get(`${CHANGES}?limit=1`, { as: PROPOSER })
    const next = await served.api.get(`${CHANGES}?limit=1&after=${String(json['next'])}`, { as: PROPOSER })
    expect([json['changes'], next.json['changes']]).toMatchObject([
      [{ id: withdrawn, state: 'WITHDRAWN' }],
      [{ id: rejected, state: 'REJECTED', decided: { by: APPROVER } }],
    ])
    const again = await served.api.get(`${CHANGES}/${rejected}/preview`, { as: PROPOSER })
    expect([again.status, again.json['code']]).toEqual([409, 'POLICY_CHANGE_DECIDED'])
  })

  it('the same key again is the same proposal; another one under it is refused', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await desk.propose(quorum(8), PROPOSER, headers)
    expect((await desk.propose(quorum(8), PROPOSER, headers)).json).toEqual(first.json)
    const other = await desk.propose(quorum(9), PROPOSER, headers)
    expect([other.status, other.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
  })

  it.each([['staff-team-manager'], ['staff-head-of-service'], ['staff-auditor']])('%s changes nothing', async (as) => {
    const { status, json } = await desk.propose(quorum(4), as)
    expect([status, json['code']]).toEqual([403, 'NOT_A_POLICY_ADMIN'])
  })

  it('of two approvals at once one is done', async () => {
    const [one, two] = [await desk.proposed(quorum(10)), await desk.proposed(quorum(11))]
    const previews = await Promise.all([desk.preview(one), desk.preview(two)])
    const answers = await Promise.all(
      [one, two].map((id, place) => desk.decide(id, 'approve', { preview: previews[place]?.preview, acceptLate: [] })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.map(({ json }) => json['code'] ?? json['state']).sort()).toEqual(['APPROVED', 'PREVIEW_CHANGED'])
  })

  it('of two with different first days each holds from its own', async () => {
    const nextApril = `${String(new Date().getUTCFullYear() + 1)}-04-01T00:00:00.000Z`
    const later = { ...quorum(12), effectiveFrom: nextApril }
    expect((await desk.approve(await desk.proposed(later))).json).toMatchObject({ became: { from: nextApril } })
    await desk.approve(
      await desk.proposed({ ...quorum(13), policy: { thresholds: { panelQuorum: 13, panelSlots: 6 } } }),
    )
    const [now, then] = await Promise.all(
      [new Date().toISOString(), nextApril].map((at) => readRulesInForce(served.house.database, at)),
    )
    expect([now?.thresholds.panelQuorum, now?.thresholds.panelSlots]).toEqual([13, 6])
    expect([then?.thresholds.panelQuorum, then?.thresholds.panelSlots]).toEqual([12, 6])
  })

  it('a version is never edited', async () => {
    const { database } = served.house
    await expect(database.$executeRaw`UPDATE policy_version SET policy = '{}'`).rejects.toThrow('never changed')
    await expect(database.$executeRaw`DELETE FROM calendar_version`).rejects.toThrow('never changed')
  })
})

describe('0.4.9, 0.4.10 a proposal is checked like a version at migration', () => {
  it('with everything that is wrong at once, each at its place', async () => {
    const { status, json } = await desk.propose(
      values({ 'urgent.review': { amount: 0 }, 'no.such': { amount: 1 }, 'directPayment.firstReview': { amount: 7 } }),
    )
    expect([status, json['code']]).toEqual([422, 'POLICY_CHANGE_INVALID'])
    expect((json['errors'] as { code: string; pointer: string }[]).map(({ code, pointer }) => [code, pointer])).toEqual(
      [
        ['NOTHING_TO_REPEAT_BY', '/policy/clocks/values/urgent.review'],
        ['UNKNOWN_CLOCK', '/policy/clocks/values/no.such'],
        ['LIMIT_OF_LAW_LENGTHENED', '/policy/clocks/values/directPayment.firstReview'],
      ],
    )
  })

  it.each([
    [
      'a journey that is none',
      values({ 'panel.sit': { amount: 8 } }, { scope: { is: 'CHOSEN_JOURNEYS', journeys: [randomUUID()] } }),
      422,
    ],
    ['bank holidays at the weekend', { is: 'BANK_HOLIDAYS', years: { 2050: ['2050-01-01'] } }, 422],
    ['a day that is none', { is: 'BANK_HOLIDAYS', years: { 2050: ['2050-02-30'] } }, 400],
    ['a field that is none', values({ 'panel.sit': { days: 8 } }), 400],
    ['no reason', values({ 'panel.sit': { amount: 8 } }, { reason: ' ' }), 400],
    ['a scope that is none', values({ 'panel.sit': { amount: 8 } }, { scope: { is: 'EVERYBODY' } }), 400],
  ])('refuses %s', async (_name, change, status) => {
    expect((await desk.propose(change)).status).toBe(status)
  })

  it('a change that nobody knows', async () => {
    for (const id of [randomUUID(), 'holidays']) {
      const { status, json } = await served.api.get(`${CHANGES}/${id}`, { as: PROPOSER })
      expect([status, json['code']]).toEqual([404, 'POLICY_CHANGE_NOT_FOUND'])
    }
  })
})

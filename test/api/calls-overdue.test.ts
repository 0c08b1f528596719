import { describe, expect, it } from '@jest/globals'
import { addElapsed, instantAt } from '../../domain/clocks/civil.ts'
import { countCallsOverdue, countWakeUpsOverdue } from '../../use-cases/overdue.ts'
import { FRIDAY, MONDAY_CLOSED, noticesAtNight } from '../support/notices-at-night.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const { sent, readers, look, leave, unrecognised, acknowledge, settle } = noticesAtNight(served)

const overdue = (now: string): Promise<number> => countCallsOverdue(served.house.door, now)
const later = (minutes: number): string => addElapsed(MONDAY_CLOSED, { minutes })

describe('R-REF-05 a call that nobody makes is seen by whoever runs the product', () => {
  it('not before a worker has had its time, and no longer once somebody was called', async () => {
    await unrecognised()
    expect([await overdue(instantAt(FRIDAY, '22:00:00')), await overdue(MONDAY_CLOSED)]).toEqual([0, 0])
    expect([await overdue(later(2)), await overdue(later(4))]).toEqual([0, 1])
    await look(later(4))
    expect([await overdue(later(4)), await overdue(later(10))]).toEqual([0, 0])
    // A quarter of an hour to answer, and three minutes after that.
    expect([await overdue(later(21)), await overdue(later(23))]).toEqual([0, 1])
  })

  it('a message that does not leave calls nobody either', async () => {
    await unrecognised()
    leave(false)
    await look(MONDAY_CLOSED)
    expect([await overdue(later(3)), await overdue(later(5))]).toEqual([0, 1])
    leave(true)
    await look(later(5))
    expect(await overdue(later(6))).toBe(0)
  })

  it('nobody waits for a call about what somebody has taken, or once the office is open', async () => {
    const id = await unrecognised()
    expect(await overdue(later(10))).toBe(1)
    await acknowledge(id)
    expect(await overdue(later(10))).toBe(0)
    await unrecognised()
    expect(await overdue(addElapsed(MONDAY_CLOSED, { hours: 17 }))).toBe(0)
  })

  it('the figures say it, without a worker and without a name', async () => {
    const { text } = await served.api.get('/metrics')
    expect(text).toMatch(/^care_notice_calls_overdue \d+$/m)
    expect(text).toMatch(/^care_wake_ups_overdue \d+$/m)
  })

  it('R-GEN-04 and so it is with a journey that should have been woken', async () => {
    const { database } = served.house
    const before = await countWakeUpsOverdue(served.house.door)
    await unrecognised()
    const opened = await served.api.post('/v1/journeys', {
      as: 'staff-contact-officer',
      body: {
        ...{ team: 'TEAM-NORTH', channel: 'PHONE', consent: 'CONSENT_GIVEN', immediateRisk: false },
        presentingIssue: 'Invented: has fallen',
        person: { fullName: 'Una Example', dateOfBirth: '1941-05-06' },
      },
    })
    const { id } = opened.json['journey'] as { readonly id: string }
    const wakeAt = (secondsAgo: number) => database.$executeRaw`
      UPDATE journey SET next_wake_at = now() - make_interval(secs => ${secondsAgo}) WHERE id = ${id}::uuid`
    await wakeAt(30)
    expect(await countWakeUpsOverdue(served.house.door)).toBe(before)
    await wakeAt(90)
    expect(await countWakeUpsOverdue(served.house.door)).toBe(before + 1)
  })
})

describe('R-REF-05 managers who heard that nobody answers hear that it is in somebody’s hands', () => {
  const givenUp = async (): Promise<string> => {
    const id = await unrecognised()
    for (const minutes of [0, 16, 40]) await look(later(minutes))
    expect(sent().at(-1)).toMatchObject({ subject: 'Nobody on call has answered: a hospital’s notice' })
    return id
  }

  it('once, also in the morning, and by another worker where the message does not leave', async () => {
    const id = await givenUp()
    await acknowledge(id)
    leave(false)
    expect((await look(later(41))).failures).toHaveLength(1)
    leave(true)
    await look(addElapsed(MONDAY_CLOSED, { hours: 17 }))
    await look(addElapsed(MONDAY_CLOSED, { hours: 18 }))
    expect(sent()).toHaveLength(4)
    expect(sent()[3]).toMatchObject({
      reference: `notice-${id}-in-hand`,
      subject: 'Somebody has it now: a hospital’s notice',
    })
    expect(readers().slice(-2)).toContain('service-manager')
    expect(sent()[3]?.text).not.toContain('Example')
  })

  it('and that it has come to its end', async () => {
    await settle(await givenUp())
    await look(later(41))
    expect(sent().at(-1)).toMatchObject({ subject: 'It is settled: a hospital’s notice' })
  })

  it('nobody who was not called hears anything', async () => {
    const id = await unrecognised()
    await look(MONDAY_CLOSED)
    await acknowledge(id)
    await look(later(1))
    expect(sent()).toHaveLength(1)
  })
})

import { describe, expect, it } from '@jest/globals'
import { addElapsed, instantAt } from '../../domain/clocks/civil.ts'
import { DEMO_HOSPITAL } from '../../local/demo-hospitals.ts'
import { startApi } from '../support/api.ts'
import { assessmentNotice, NOTICES } from '../support/hospital-notices.ts'
import { FRIDAY, MONDAY, MONDAY_CLOSED, noticesAtNight } from '../support/notices-at-night.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const { sent, readers, look, leave, cameOn, unrecognised, acknowledge, settle } = noticesAtNight(served)

const listed = async (id: string) => {
  const { json } = await served.api.get('/v1/notices-in-doubt?limit=100', { as: 'staff-edt-worker' })
  return (json['items'] as Record<string, unknown>[]).find((item) => item['id'] === id)
}

describe('R-REF-05, R-HOS-03 a notice that waits for a clerk reaches whoever is on call', () => {
  it('when no office opens any more before its date: one after the other, then the managers', async () => {
    const id = await unrecognised()
    for (const early of [instantAt(FRIDAY, '22:00:00'), instantAt(MONDAY, '12:00:00')]) await look(early)
    expect(sent()).toEqual([])

    await look(MONDAY_CLOSED)
    await look(MONDAY_CLOSED)
    expect(readers()).toEqual(['edt-worker'])
    const [call] = sent()
    expect(call).toMatchObject({ reference: `notice-${id}-call-1`, subject: 'You are on call: a hospital’s notice' })
    expect(call?.text).toContain('Assess the person in hospital: to be done by the end of Monday')
    expect(call?.text).not.toContain('Example')
    await look(addElapsed(MONDAY_CLOSED, { minutes: 15 }))
    expect(readers()).toEqual(['edt-worker'])
    await look(addElapsed(MONDAY_CLOSED, { minutes: 16 }))
    expect(readers()).toEqual(['edt-worker', 'edt-second'])

    await look(addElapsed(MONDAY_CLOSED, { minutes: 40 }))
    expect(sent()[2]).toMatchObject({ subject: 'Nobody on call has answered: a hospital’s notice' })
    expect(readers()).toContain('service-manager')
    await look(addElapsed(MONDAY_CLOSED, { hours: 3 }))
    expect(sent()).toHaveLength(3)
  })

  it('an answer ends the calls, and the list says who has it', async () => {
    const id = await unrecognised()
    await look(MONDAY_CLOSED)
    const { status, json } = await acknowledge(id)
    expect([status, json['takenBy']]).toEqual([200, 'staff-edt-second'])
    expect((await acknowledge(id, 'staff-edt-worker')).json['takenBy']).toBe('staff-edt-second')
    expect(await listed(id)).toMatchObject({ doubt: 'DATE_OF_BIRTH_NEEDED', takenBy: 'staff-edt-second' })
    await look(addElapsed(MONDAY_CLOSED, { minutes: 16 }))
    expect(sent()).toHaveLength(1)
  })

  it('and so does finding out whose it is', async () => {
    const id = await unrecognised()
    await look(MONDAY_CLOSED)
    await settle(id)
    await look(addElapsed(MONDAY_CLOSED, { minutes: 16 }))
    expect(sent()).toHaveLength(1)
    expect((await acknowledge(id)).json['code']).toBe('NOTICE_NOT_FOUND')
  })

  it('R-HOS-15 signs of abuse at night call somebody at once', async () => {
    const evening = instantAt(FRIDAY, '20:00:00')
    await unrecognised({ abuseSigns: true }, evening)
    await look(addElapsed(evening, { minutes: 2 }))
    expect(readers()).toEqual(['edt-worker'])
    expect(sent()[0]?.text).toContain('Make sure that the person is safe now')
  })

  it('a message that does not leave is tried again, and is the same call', async () => {
    const id = await unrecognised()
    leave(false)
    expect((await look(MONDAY_CLOSED)).failures).toHaveLength(1)
    leave(true)
    await look(addElapsed(MONDAY_CLOSED, { minutes: 1 }))
    expect(sent().map(({ reference }) => reference)).toEqual([`notice-${id}-call-1`])
  })

  it.each([['staff-contact-officer'], ['staff-auditor'], [DEMO_HOSPITAL]])('%s takes no call', async (as) => {
    const { status, json } = await acknowledge(await unrecognised(), as)
    expect([status, json['code']]).toEqual([403, 'NO_CASE_ROLE'])
  })
})

describe('R-REF-05 a notice that could not be taken in because the engine is away', () => {
  it('calls just so, and whoever is called sees it', async () => {
    const away = { ...served.house.door, temporalReachable: () => Promise.reject(new Error('away')) }
    const closed = await startApi(served.house, { door: away })
    const { json, status } = await closed.post(NOTICES, { as: DEMO_HOSPITAL, body: assessmentNotice() })
    await closed.stop()
    expect([status, json['outcome']]).toEqual([202, 'RECEIVED'])
    await cameOn(instantAt(FRIDAY, '15:00:00'))
    const id = String(json['id'])
    expect(await listed(id)).toBeUndefined()
    await look(MONDAY_CLOSED)
    expect(readers()).toEqual(['edt-worker'])
    expect(await listed(id)).toMatchObject({ doubt: 'NOT_TAKEN_IN_YET', written: { '/liaisonPhone': '01632 960200' } })
  })
})

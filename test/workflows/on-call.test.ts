import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { careAttention } from '../../contracts/search-attributes.ts'
import { nextWorkingDay, officialHolidays } from '../../domain/clocks/calendar.ts'
import { addDays, instantAt, localDate } from '../../domain/clocks/civil.ts'
import { demonstrationCalendar } from '../../domain/clocks/demonstration-calendar.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { takeOffRota } from '../../use-cases/on-call/keep.ts'
import { viewJourney } from '../../use-cases/view-journey.ts'
import { DEMO_ON_CALL } from '../../local/demo-on-call.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { caller, openHouse, type House } from '../support/house.ts'
import { done, openFor } from '../support/steps.ts'
import { moveExactlyTo, moveTo, plusSeconds } from '../support/virtual-time.ts'
import { takeForm } from '../support/walk.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

const NOTICE = {
  source: 'PAPER',
  hospital: 'RXX01',
  admission: { state: 'ADMITTED' },
  personConsulted: true,
  carerConsulted: 'NO_CARER',
  healthcare: 'CHECKLIST_NEGATIVE',
  objection: 'NOBODY',
  nhsNumber: '9434765919',
  liaisonName: 'Lee Example',
  liaisonEmail: 'lee@hospital.example',
} as const

const clocksOf = async (id: string) => {
  const { state } = await house.database.journey.findUniqueOrThrow({ where: { id } })
  return (state as unknown as Journey).clocks
}

/** A notice at ten on a working day to come. @returns the journey and when somebody on call will be called */
async function noticed(fullName: string) {
  const holidays = officialHolidays(demonstrationCalendar(new Date().getUTCFullYear()))
  const day = nextWorkingDay(addDays(localDate(new Date().toISOString()), 1), holidays)
  const { journey } = done(await openFor(house, fullName))
  await moveTo(house, journey.id, instantAt(day, '10:00:00'))
  done(
    await takeForm(house, journey.id, 'receiveAssessmentNotice', {
      by: 'staff-contact-officer',
      body: { ...NOTICE, personName: fullName },
      version: 1,
    }),
  )
  const { ledger } = await house.database.clock.findFirstOrThrow({
    where: { journeyId: journey.id, key: 'hospital.assessment' },
  })
  expect(ledger).toHaveLength(1)
  const clock = (await clocksOf(journey.id)).find(({ key }) => key === 'hospital.assessment')
  if (clock === undefined) throw new Error('The notice has started no clock')
  return { id: journey.id, dueAt: clock.dueAt }
}

const calls = async (journeyId: string) => {
  const events = await house.database.journeyEvent.findMany({
    where: { journeyId, type: { startsWith: 'OnCall' } },
    orderBy: { version: 'asc' },
  })
  return events.map(({ type, payload, receivedAt }) => {
    const { staff, why } = payload as { staff?: string; why?: string }
    return { type, who: staff ?? why, at: receivedAt.toISOString() }
  })
}

const attentionInTemporal = async (journeyId: string) => {
  const about = await house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId)).describe()
  return about.typedSearchAttributes.get(careAttention) ?? []
}

const seen = async (id: string) =>
  viewJourney(house.door, { caller: await caller(house, 'staff-edt-worker'), requestId: 'test' }, id)

const acknowledge = async (id: string, by: string) =>
  takeForm(house, id, 'acknowledgeCall', { by, body: {}, version: (await seen(id)).version })

/** The evening on which the office closes for the last time before the date. */
const callOf = async (id: string): Promise<string> => {
  const called = (await calls(id))[0]
  if (called === undefined) throw new Error('Nobody was called')
  return called.at
}

describe('R-REF-05 a date that ends while the office is closed, on the real server in virtual time', () => {
  it('calls one after the other, each with a quarter of an hour, then the managers; the attention falls with the answer', async () => {
    const { id, dueAt } = await noticed('Called Example')
    await moveTo(house, id, plusSeconds(dueAt, -60))
    const rang = await calls(id)
    expect(rang.map(({ type, who }) => [type, who])).toEqual([
      ['OnCallCalled', 'staff-edt-worker'],
      ['OnCallCalled', 'staff-edt-second'],
      ['OnCallNotReached', 'NOBODY_ANSWERED'],
    ])
    const [first = 0, second = 0, third = 0] = rang.map(({ at }) => Date.parse(at) / 60_000)
    for (const waited of [second - first, third - second]) expect(Math.floor(waited)).toBe(15)

    expect(await seen(id)).toMatchObject({
      attention: ['NOBODY_ON_CALL'],
      waitingOn: {
        outOfHours: { role: 'EDT_WORKER', clocks: expect.arrayContaining(['hospital.assessment']) as unknown },
      },
    })
    await eventually('supervisors see it', async () => (await attentionInTemporal(id)).includes('NOBODY_ON_CALL'))

    const sent = await house.database.outboxMessage.findMany({
      where: { journeyId: id, template: { startsWith: 'ON_CALL' } },
      orderBy: { reference: 'asc' },
    })
    expect(sent.map(({ template, recipient }) => [template, recipient]).sort()).toEqual([
      ['ON_CALL', 'ON_CALL'],
      ['ON_CALL', 'ON_CALL'],
      ['ON_CALL_NOBODY', 'EDT_MANAGER'],
      ['ON_CALL_NOBODY', 'SERVICE_MANAGER'],
    ])

    done(await acknowledge(id, 'staff-edt-second'))
    expect((await seen(id)).attention).toEqual([])
    await eventually('the flag falls', async () => (await attentionInTemporal(id)).length === 0)
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('an answer in time ends the calls, and the hand-back is owed by noon', async () => {
    const { id, dueAt } = await noticed('Answered Example')
    const evening = instantAt(localDate(dueAt), '16:00:00')
    await moveTo(house, id, evening)
    const due = (await clocksOf(id)).find(({ key }) => key === 'hospital.assessment')?.next
    expect(due?.kind).toBe('CALL')
    await moveExactlyTo(house, id, plusSeconds(due?.at ?? '', 60))
    await eventually('somebody is called', async () => (await calls(id)).length === 1)
    done(await acknowledge(id, 'staff-edt-worker'))
    await moveTo(house, id, plusSeconds(dueAt, -60))
    expect((await calls(id)).map(({ type }) => type)).toEqual(['OnCallCalled', 'OnCallAcknowledged'])
    expect((await clocksOf(id)).map(({ key }) => key)).toContain('edt.handback')
    expect(Date.parse(await callOf(id))).toBeGreaterThanOrEqual(Date.parse(due?.at ?? ''))
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('a rota that has nobody at this hour: the managers hear at once', async () => {
    const { id, dueAt } = await noticed('Gap Example')
    const viewer = { caller: await caller(house, 'staff-service-manager'), requestId: 'test' }
    for (const shift of DEMO_ON_CALL) await takeOffRota(house.door, viewer, shift.id, new Date().toISOString())
    await moveTo(house, id, plusSeconds(dueAt, -60))
    expect((await calls(id)).map(({ type, who }) => [type, who])).toEqual([['OnCallNotReached', 'ROTA_EMPTY']])
    expect((await seen(id)).attention).toEqual(['NOBODY_ON_CALL'])
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})

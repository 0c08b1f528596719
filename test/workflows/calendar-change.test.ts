import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recalculate, viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { careNextDue } from '../../contracts/search-attributes.ts'
import type { BankHolidayCalendar } from '../../domain/clocks/calendar.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { moveTo } from '../support/virtual-time.ts'

const KEY = 'triage.standard'
const DAY_MS = 86_400_000

let house: House
let journeyId: string
let usualYears: BankHolidayCalendar['years']

beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
  const { years } = await house.database.calendarVersion.findFirstOrThrow()
  usualYears = years as unknown as BankHolidayCalendar['years']
  const opened = done(await openFor(house, 'Bank Holiday'))
  journeyId = done(await send(house, await referralRequest(house, opened.journey.id))).journey.id
})
afterAll(() => house.close())

const handle = () => house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))

/** The due date as the workflow, its search attribute, the clock's row, the read model and the worklist have it. */
async function everywhere(): Promise<readonly (Instant | undefined)[]> {
  const { journey } = await handle().query(viewJourney)
  const { typedSearchAttributes } = await handle().describe()
  const row = await house.database.clock.findFirstOrThrow({ where: { journeyId, key: KEY } })
  const readModel = await house.database.journey.findUniqueOrThrow({ where: { id: journeyId } })
  const item = await house.database.workItem.findFirstOrThrow({ where: { journeyId, step: 'recordTriageDecision' } })
  const dates = [
    journey.clocks.find(({ key }) => key === KEY)?.dueAt,
    typedSearchAttributes.get(careNextDue),
    row.dueAt,
    readModel.nextDueAt,
    item.dueAt,
  ]
  return dates.map((date) => (date ? new Date(date).toISOString() : undefined))
}

/** A new list of bank holidays, in force from now on; the usual one with these days added. */
async function publish(days: readonly string[]): Promise<void> {
  const years = Object.fromEntries(
    Object.entries(usualYears).map(([year, dates]) => [
      year,
      [...dates, ...days.filter((day) => day.startsWith(year))].sort(),
    ]),
  )
  const { _max } = await house.database.calendarVersion.aggregate({ _max: { version: true } })
  await house.database.calendarVersion.create({
    data: { version: (_max.version ?? 0) + 1, effectiveFrom: new Date(), years },
  })
}

const agreeOn = (date: (at: Instant) => boolean) =>
  eventually('the date is the same everywhere', async () => {
    const [first, ...others] = await everywhere()
    return first !== undefined && date(first) && others.every((other) => other === first)
  })

/** The date, once everybody has heard of it: the door answers before the workflow does. */
async function dueEverywhere(): Promise<Instant> {
  await agreeOn(() => true)
  const [due = ''] = await everywhere()
  return due
}

describe('a change of bank holidays while a clock runs (rulebook 0.4.9)', () => {
  let usual: Instant

  it('moves the date later everywhere when the journey hears of it', async () => {
    usual = await dueEverywhere()
    await publish([usual.slice(0, 10)])
    await handle().signal(recalculate)
    await agreeOn((date) => date > usual)
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('moves the date earlier everywhere, and the timer with it: the breach comes at the earlier instant', async () => {
    await publish([])
    await handle().signal(recalculate)
    await agreeOn((date) => date === usual)
    await moveTo(house, journeyId, new Date(Date.parse(usual) + 5000).toISOString())
    const breaches = await house.database.journeyEvent.findMany({
      where: { journeyId, idempotencyKey: { contains: ':BREACH:' } },
    })
    expect(breaches).toHaveLength(1)
    expect(breaches[0]?.receivedAt.getTime()).toBeLessThan(Date.parse(usual) + 60_000)
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})

describe('a change of bank holidays that nobody told the journey of', () => {
  it('a timer asks first, and does not fire at a date that has moved later', async () => {
    const opened = done(await openFor(house, 'Not Told'))
    journeyId = done(await send(house, await referralRequest(house, opened.journey.id))).journey.id
    const due = await dueEverywhere()
    await publish([due.slice(0, 10)])
    await moveTo(house, journeyId, new Date(Date.parse(due) + 5000).toISOString())
    const where = { journeyId, idempotencyKey: { contains: ':BREACH:' } }
    expect(await house.database.journeyEvent.count({ where })).toBe(0)
    await agreeOn((date) => date > due)

    const later = await dueEverywhere()
    await moveTo(house, journeyId, new Date(Date.parse(later) + 5000).toISOString())
    expect(await house.database.journeyEvent.count({ where })).toBe(1)
    expect(Date.parse(later) - Date.parse(due)).toBeGreaterThanOrEqual(DAY_MS)
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { localDate } from '../../domain/clocks/civil.ts'
import { importFile } from '../../local/import/import-file.ts'
import { reconcile } from '../../use-cases/reconcile/reconcile.ts'
import { formerCouncil, formerLine } from '../support/former.ts'
import { openHouse, type House } from '../support/house.ts'

const JOURNEYS = 1000

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterAll(() => house.close())

describe('reconciling a thousand clean journeys', () => {
  it('of every stage finds nothing, whichever workflows are asked', async () => {
    const { facts, stands } = formerCouncil(localDate(new Date().toISOString()))
    const ways = Object.values(stands).map((at) => facts(at))
    const lines = Array.from({ length: JOURNEYS }, (_, place) => {
      const way = ways[place % ways.length]
      return JSON.stringify(way === undefined ? {} : formerLine(place, way))
    })
    const course = { by: 'staff-service-manager', system: 'FORMER', check: false, spread: undefined }
    const { report } = await importFile(house.door, lines.join('\n'), { ...course, withoutRefused: false })
    expect([report.taken.length, report.refused]).toEqual([JOURNEYS, []])
    for (const day of [0, 11, 23]) {
      const { findings, failures, journeys, asked } = await reconcile(house.door, { patienceMs: 0, day })
      expect([findings, failures, journeys]).toEqual([[], [], JOURNEYS])
      expect(asked).toBeGreaterThan(0)
    }
  }, 600_000)
})

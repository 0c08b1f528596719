import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type { Occurrence } from '../../local/journeys/home.ts'
import { play, type Performance } from '../../local/journeys/play.ts'
import { readJourney } from '../../local/journeys/read.ts'
import { openHouse, type House } from '../support/house.ts'
import { createDoorHome } from './door-home.ts'
import { openMachine, type Machine } from './machine.ts'

const TWO_YEARS = join(import.meta.dirname, '../../local/journeys/two-years.json')
const MINUTES = 60_000

let machine: Machine
let house: House
beforeAll(async () => {
  machine = await openMachine()
  house = await openHouse()
  await house.startWorker()
})
afterAll(async () => {
  await house.close()
  await machine.close()
})

/** What must be the same wherever a journey is played: receipts differ by seconds, and message references by the journey's id. */
function comparable({ version, at: _at, event, messages, firing, ...rest }: Occurrence): object {
  const facts = JSON.stringify(event)
    .replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, '[instant]')
    .replaceAll(/[0-9a-f-]{36}(-\d+-\d+)/g, '[journey]$1')
  const sent = messages.map(({ template, to }) => `${template} to ${to}`)
  return { version, facts, messages: sent, firing: firing && comparableFiring(firing), ...rest }
}

/** Whoever is on call is called as soon as the clock runs: at the receipt of the step that starts it. */
const comparableFiring = ({ clock, kind, at }: NonNullable<Occurrence['firing']>): object =>
  kind === 'CALL' ? { clock, kind } : { clock, kind, at }

const isReceipt = ({ event }: Occurrence): boolean => event.type === 'MessageDelivered'

/** Letters that one step sent arrive in any order: receipts that follow each other are put into that of their references. */
function inOneOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const sorted = [...occurrences]
  for (let from = 0; from < sorted.length; from += 1) {
    const end = sorted.findIndex((one, index) => index >= from && !isReceipt(one))
    const run = sorted.slice(from, end < 0 ? sorted.length : end)
    const events = run.map(({ event }) => event).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
    sorted.splice(from, run.length, ...run.map((one, index) => ({ ...one, event: events[index] ?? one.event })))
    from += run.length
  }
  return sorted
}

const eventsOf = ({ played }: Performance): readonly object[] =>
  inOneOrder(played.at(-1)?.look?.occurrences ?? []).map(comparable)

describe('one machine, two homes', () => {
  it(
    'two years give the same events through the machine with an injected clock and through the workflow',
    async () => {
      const script = readJourney(TWO_YEARS)
      const throughWorkflow = await play(script, createDoorHome(house))
      const throughMachine = await play(script, machine.home())
      expect(throughWorkflow.failures).toEqual([])
      expect(eventsOf(throughWorkflow)).toEqual(eventsOf(throughMachine))
    },
    3 * MINUTES,
  )
})

import { describe, expect, it } from '@jest/globals'
import { MEASURED, openingBody, STAFF, STEP_KINDS, WAY, type SentStep } from '../../bench/journeys/steps.ts'
import { STEP_NAMES, kebab } from '../../api/step-paths.ts'
import { findCaller } from '../../local/journeys/cast.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import type { Body } from '../../local/journeys/format.ts'
import { Citizen } from '../citizens/citizen.ts'

/** As many turns as it takes to come round twice. */
const TURNS = 16

async function send(citizen: Citizen, { name: address, staff, body }: SentStep): Promise<void> {
  const name = address === 'record-contact' ? 'recordContact' : STEP_NAMES.find((each) => kebab(each) === address)
  const by = findCaller(staff)
  if (name === undefined || by === undefined) throw new Error(`There is no ${address} by ${staff}`)
  const form = fillIn(name, body as Body)
  if ('problems' in form) throw new Error(`${address}: ${JSON.stringify(form.problems)}`)
  await citizen.take({ name, form, by, stale: 0 })
}

async function underWay(): Promise<Citizen> {
  const citizen = new Citizen('2026-01-05T09:00:00Z', () => undefined)
  const { person: _person, ...contact } = openingBody() as { readonly person: object }
  await send(citizen, { name: 'record-contact', staff: STAFF.contact, body: contact })
  for (const step of WAY) await send(citizen, step)
  return citizen
}

/** When the journey's timer rings next. */
const nextDate = ({ journey }: Citizen): string | undefined =>
  journey.clocks.flatMap(({ next }) => (next === undefined ? [] : [next.at])).toSorted()[0]

describe('what the benchmark sends', () => {
  it.each(STEP_KINDS)(
    'is accepted turn after turn, and moves the next date as its name says: deadline %s',
    async (kind) => {
      const citizen = await underWay()
      const letters = citizen.kindsOfLetter
      for (let turn = 0; turn < TURNS; turn += 1) {
        const { journey } = citizen
        const date = nextDate(citizen)
        await send(citizen, MEASURED[kind](turn))
        expect(citizen.journey.version).toBe(journey.version + 1)
        expect(nextDate(citizen) === date).toBe(kind === 'stays')
      }
      expect(citizen.kindsOfLetter).toBe(letters)
    },
  )
})

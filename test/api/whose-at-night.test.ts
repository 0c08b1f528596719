import { describe, expect, it } from '@jest/globals'
import { nextWorkingDay, officialHolidays } from '../../domain/clocks/calendar.ts'
import { addDays, instantAt, localDate } from '../../domain/clocks/civil.ts'
import { demonstrationCalendar } from '../../domain/clocks/demonstration-calendar.ts'
import { servedHouse } from '../support/served-house.ts'
import { done, openFor } from '../support/steps.ts'
import { moveTo } from '../support/virtual-time.ts'
import { takeForm } from '../support/walk.ts'

const served = servedHouse()

const holidays = officialHolidays(demonstrationCalendar(new Date().getUTCFullYear()))

/** A working day to come with another one after it: its evening is a night between two office days. */
function dayBeforeAnother(from: string): string {
  const day = nextWorkingDay(from, holidays)
  return nextWorkingDay(day, holidays) === addDays(day, 1) ? day : dayBeforeAnother(day)
}

const DAY = dayBeforeAnother(addDays(localDate(new Date().toISOString()), 1))

const NOTICE = {
  source: 'PAPER',
  hospital: 'RXX01',
  admission: { state: 'ADMITTED' },
  personConsulted: true,
  carerConsulted: 'NO_CARER',
  healthcare: 'CHECKLIST_NEGATIVE',
  objection: 'NOBODY',
  personName: 'Nora Example',
  nhsNumber: '9434765919',
  liaisonName: 'Lee Example',
  liaisonEmail: 'lee@hospital.example',
} as const

interface Item {
  readonly journey: { readonly id: string }
  readonly clock?: string
  readonly role: string
  readonly worker?: string
}

const listOf = async (as: string, journeyId: string): Promise<Item | undefined> => {
  const { json } = await served.api.get('/v1/worklists/team?limit=100', { as })
  return (json['items'] as readonly Item[]).find(
    ({ journey, clock }) => journey.id === journeyId && clock === 'hospital.assessment',
  )
}

const waitingOn = async (journeyId: string) => {
  const { json } = await served.api.get(`/v1/journeys/${journeyId}`, { as: 'staff-edt-worker' })
  return json['waitingOn'] as { readonly role: string; readonly outOfHours?: object }
}

describe('0.4.3, R-REF-05 a hospital’s clock that runs through a night between two office days', () => {
  it('is the out-of-hours team’s while the office is closed, and goes back when it opens', async () => {
    const { house } = served
    const { journey } = done(await openFor(house, 'Nora Example'))
    const { id } = journey
    await moveTo(house, id, instantAt(DAY, '10:00:00'))
    const body = { ...NOTICE }
    done(await takeForm(house, id, 'receiveAssessmentNotice', { by: 'staff-contact-officer', body, version: 1 }))

    expect(await listOf('staff-edt-worker', id)).toBe(undefined)
    expect(await listOf('staff-team-manager', id)).toMatchObject({ role: 'PRACTITIONER' })
    expect(await waitingOn(id)).not.toHaveProperty('outOfHours')

    await moveTo(house, id, instantAt(DAY, '20:00:00'))
    expect(await listOf('staff-edt-worker', id)).toMatchObject({ role: 'EDT_WORKER' })
    expect(await listOf('staff-team-manager', id)).toMatchObject({ role: 'EDT_WORKER' })
    expect(await waitingOn(id)).toMatchObject({
      outOfHours: {
        role: 'EDT_WORKER',
        clocks: ['hospital.assessment'],
        words: 'The office is closed, so the out-of-hours team has it until the office opens.',
      },
    })

    await moveTo(house, id, instantAt(addDays(DAY, 1), '09:00:00'))
    expect(await listOf('staff-edt-worker', id)).toBe(undefined)
    expect(await listOf('staff-team-manager', id)).toMatchObject({ role: 'PRACTITIONER' })
    expect(await waitingOn(id)).not.toHaveProperty('outOfHours')
  })
})

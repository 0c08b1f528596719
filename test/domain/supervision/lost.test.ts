import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { RunningClock } from '../../../domain/journey/running-clock.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { CAUSES } from '../../../domain/supervision/causes.ts'
import { lostIn, type Listed, type Working } from '../../../domain/supervision/lost.ts'
import { aJourney } from '../../support/domain.ts'

const DUE = '2026-01-07T17:00:00.000Z'
const WAKES = '2026-01-06T09:00:00.000Z'

const clock: RunningClock = {
  id: 'triage.standard@2',
  key: 'triage.standard',
  startedAt: '2026-01-05T10:00:00.000Z',
  dueAt: DUE,
  breached: false,
  paused: false,
  next: { kind: 'REMINDER', at: WAKES, index: 0 },
  because: 'Invented.',
}

const journey: Journey = aJourney({ stage: 'TRIAGE', allocation: { team: 'TEAM-NORTH' }, clocks: [clock] })

const working: Working = {
  staff: new Set(['staff-practitioner', 'staff-triage-worker']),
  teams: new Set(['TEAM-NORTH']),
  roles: new Set(['TRIAGE_WORKER', 'PRACTITIONER']),
}

const row = { id: clock.id, dueAt: DUE, nextWakeAt: WAKES }

const listed: Listed = {
  nextWakeAt: WAKES,
  clocks: [row],
  work: work(journey).map(({ id, role, worker = null, team = null }) => ({ id, role, worker, team })),
}

const [item] = listed.work
if (item === undefined) throw new Error('Somebody triages')

describe('nobody waits unseen', () => {
  it('a journey whose dates and work stand where they should is well', () => {
    expect(lostIn(journey, listed, working)).toEqual([])
  })

  it('the same instant, otherwise written, is the same date', () => {
    const otherwise = { ...row, dueAt: '2026-01-07T17:00:00+00:00', nextWakeAt: '2026-01-06T10:00:00+01:00' }
    expect(lostIn(journey, { ...listed, clocks: [otherwise] }, working)).toEqual([])
  })

  it.each<[string, Partial<Listed>, string]>([
    ['a clock that is gone', { clocks: [] }, clock.id],
    ['a clock that is due at another time', { clocks: [{ ...row, dueAt: WAKES }] }, clock.id],
    ['a clock that wakes nobody', { clocks: [{ ...row, nextWakeAt: null }] }, clock.id],
    [
      'a clock of which the journey does not know',
      { clocks: [row, { ...row, id: 'review.first@9' }] },
      'review.first@9',
    ],
    ['a wake-up that is gone', { nextWakeAt: null }, ''],
    ['a wake-up at another time', { nextWakeAt: DUE }, ''],
  ])('%s is missed', (_what, over, about) => {
    expect(lostIn(journey, { ...listed, ...over }, working)).toEqual([{ cause: 'DATE_LOST', about }])
  })

  it.each<[string, Listed['work']]>([
    ['that is gone', []],
    ['that stands on the list of another role', [{ ...item, role: 'PRACTITIONER' }]],
  ])('work %s is missed', (_what, rows) => {
    expect(lostIn(journey, { ...listed, work: rows }, working)).toEqual([{ cause: 'WORK_LOST', about: item.id }])
  })

  it('a list at which nobody works is no list; one with somebody of the team or of the role is', () => {
    const nobody: Working = { staff: new Set(), teams: new Set(), roles: new Set() }
    expect(lostIn(journey, listed, nobody)).toEqual([{ cause: 'NOBODY_SEES', about: item.id }])
    expect(lostIn(journey, listed, { ...nobody, teams: working.teams })).toEqual([])
    expect(lostIn(journey, listed, { ...nobody, roles: working.roles })).toEqual([])
  })

  it('work that waits by name for somebody who has left is missed, whoever else is in the team', () => {
    const rows = [{ ...item, worker: 'staff-leaver' }]
    expect(lostIn(journey, { ...listed, work: rows }, working)).toEqual([{ cause: 'WAITS_FOR_LEAVER', about: item.id }])
    const here = [{ ...item, worker: 'staff-practitioner' }]
    expect(lostIn(journey, { ...listed, work: here }, working)).toEqual([])
  })

  it('an open journey that waits for nobody and for no date is lost; a closed one is not', () => {
    const nothing: Listed = { nextWakeAt: null, clocks: [], work: [] }
    const stranded = aJourney({ stage: 'ACTIVE', reviews: { pause: { reason: 'IN_HOSPITAL' } } as never, clocks: [] })
    expect(lostIn(stranded, nothing, working)).toEqual([{ cause: 'NOBODY_WAITS', about: '' }])
    expect(lostIn({ ...stranded, stage: 'CLOSED' }, nothing, working)).toEqual([])
  })
})

describe('what supervisors are told of each cause', () => {
  it.each(Object.entries(CAUSES))(
    '%s says what is wrong and what to do, in sentences',
    (_cause, { what, whatToDo }) => {
      expect(what).toMatch(/^[A-Z].{20,}\.$/)
      expect(whatToDo).toMatch(/^[A-Z].{20,}$/)
    },
  )
})

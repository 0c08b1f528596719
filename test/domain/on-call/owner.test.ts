import { describe, expect, it } from '@jest/globals'
import { onCallLetters } from '../../../activities/letters/on-call.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import { NOW } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'
import { called, CHECK, HAND_BACK, HELD, KEY, open, WAITS } from './support.ts'

describe('R-REF-05, R-REF-06 whose the journey is out of hours', () => {
  const roleOf = (journey: Journey) => work(journey).find(({ clockId }) => clockId === CHECK.id)?.role

  it('a date that somebody was called about stands on the list of the out-of-hours team', () => {
    expect(roleOf(open())).toBe('PRACTITIONER')
    expect(roleOf(called())).toBe('EDT_WORKER')
  })

  it('a missed one stays there until it is handed back, or the noon for that has passed', () => {
    const missed = aClock(KEY, { breached: true })
    const late = called({}, { clocks: [missed, HAND_BACK] })
    expect(roleOf(late)).toBe('EDT_WORKER')
    expect(roleOf({ ...late, outOfHours: { ...HELD, handedBackAt: NOW } })).toBe('PRACTITIONER')
    expect(roleOf({ ...late, clocks: [missed, aClock('edt.handback', { breached: true })] })).toBe('PRACTITIONER')
  })

  it('the journey says so, beside whom its main line waits for', () => {
    expect(waitingOn(open()).outOfHours).toBe(undefined)
    expect(waitingOn(called()).outOfHours).toEqual({
      role: 'EDT_WORKER',
      since: NOW,
      clocks: [KEY],
      words: 'The out-of-hours team has it, and hands it back by noon of the next working day.',
    })
    const easter = open({ clocks: [aClock('hospital.assessment', { rota: true })] })
    expect(waitingOn(easter).outOfHours).toMatchObject({ clocks: ['hospital.assessment'] })
    expect(waitingOn(easter).outOfHours).not.toHaveProperty('since')
  })

  it('0.4.3 a hospital’s clock that runs on past the night is theirs while the office is closed, and nobody’s by day', () => {
    const running = open({ clocks: [aClock('hospital.assessment'), aClock('review.annual')] })
    expect(waitingOn(running, { officeClosed: false }).outOfHours).toBe(undefined)
    expect(waitingOn(running, { officeClosed: true }).outOfHours).toEqual({
      role: 'EDT_WORKER',
      clocks: ['hospital.assessment'],
      words: 'The office is closed, so the out-of-hours team has it until the office opens.',
    })
    const paused = open({ clocks: [aClock('hospital.assessment', { paused: true })] })
    expect(waitingOn(paused, { officeClosed: true }).outOfHours).toBe(undefined)
  })

  it('the call itself is on that list, with the step that answers it', () => {
    const item = work(called()).find(({ clockId }) => clockId === WAITS.id)
    expect(item).toMatchObject({ role: 'EDT_WORKER', step: 'acknowledgeCall' })
  })
})

describe('notes to those on call', () => {
  it.each(Object.entries(onCallLetters))('%s has no holes, with and without dates, and no link', (_name, letter) => {
    for (const context of [aLetterContext({ clock: KEY }), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('says whether nobody stands on the rota or nobody has answered', () => {
    const text = (why: string) => textOf(onCallLetters.ON_CALL_NOBODY, aLetterContext({ clock: KEY, why }))
    expect(text('ROTA_EMPTY')).toContain('Nobody stands on the rota')
    expect(text('NOBODY_ANSWERED')).toContain('nobody has answered')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { datesLetters } from '../../../activities/letters/dates.ts'
import { datesBodies } from '../../../api/steps/dates.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { endOfNamedDay } from '../../../domain/clocks/named-day.ts'
import { DEFAULT_POLICY } from '../../../domain/clocks/policy.ts'
import { datesTemplates } from '../../../domain/dates/messages.ts'
import { EXTENSION_REASONS, NEW_DATE_REASONS, PAUSE_REASONS } from '../../../domain/dates/reasons.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aBareLetter, aFullLetter, wordsOf } from '../../support/review-letters.ts'
import type { Same } from '../../support/same-type.ts'

type Bodies = typeof datesBodies
type Agreed<Name extends keyof Bodies> = Same<CodedFacts<z.output<Bodies[Name]>>, FactsOf<Name>>

/** Compiles only when each body, less its personal fields, is exactly the facts of its step. */
const agreed: { readonly [Name in keyof Bodies]: Agreed<Name> } = {
  pauseClock: true,
  resumeClock: true,
  extendClock: true,
  setClockDate: true,
}

const good = {
  pauseClock: {
    clock: 'plan.agree',
    reason: 'AWAY',
    until: '2026-02-13',
    reasons: 'Invented: with her sister',
  },
  resumeClock: { clock: 'plan.agree', note: 'Invented: back home' },
  extendClock: { clock: 'plan.agreement', reason: 'TIME_TO_AGREE', byDays: 5, reasons: 'Invented: to read it again' },
  setClockDate: {
    clock: 'advice.followUp',
    reason: 'PERSON_CHOSE_THE_DAY',
    on: '2026-02-13',
    reasons: 'Invented: after the move',
  },
} as const satisfies Record<keyof Bodies, object>

const names = Object.keys(agreed) as (keyof Bodies)[]

describe('bodies of the steps about dates', () => {
  it.each(names)('%s accepts a good example and refuses an unknown field', (name) => {
    expect(datesBodies[name].safeParse(good[name]).success).toBe(true)
    expect(datesBodies[name].safeParse({ ...good[name], surprise: 1 }).success).toBe(false)
  })

  it.each([
    ['a date that is none', 'pauseClock', { clock: 'plan.wish' }],
    ['a reason for a pause that is none', 'pauseClock', { reason: 'TOO_BUSY' }],
    ['a pause without words for the person', 'pauseClock', { reasons: ' ' }],
    ['an extension of no days', 'extendClock', { byDays: 0 }],
    ['an extension of half a day', 'extendClock', { byDays: 0.5 }],
    ['more time because of the workload', 'extendClock', { reason: 'TOO_BUSY' }],
    ['a day that does not exist', 'setClockDate', { on: '2026-02-30' }],
  ] as const)('refuse %s', (_case, name, over) => {
    expect(datesBodies[name].safeParse({ ...good[name], ...over }).success).toBe(false)
  })
})

describe('letters about dates', () => {
  it.each(Object.keys(datesTemplates) as (keyof typeof datesTemplates)[])(
    '%s reads as a letter, however little is known',
    (template) => {
      for (const context of [aFullLetter({ clock: 'plan.agree' }), aBareLetter()]) {
        expect(wordsOf(datesLetters[template], context)).not.toMatch(/undefined|null|\[object|\{/)
        expect(datesLetters[template](context).paragraphs.length).toBeGreaterThan(1)
      }
    },
  )

  it('R-GEN-03 never sends somebody without the web to a website', () => {
    for (const letter of Object.values(datesLetters)) {
      expect(wordsOf(letter, aBareLetter())).not.toMatch(/https?:|website|online/)
    }
  })

  it.each(PAUSE_REASONS)('a pause for %s says why, until when, and that support goes on', (reason) => {
    const text = wordsOf(datesLetters.DATE_PAUSED, aFullLetter({ clock: 'assessment.needs.standard', reason }))
    expect(text).toContain('Your assessment is on hold for a while, because')
    expect(text).toContain('from the date of date.pause.ends')
    expect(text).toContain('[/reasons]')
    expect(text).toContain('any support you have goes on')
  })

  it('going on tells the new date and why it is that date', () => {
    const text = wordsOf(datesLetters.DATE_GOES_ON, aFullLetter({ clock: 'plan.agree' }))
    expect(text).toContain('by the date of plan.agree')
    expect(text).toContain('Because of plan.agree.')
  })

  it.each([...EXTENSION_REASONS.filter((reason) => reason !== 'ENQUIRY_NEEDS_MORE_TIME'), ...NEW_DATE_REASONS])(
    'a date that moved for %s says so in words of its own',
    (reason) => {
      const about = (code: string) =>
        wordsOf(datesLetters.DATE_MOVED, aFullLetter({ clock: 'plan.agree', reason: code }))
      expect(about(reason)).toContain('the date is now the date of plan.agree')
      expect(about(reason).length).toBeGreaterThan(about('').length)
    },
  )
})

describe('0.4.5 the end of a day that somebody names', () => {
  it.each([
    ['assessment.needs.standard', '2026-06-10', '2026-06-10T22:59:59Z'],
    ['plan.agreement', '2026-01-12', '2026-01-12T17:00:00Z'],
  ])('of %s on %s is %s', (clock, on, end) => {
    expect(endOfNamedDay(clock, on, DEFAULT_POLICY)).toBe(end)
  })

  it.each([
    ['no.such', '2026-06-10'],
    ['plan.agreement', undefined],
    [undefined, '2026-06-10'],
  ])('is not known of %s on %s', (clock, on) => {
    expect(endOfNamedDay(clock, on, DEFAULT_POLICY)).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { closureLetters } from '../../../activities/letters/closure.ts'
import { closureBodies } from '../../../api/steps/closure.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { closureTemplates } from '../../../domain/closure/messages.ts'
import { CLOSE_REASONS, ENDING_GROUNDS } from '../../../domain/closure/state.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { aBareLetter, aFullLetter, wordsOf } from '../../support/review-letters.ts'
import type { Same } from '../../support/same-type.ts'

type Bodies = typeof closureBodies
type Agreed<Name extends keyof Bodies> = Same<CodedFacts<z.output<Bodies[Name]>>, FactsOf<Name>>

/** Compiles only when each body, less its personal fields, is exactly the facts of its step. */
const agreed: { readonly [Name in keyof Bodies]: Agreed<Name> } = {
  recordDeath: true,
  recordAfterDeath: true,
  correctDeath: true,
  giveEndingNotice: true,
  withdrawEndingNotice: true,
  closeJourney: true,
  reopenJourney: true,
}

const good = {
  recordDeath: { diedOn: '2028-02-29', confirmedBy: 'FAMILY', note: 'His daughter called' },
  recordAfterDeath: {
    services: 'ENDED',
    carer: 'OFFERED',
    safeguarding: 'NOTHING_KNOWN',
    note: 'Rang the provider on Monday; his daughter wants to think about it',
  },
  correctDeath: { cause: 'ANOTHER_PERSON', reasons: 'His brother of the same name had died' },
  giveEndingNotice: {
    ground: 'REVIEW_FOUND_NO_ELIGIBLE_NEED',
    adviceGiven: true,
    reasons: 'He manages washing and cooking by himself again',
    advice: 'The lunch club on Tuesdays; call us if anything changes',
  },
  withdrawEndingNotice: { reasons: 'He has had a fall' },
  closeJourney: {
    reason: 'DECLINED',
    personsChoice: true,
    adviceGiven: true,
    openMatters: [],
    letterAllowed: true,
    reasons: 'He would rather manage by himself for now',
  },
  reopenJourney: { grounds: 'NEW_REQUEST', reasons: 'He has had a fall' },
} as const satisfies Record<keyof Bodies, object>

const names = Object.keys(good) as (keyof Bodies)[]

describe('bodies of the closing steps', () => {
  it('cover every step', () => {
    expect(names.toSorted()).toEqual(Object.keys(agreed).toSorted())
    expect(Object.keys(closureBodies).toSorted()).toEqual(names.toSorted())
  })

  it.each(names)('%s accepts a good example and refuses an unknown field', (name) => {
    expect(closureBodies[name].safeParse(good[name]).success).toBe(true)
    expect(closureBodies[name].safeParse({ ...good[name], surprise: 1 }).success).toBe(false)
  })

  it.each([
    ['a day that does not exist', 'recordDeath', { diedOn: '2027-02-29' }],
    ['a year before anybody', 'recordDeath', { diedOn: '1899-12-31' }],
    ['a year after everybody', 'recordDeath', { diedOn: '2200-01-01' }],
    ['no reasons', 'closeJourney', { reasons: '' }],
    ['a notice without advice', 'giveEndingNotice', { advice: '' }],
    ['a reason outside the list', 'closeJourney', { reason: 'TOO_EXPENSIVE' }],
  ] as const)('refuse %s', (_case, name, over) => {
    expect(closureBodies[name].safeParse({ ...good[name], ...over }).success).toBe(false)
  })
})

describe('letters about closing', () => {
  it.each(Object.keys(closureTemplates) as (keyof typeof closureTemplates)[])(
    '%s reads as a letter, however little is known',
    (template) => {
      for (const context of [aFullLetter(), aBareLetter()]) {
        expect(wordsOf(closureLetters[template], context)).not.toMatch(/undefined|null|\[object|\{/)
        expect(closureLetters[template](context).paragraphs.length).toBeGreaterThan(1)
      }
    },
  )

  it('R-GEN-03 never sends somebody without the web to a website', () => {
    for (const letter of Object.values(closureLetters)) {
      expect(wordsOf(letter, aBareLetter())).not.toMatch(/https?:|website|online/)
    }
  })

  it.each(CLOSE_REASONS)(
    'R-CLS-03 the letter for %s gives the reasons, the way back and how to challenge it',
    (reason) => {
      const text = wordsOf(closureLetters.JOURNEY_CLOSED, aFullLetter({ reason }))
      expect(text).toContain('[/reasons]')
      expect(text).toContain('You can come back to us at any time')
      expect(text).toContain('complaint')
      expect(text).not.toContain(reason)
    },
  )

  it.each(ENDING_GROUNDS)(
    'R-CLS-04 the notice for %s says until when, why, what else helps and how to challenge it',
    (ground) => {
      const text = wordsOf(closureLetters.ENDING_NOTICE, aFullLetter({ ground }))
      expect(text).toContain('until the date of close.notice')
      expect(text).toMatch(/\[\/reasons\].*\[\/advice\].*If you do not agree/s)
      expect(text).toContain('complaint')
      expect(text).not.toContain(ground)
    },
  )

  it('R-CLS-05 the letter about reopening says by when and why', () => {
    const text = wordsOf(closureLetters.JOURNEY_REOPENED)
    expect(text).toContain('by the date of triage.standard')
    expect(text).toContain('Because of triage.standard.')
  })

  it('R-CLS-01 the note after a death names what is left to do, and is for staff', () => {
    const text = wordsOf(closureLetters.DEATH_RECORDED)
    expect(closureTemplates.DEATH_RECORDED.audience).toBe('STAFF')
    expect(text).toMatch(/providers.*direct payment.*carer.*safeguarding/s)
  })
})

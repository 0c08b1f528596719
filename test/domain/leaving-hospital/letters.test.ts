import { describe, expect, it } from '@jest/globals'
import { leavingHospitalLetters } from '../../../activities/letters/leaving-hospital.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const words = (text: { readonly subject: string; readonly paragraphs: readonly string[] }): string =>
  [text.subject, ...text.paragraphs].join('\n')

const only =
  (...keys: readonly string[]) =>
  (key: string): string | undefined =>
    keys.includes(key) ? `the date of ${key}` : undefined

describe('R-HOS-11 the letter about the pathway', () => {
  const letter = (pathway: string, hasLeft: boolean): string =>
    words(leavingHospitalLetters.DISCHARGE_PATHWAY(aLetterContext({ pathway, hasLeft: String(hasLeft) })))

  it('says before the discharge how somebody will leave', () => {
    expect(letter('P1', false)).toMatch(/^How you will leave hospital\nYou go home, with support that is new for you/)
    expect(letter('P0', false)).toContain('Nobody decides on the ward')
  })

  it('says to somebody who has left what follows', () => {
    expect(letter('P1', true)).toMatch(/^What follows your time in hospital\nYou are home from hospital/)
    expect(letter('P3', true)).toContain('You are in a bed in a care home.')
  })

  it('R-HOS-10 promises nobody an assessment whom the council does not support', () => {
    expect(letter('P0', true)).toContain('So we will not come to assess you')
    expect(letter('P0', true)).not.toContain('We look at that with you')
  })

  it.each([true, false])('passes on what somebody wrote of the next step (left: %s)', (hasLeft) => {
    expect(letter('P2', hasLeft)).toContain('[what was written in /whatHappensNext]')
  })
})

describe('R-HOS-10 the welcome pack', () => {
  const pack = (...running: readonly string[]): string =>
    words(leavingHospitalLetters.WELCOME_PACK(aLetterContext({}, { date: only(...running) })))

  it('says that somebody looks in today, where somebody does', () => {
    expect(pack('d2a.welfareCheck', 'd2a.assessment')).toContain('Today somebody sees you or calls you')
    expect(pack('d2a.assessment')).not.toContain('Today somebody')
  })

  it('says that the council is still finding out, while nobody has set a pathway', () => {
    expect(pack('d2a.pathway', 'd2a.assessment')).toContain('We are finding out with the hospital')
    expect(pack('d2a.assessment')).not.toContain('finding out')
  })
})

describe('R-HOS-11 the note about somebody who has left', () => {
  it('asks for the pathway by its date, where nobody has set one', () => {
    const note = (...running: readonly string[]): string =>
      words(leavingHospitalLetters.LEFT_HOSPITAL(aLetterContext({}, { date: only(...running) })))
    expect(note('d2a.pathway')).toContain('set the pathway by the date of d2a.pathway.')
    expect(note('d2a.welfareCheck')).not.toContain('pathway')
  })

  it.each(Object.keys(leavingHospitalLetters) as (keyof typeof leavingHospitalLetters)[])(
    '%s has no holes when little is known',
    (name) => {
      expect(words(leavingHospitalLetters[name](aBareLetterContext()))).not.toMatch(/undefined|NaN/)
    },
  )
})

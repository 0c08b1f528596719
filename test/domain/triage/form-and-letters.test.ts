import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { triageLetters } from '../../../activities/letters/triage.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { triageBodies } from '../../../api/steps/triage.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { textOf, triageFacts } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

const { recordTriageDecision } = triageBodies
const body = { ...triageFacts, reasons: 'Steady at home with a neighbour near by.' }

describe('the form of recordTriageDecision', () => {
  it('has the facts of the domain', () => {
    const same: Same<CodedFacts<z.infer<typeof recordTriageDecision>>, FactsOf<'recordTriageDecision'>> = true
    expect(same).toBe(true)
  })

  it('takes a good example', () => {
    expect(recordTriageDecision.parse(body)).toEqual(body)
  })

  it('leaves unanswered screens to the rules', () => {
    const { safeguardingScreen: _safeguarding, advocacyScreen: _advocacy, ...open } = body
    expect(recordTriageDecision.safeParse(open).success).toBe(true)
  })

  it.each([
    ['an unknown field', { ...body, colour: 'red' }],
    ['a rating typed in', { ...body, rating: 'GREEN' }],
    ['no reasons', { ...body, reasons: ' ' }],
    ['a severity beyond the matrix', { ...body, risk: { severity: 6, likelihood: 1 } }],
    ['a likelihood below the matrix', { ...body, risk: { severity: 1, likelihood: 0 } }],
    ['a route that triage does not have', { ...body, route: 'CLOSED' }],
  ])('refuses %s', (_what, wrong) => {
    expect(recordTriageDecision.safeParse(wrong).success).toBe(false)
  })
})

describe('letters of triage', () => {
  it.each(Object.entries(triageLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-ASM-02 tells by when the assessment is finished, and why', () => {
    const date = (key: string) => (key === 'assessment.needs.p2' ? '11:59pm on Friday 16 January 2026' : undefined)
    const because = (key: string) => (key === 'assessment.needs.p2' ? 'Because it is two weeks.' : undefined)
    const text = textOf(triageLetters.TRIAGE_DECISION, aLetterContext({}, { date, because }))
    expect(text).toContain('We will finish it by 11:59pm on Friday 16 January 2026.')
    expect(text).toContain('Because it is two weeks.')
    expect(text).toContain('[what was written in /reasons]')
  })

  it('R-WTW-01 tells whoever has no worker yet when we get in touch, and nobody else', () => {
    const date = (key: string) => (key === 'waitingWell.contact.red' ? '5pm on Monday 12 January 2026' : undefined)
    const text = textOf(triageLetters.TRIAGE_DECISION, aLetterContext({}, { date }))
    expect(text).toContain('While you wait we get in touch by 5pm on Monday 12 January 2026.')
    expect(text).toContain('If you need help before then, tell us.')
    const withWorker = textOf(triageLetters.TRIAGE_DECISION, aLetterContext({}, { date: () => undefined }))
    expect(withWorker).not.toContain('While you wait')
  })

  it('R-3CV-04 advice does not take away the right to an assessment', () => {
    const text = textOf(triageLetters.TRIAGE_DECISION, aLetterContext({ route: 'ADVICE_ONLY' }))
    expect(text).toContain('ask us for an assessment of your needs at any time')
    expect(text).not.toContain('We will finish it')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { z } from 'zod'
import { triageLetters } from '../../../activities/letters/triage.ts'
import { waitingLetters } from '../../../activities/letters/waiting.ts'
import type { CodedFacts } from '../../../api/steps/personal.ts'
import { waitingBodies } from '../../../api/steps/waiting.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import { waitingTemplates } from '../../../domain/waiting/messages.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import type { Same } from '../../support/same-type.ts'

const { recordWaitingContact } = waitingBodies
const body = {
  outcome: 'REACHED',
  risk: { severity: 3, likelihood: 2 },
  unmetRisk: false,
  note: 'Coping, a bit slower.',
}

describe('the form of recordWaitingContact', () => {
  it('has the facts of the domain', () => {
    const same: Same<CodedFacts<z.infer<typeof recordWaitingContact>>, FactsOf<'recordWaitingContact'>> = true
    expect(same).toBe(true)
  })

  it.each([
    ['somebody reached', body],
    ['nobody reached', { outcome: 'NOT_REACHED', unmetRisk: false }],
  ])('takes %s', (_what, good) => {
    expect(recordWaitingContact.parse(good)).toEqual(good)
  })

  it.each([
    ['an unknown field', { ...body, rating: 'RED' }],
    ['an unknown outcome', { ...body, outcome: 'VOICEMAIL' }],
    ['half a matrix', { ...body, risk: { severity: 3 } }],
  ])('refuses %s', (_what, wrong) => {
    expect(recordWaitingContact.safeParse(wrong).success).toBe(false)
  })
})

describe('letters of waiting', () => {
  it.each(Object.entries(waitingLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-WTW-01 says why, how long, when we call, help meanwhile and whom to call', () => {
    const date = (key: string) =>
      ({
        'assessment.needs.standard': '11:59pm on Monday 2 February 2026',
        'waitingWell.contact.green': '5pm on Monday 2 February 2026',
      })[key]
    const text = textOf(waitingLetters.WAITING_LETTER, aLetterContext({}, { date }))
    for (const part of [
      'nobody is free',
      'finish the assessment by 11:59pm on Monday 2 February 2026',
      'get in touch by 5pm on Monday 2 February 2026',
      'while you wait',
      '01632 960001',
      '01632 960002',
    ]) {
      expect(text).toContain(part)
    }
  })

  it.each([
    ['STARTED', 'That has begun now'],
    ['NO_LONGER_WANTED', 'You can change your mind at any time'],
    ['PLACED_IN_ERROR', 'That was our mistake'],
  ])('R-WTW-06 says why somebody comes off a list: %s', (reason, words) => {
    const about = { queue: 'DIRECT_PAYMENT', reason, waitsOn: 'false' }
    const text = textOf(waitingLetters.LEFT_WAITING_LIST, aLetterContext(about, { date: () => undefined }))
    expect(text).toContain('your direct payment to start')
    expect(text).toContain(words)
    expect(text).not.toContain('You are still waiting')
  })

  it('R-WTW-06 says that a wait for something else goes on, and when we are in touch', () => {
    const date = (key: string) => (key === 'waitingWell.contact.amber' ? '5pm on Monday 19 January 2026' : undefined)
    const about = { queue: 'REVIEW', reason: 'STARTED', waitsOn: 'true' }
    const text = textOf(waitingLetters.LEFT_WAITING_LIST, aLetterContext(about, { date }))
    expect(text).toContain('You are still waiting for something else from us.')
    expect(text).toContain('get in touch by 5pm on Monday 19 January 2026')
  })

  it('R-WTW-01 its receipt stops the clock of the letter', () => {
    expect(waitingTemplates.WAITING_LETTER.stops).toEqual(['waitingWell.letter'])
  })
})

describe('R-WTW-01 a named contact while somebody waits', () => {
  const contact = { name: 'Kit Example', phone: '01632 960555' }
  const context = aBareLetterContext({ queue: 'REVIEW' })

  it.each(['WAITING_LETTER', 'WAITING_FOR'] as const)(
    '%s names whoever decided it, while nobody has the journey',
    (name) => {
      expect(textOf(waitingLetters[name], { ...context, contact })).toContain(
        'Your contact while you wait is Kit Example. You can call them on 01632 960555.',
      )
      expect(textOf(waitingLetters[name], context)).not.toContain('Your contact')
    },
  )

  it('whoever has a worker is told of nobody else', () => {
    const worker = { name: 'Sam Lee', phone: '01632 960003' }
    expect(textOf(waitingLetters.WAITING_FOR, { ...context, contact, worker })).not.toContain('Kit Example')
  })

  it('the letter about the triage decision names them, too', () => {
    const letter = aLetterContext({ route: 'ASSESSING' })
    const { worker: _worker, ...unallocated } = letter
    expect(textOf(triageLetters.TRIAGE_DECISION, { ...unallocated, contact })).toContain('Kit Example')
  })
})

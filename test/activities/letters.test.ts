import { describe, expect, it } from '@jest/globals'
import { envelopeOf, type LetterParts } from '../../activities/letters/envelope.ts'
import { letterText } from '../../activities/letters/index.ts'
import type { Needs } from '../../domain/messages/needs.ts'
import { pointsToWebsite, withoutWebsites } from '../../activities/letters/websites.ts'
import { writeMessage } from '../../activities/delivery/write-message.ts'
import type { Message } from '../../activities/delivery/outbox.ts'
import { TEMPLATES, template, type TemplateName } from '../../domain/messages/templates.ts'
import { assessing, pausing } from '../domain/dates/support.ts'
import { aJourney, taking } from '../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../support/letters.ts'
import { aClock } from '../support/reviewing.ts'
import { aWrittenJourney, COMMUNICATION, COUNCIL, PROFILE } from './outbox-fixture.ts'

const NAMES = Object.keys(TEMPLATES) as TemplateName[]
const LETTERS = NAMES.filter((name) => template(name).audience === 'FAMILY')
const ADA = { name: 'Ada Grey', addressLines: ['2 Mill Lane', 'ZZ1 2ZZ'], email: 'ada@people.example' }

const parts = (name: TemplateName, over: Partial<LetterParts> = {}, needs: Partial<Needs> = {}): LetterParts => ({
  reference: 'message-1',
  template: name,
  to: [ADA],
  called: 'Ada',
  needs: { format: 'STANDARD_PRINT', language: 'en', usesWebsites: true, ...needs },
  context: aLetterContext(),
  council: COUNCIL,
  writtenOn: 'Tuesday 6 January 2026',
  ...over,
})

/** A letter with nothing of its own that could be in the way. */
const PLAIN = 'REFERRAL_ACKNOWLEDGEMENT'

describe('every template', () => {
  it.each(NAMES)('%s can be worded with everything known and with nothing known', (name) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      const { subject, paragraphs } = letterText(name)(context)
      const text = [subject, ...paragraphs].join('\n')
      expect(subject.trim()).not.toBe('')
      expect(paragraphs.length).toBeGreaterThan(0)
      expect(text).not.toMatch(/undefined|null|NaN|\[object/)
      expect(paragraphs.every((paragraph) => paragraph.trim() !== '')).toBe(true)
    }
  })

  it.each(LETTERS)('R-GEN-08 %s says how to complain', (name) => {
    const { text } = envelopeOf(parts(name))
    expect(text).toContain('How to complain or challenge a decision')
    expect(text).toContain(COUNCIL.complaints)
  })

  it.each(LETTERS)('R-GEN-03 %s names no website to somebody who uses none', (name) => {
    const context = { ...aBareLetterContext(), council: COUNCIL }
    const { text, subject } = envelopeOf(parts(name, { context }, { usesWebsites: false }))
    expect(pointsToWebsite(`${subject}\n${text}`)).toBe(false)
    expect(text).toContain('Complaints Team, 01632 960009')
  })
})

describe('the letter around the words', () => {
  it('greets, quotes the reference and the date, and says whom to contact', () => {
    const { text, subject, by } = envelopeOf(parts(PLAIN))
    expect(by).toBe('POST')
    expect(text).toContain('Ada Grey\n2 Mill Lane\nZZ1 2ZZ')
    expect(text).toContain('Tuesday 6 January 2026\nOur reference: ASC-2026-000001-K')
    expect(text).toContain(`Dear Ada,\n\n${subject}`)
    expect(text).toContain('Call Sam Lee on 01632 960003')
    expect(text).toContain('Our website is https://anytown.example.')
    expect(text.trimEnd().endsWith('Yours sincerely,\nSam Lee\nAnytown Council')).toBe(true)
  })

  it('R-GEN-03 tells staff on a sheet of its own how it must be produced, and the reader nothing of it', () => {
    const needs = { format: 'EASY_READ', language: 'cy' } as const
    const envelope = envelopeOf(parts(PLAIN, {}, needs))
    expect(envelope).toMatchObject(needs)
    expect(envelope.coverSheet?.fileName).toBe('cover-sheet.txt')
    expect(envelope.coverSheet?.text).toContain('In this format: Easy Read.\nIn this language: Welsh.')
    expect(envelope.coverSheet?.text).toContain('Reference: ASC-2026-000001-K')
    expect(envelope.text).toBe(envelopeOf(parts(PLAIN)).text)
    expect(envelope.text).not.toMatch(/Before sending|produce|Easy Read|Welsh/)
    expect(envelope.enclosures).toBeUndefined()
  })

  it.each(['STANDARD_PRINT', 'E_MAIL'] as const)('has no cover sheet in English as %s', (format) => {
    expect(envelopeOf(parts(PLAIN, {}, { format })).coverSheet).toBeUndefined()
  })

  it('goes by e-mail to somebody who asked for that, and to somebody who has no other address', () => {
    expect(envelopeOf(parts(PLAIN, {}, { format: 'E_MAIL' })).by).toBe('E_MAIL')
    expect(envelopeOf(parts(PLAIN, { to: [{ name: 'Ada', email: 'ada@people.example' }] })).by).toBe('E_MAIL')
  })

  it('an e-mail does not say where its reader lives: it is read over shoulders and shown before it is opened', () => {
    const { text } = envelopeOf(parts(PLAIN, {}, { format: 'E_MAIL' }))
    expect(text).not.toMatch(/Mill Lane|ZZ1 2ZZ/)
    expect(text).toContain('Dear Ada,')
  })

  it('is blocked when nobody can be reached', () => {
    expect(() => envelopeOf(parts(PLAIN, { to: [{ name: 'Ada' }] }))).toThrow('NO_ADDRESS')
  })

  it('a note to staff is short: no complaints route, no address', () => {
    const { text, by } = envelopeOf(parts('CLOCK_MISSED', { to: [ADA], called: 'Sam' }))
    expect(by).toBe('E_MAIL')
    expect(text).not.toContain('complain')
    expect(text).toContain('Dear Sam,')
  })
})

describe('R-GEN-03 websites', () => {
  it.each(['https://a.example/b', 'www.council.org', 'See council.gov.uk/care.', 'Go to GOV.UK', 'nhs.uk'])(
    'sees one in %s',
    (text) => {
      expect(pointsToWebsite(text)).toBe(true)
    },
  )

  it.each(['ada@people.example', 'first.last@council.gov.uk', 'Call 01632 960001.', 'e.g. at 5.30pm', '£1.50'])(
    'sees none in %s',
    (text) => {
      expect(pointsToWebsite(text)).toBe(false)
    },
  )

  it('drops only what is a website from the ways to complain', () => {
    expect(withoutWebsites('Complaints Team, 01632 960001, www.x.uk, c@x.uk')).toBe(
      'Complaints Team, 01632 960001, c@x.uk',
    )
  })
})

describe('dates in letters come from clocks', () => {
  const message: Message = {
    reference: 'message-1',
    journeyId: 'journey-1',
    version: 10,
    template: PLAIN,
    recipient: 'PERSON',
    intent: { template: PLAIN, to: 'PERSON' },
    status: 'WAITING',
    attempts: 0,
    createdAt: new Date(),
    askedAt: new Date(),
    startedAt: null,
    sentAt: null,
    awaits: null,
    personDied: false,
    deliveredAt: null,
    envelope: undefined,
    journey: aJourney(aWrittenJourney()),
    personId: 'person-1',
  }
  const grounds = { profile: PROFILE, written: [{}], staff: [], recorded: {}, past: [], now: '2026-01-05T10:15:00Z' }

  it('tells the limit of a clock that runs in plain words, and why', () => {
    const because = 'The council must decide by then.'
    const { text } = writeMessage(
      message,
      { ...grounds, clocks: [{ key: 'triage.standard', dueAt: '2026-01-06T17:00:00Z', because }] },
      COUNCIL,
    )
    expect(text).toContain('by 5pm on Tuesday 6 January 2026')
    expect(text).toContain(because)
  })

  it('R-GEN-08 tells a date once, and none of the words that staff use for the clock', () => {
    const because =
      'The council must finish the assessment (second priority) by 5pm on Monday 19 January 2026. ' +
      "The referral came in on Monday 5 January; 14 days later is Monday 19 January. This is the council's own standard."
    const named: Message = { ...message, template: 'WORKER_NAMED', intent: { template: 'WORKER_NAMED', to: 'PERSON' } }
    const clocks = [{ key: 'assessment.needs.p2', dueAt: '2026-01-19T17:00:00Z', because }] as const
    const { text } = writeMessage(named, { ...grounds, clocks }, COUNCIL)
    expect(text.split('5pm on Monday 19 January 2026')).toHaveLength(2)
    expect(text).toContain('\n\nThe referral came in on Monday 5 January;')
    expect(text).not.toContain('priority')
  })

  it('R-GEN-08 names a missed date without the priority that staff gave it', () => {
    const about = { clock: 'assessment.needs.p2' }
    const missed: Message = {
      ...message,
      template: 'DATE_MISSED',
      intent: { template: 'DATE_MISSED', to: 'PERSON', about },
    }
    const { text } = writeMessage(missed, { ...grounds, clocks: [] }, COUNCIL)
    expect(text).toContain('This is what we did not do in time: finish the assessment.')
    expect(text).not.toContain('priority')
  })

  it.each(['DISPUTE_RECEIVED', 'PLAN_REFUSED', 'REVIEW_REQUEST_REFUSED', 'JOURNEY_CLOSED'] as const)(
    'R-GEN-08 %s names the Ombudsman once, with the number',
    (name) => {
      const challenged: Message = { ...message, template: name, intent: { template: name, to: 'PERSON' } }
      const { text } = writeMessage(challenged, { ...grounds, clocks: [] }, COUNCIL)
      expect(text.split('Ombudsman')).toHaveLength(2)
      expect(text).toContain('0300 061 0614')
    },
  )

  const late = [
    { key: 'assessment.needs.standard', dueAt: '2026-01-02T23:59:59Z', because: 'Because of the first.' },
  ] as const
  const aLetter = (name: TemplateName, about: Readonly<Record<string, string>> = {}): Message => ({
    ...message,
    template: name,
    intent: { template: name, to: 'PERSON', about },
  })

  it.each(['WORKER_NAMED', 'ASSESSMENT_STARTED', 'WAITING_LETTER', 'TRIAGE_DECISION'] as const)(
    'R-ASM-02 %s promises no day that has passed, nor says why',
    (name) => {
      const { text } = writeMessage(aLetter(name), { ...grounds, clocks: late }, COUNCIL)
      expect(text).toContain('We will finish')
      expect(text).toContain('as soon as we can')
      expect(text).not.toMatch(/2 January|Because of the first/)
    },
  )

  it('R-ASM-02 keeps the promise until its last second', () => {
    const now = '2026-01-02T23:59:59Z'
    const { text } = writeMessage(aLetter('WORKER_NAMED'), { ...grounds, now, clocks: late }, COUNCIL)
    expect(text).toContain('2 January')
  })

  it.each(['ASSESSMENT_DELAYED', 'DATE_MISSED'] as const)('R-ASM-02 %s says which date was missed', (name) => {
    const letter = aLetter(name, { clock: 'assessment.needs.standard' })
    expect(writeMessage(letter, { ...grounds, clocks: late }, COUNCIL).text).toContain('2 January')
  })

  it('R-GEN-04 staff read of a missed date as it is', () => {
    const note = aLetter('JOURNEY_ALLOCATED')
    expect(writeMessage(note, { ...grounds, clocks: late }, COUNCIL).text).toContain('2 January')
  })

  it('R-PLN-04 of two dates that stand still until different days, each letter tells its own', () => {
    const endOf = (instance: string, dueAt: string) =>
      ({ key: 'date.pause.ends', instance, dueAt, because: 'Invented.' }) as const
    const clocks = [
      endOf('plan.agree', '2026-01-20T00:00:00Z'),
      endOf('assessment.needs.standard', '2026-01-27T00:00:00Z'),
    ]
    const told = (clock: 'plan.agree' | 'assessment.needs.standard') => {
      const { messages } = taking(assessing([aClock(clock)]), pausing({ clock }))
      const [intent] = messages
      if (intent === undefined) throw new Error('Nobody was told')
      return writeMessage({ ...message, template: intent.template, intent }, { ...grounds, clocks }, COUNCIL).text
    }
    expect(told('plan.agree')).toContain('20 January')
    expect(told('assessment.needs.standard')).toContain('27 January')
    expect(told('plan.agree')).not.toContain('27 January')
    expect(told('assessment.needs.standard')).not.toContain('20 January')
  })

  it('tells no date for a clock that does not run', () => {
    expect(writeMessage(message, { ...grounds, clocks: [] }, COUNCIL).text).toContain('as soon as we can')
  })

  it('takes the needs of the person, and asks nothing special of others', () => {
    const communication = { ...COMMUNICATION, format: 'BRAILLE', usesWebsites: false } as const
    const contact = { channel: 'PHONE', consent: 'CONSENT_GIVEN', immediateRisk: false, communication } as const
    const journey = aJourney({ contact })
    const toReferrer = { ...message, journey, recipient: 'REFERRER', template: 'REFERRER_ACKNOWLEDGEMENT' } as const
    const written = [{ '/referrerName': 'Jo', '/referrerContact': 'jo@people.example' }]
    expect(writeMessage({ ...message, journey }, { ...grounds, clocks: [] }, COUNCIL).format).toBe('BRAILLE')
    expect(writeMessage(toReferrer, { ...grounds, written, clocks: [] }, COUNCIL).format).toBe('STANDARD_PRINT')
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { promisedWith } from '../../activities/delivery/enclosures.ts'
import { letterText } from '../../activities/letters/index.ts'
import type { LetterContext } from '../../activities/letters/letter.ts'
import { PANEL_DECISIONS } from '../../domain/panel/state.ts'
import { TEMPLATES, template, type TemplateName } from '../../domain/messages/templates.ts'
import { aLetterContext } from '../support/letters.ts'
import { aSender, openPost, type Post } from './outbox-fixture.ts'

const NAMES = Object.keys(TEMPLATES) as TemplateName[]
const STAFF = NAMES.filter((name) => template(name).audience === 'STAFF')
const FAMILY = NAMES.filter((name) => template(name).audience === 'FAMILY')

const wordsOf = (name: TemplateName, context: LetterContext): string => {
  const { subject, paragraphs } = letterText(name)(context)
  return [subject, ...paragraphs].join('\n')
}

describe('notes to staff go by ordinary e-mail', () => {
  it.each(STAFF)('%s quotes nothing that somebody wrote and says nothing of the person', (name) => {
    for (const decision of PANEL_DECISIONS) {
      const asked: string[] = []
      const about = { decision, weeklyPence: '45000', clock: 'triage.standard', rating: 'RED' }
      const context = aLetterContext(about, {
        written: (pointer) => {
          asked.push(pointer)
          return 'free text'
        },
      })
      const text = wordsOf(name, context)
      expect(asked).toEqual([])
      expect(text).not.toMatch(/Mrs Grey|free text|£|https?:|www\./)
      expect(text).toContain(context.reference)
    }
  })

  let post: Post

  beforeAll(async () => {
    post = await openPost()
  })

  afterAll(async () => {
    await post.close()
  })

  it.each([
    ['JOURNEY_ALLOCATED', '/handoverNote'],
    ['ELIGIBILITY_RETURNED', '/reasons'],
    ['PANEL_DECISION_FOR_WORKER', '/conditions'],
  ] as const)('%s is delivered without what was written, and says where to look', async (name, pointer) => {
    const { sender, sent } = aSender()
    const written = { [pointer]: 'Ada drinks again.' }
    const reference = await post.given({ intent: { template: name, to: 'WORKER' }, written })
    const { journey } = await post.row(reference)
    await post.deliverBy(sender)({ reference })
    const { subject, text, enclosures } = sent.get(reference) ?? {}
    expect(subject).toContain(journey.reference)
    expect(text).toContain(`Look in the journey for everything else: ${journey.reference}.`)
    expect(`${String(subject)}\n${String(text)}`).not.toMatch(/Ada|Grey|drinks|https?:/)
    expect(enclosures).toBeUndefined()
  })
})

/** Facts of a message that are no codes. */
const AMOUNT_OR_DATE: Readonly<Record<string, string>> = {
  startDate: '2026-07-06',
  effectiveFrom: '2026-07-06',
  sittingOn: '2026-07-06',
  newStartOn: '2026-07-06',
  newDay: '2026-07-06',
  startsOn: '2026-07-06',
  until: '2026-07-06',
  paidOn: '2026-07-06',
  proposedOn: '2026-07-06',
  theirPlanSignedOn: '2026-07-06',
}

const rawCode = (name: string): string => AMOUNT_OR_DATE[name] ?? (/Pence$/.test(name) ? '45000' : 'RAW_CODE')

describe('R-GEN-08 letters to families are in plain words', () => {
  it.each(FAMILY)('%s shows no code of ours', (name) => {
    const text = wordsOf(name, aLetterContext({}, { about: rawCode, written: () => 'What somebody wrote.' }))
    expect(text).not.toMatch(/RAW_CODE|\b[A-Z]{2,}_[A-Z]+|\bPC-\d|\bRQ\d|R-[A-Z]{3}-\d/)
  })
})

describe('the subject of a letter stands on the screen of a telephone', () => {
  it.each(FAMILY)('%s names nobody and quotes nothing there', (name) => {
    const { subject } = letterText(name)(aLetterContext({}, { about: rawCode, written: () => 'free text' }))
    expect(subject).not.toMatch(/Grey|Sam Lee|free text|RAW_CODE|£|\d/)
  })
})

describe('what a letter says comes with it', () => {
  const minorChange = { result: 'MINOR_CHANGE' }

  it.each(FAMILY)('%s encloses what it promises, and promises what it encloses', (name) => {
    const promises = /come[s]? with this letter/.test(wordsOf(name, aLetterContext(minorChange)))
    expect(promisedWith({ template: name, about: minorChange }).length > 0).toBe(promises)
  })
})

import { describe, expect, it } from '@jest/globals'
import { letterText } from '../../activities/letters/index.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import { aLetterContext } from '../support/letters.ts'
import { READERS, takenForAnother } from '../support/readers.ts'

/** What a message of each kind is about. */
const ABOUT: Readonly<Partial<Record<TemplateName, Readonly<Record<string, string>>>>> = {
  CHANGE_ACKNOWLEDGEMENT: { kind: 'CARER' },
  COMPLAINTS_ROUTE: { aspect: 'BUDGET' },
  CONTINGENCY_STARTED: { kind: 'CARER_UNAVAILABLE' },
  DISPUTE_ANSWER: { outcome: 'PLAN_WILL_CHANGE' },
  DISPUTE_RECEIVED: { aspect: 'HOW' },
  PLAN_DRAFT: { weeklyPence: '42000', carerWeeklyPence: '4000' },
}

const textFor = (name: TemplateName, reader: Recipient, about = ABOUT[name] ?? {}): string => {
  const { subject, paragraphs } = letterText(name)(aLetterContext(about, { reader }))
  return [subject, ...paragraphs].join('\n')
}

const pairs = Object.entries(READERS).flatMap(([name, readers]) =>
  readers.map((reader) => [name as TemplateName, reader] as const),
)

/** What is the person's, said to somebody else. */
const MISTAKEN =
  /\byour (care and support plan|plan|needs|budget|health|home|money|extra support|support)\b(?! as a carer)/i

describe('a letter knows its reader', () => {
  it.each(pairs)('%s to the %s reads like this', (name, reader) => {
    expect(textFor(name, reader)).toMatchSnapshot()
  })

  it.each(pairs)('%s to the %s takes nobody for the other', (name, reader) => {
    const text = textFor(name, reader)
    if (reader === 'PERSON') expect(text).not.toContain('Mrs Grey')
    else expect(text).not.toMatch(MISTAKEN)
  })

  it.each(pairs)(
    '%s to the %s names nobody in its subject, which stands on the screen of a telephone',
    (name, reader) => {
      expect(letterText(name)(aLetterContext(ABOUT[name] ?? {}, { reader })).subject).not.toContain('Mrs Grey')
    },
  )

  it.each(['HEALTH', 'CARER', 'HOME', 'MONEY'])(
    'R-HLT-01 a change of %s is the person’s, or the carer’s own doing',
    (kind) => {
      const said = (reader: Recipient) =>
        /a change about ([^.]*)\./.exec(textFor('CHANGE_ACKNOWLEDGEMENT', reader, { kind }))?.[1]
      expect([said('PERSON'), said('CARER'), said('ADVOCATE')]).toMatchSnapshot()
    },
  )

  it('R-HLT-03 staff read of the carer as the carer', () => {
    expect(textFor('CONTINGENCY_TO_ARRANGE', 'WORKER', { kind: 'CARER_UNAVAILABLE' })).toContain(
      'because the carer cannot be there',
    )
  })
})

describe('a letter that takes its reader for another', () => {
  it.each([
    ['PLAN_SIGNED', 'PERSON', 'The plan of Mrs Grey is signed.', 'by name'],
    ['PLAN_SIGNED', 'CARER', 'Your care and support plan is signed.', 'Your care and support plan'],
    ['PLAN_SIGNED', 'PERSON', 'Your care and support plan is signed.', undefined],
    ['PLAN_SIGNED', 'CARER', 'The plan of Mrs Grey is signed.', undefined],
    ['CLOCK_MISSED', 'TEAM', 'The plan of Mrs Grey is late.', undefined],
  ] as const)('is found: %s to %s, “%s”', (name, to, text, why) => {
    const found = takenForAnother({ template: name, to }, text, 'Mrs Grey')
    if (why === undefined) expect(found).toBeUndefined()
    else expect(found).toContain(why)
  })
})

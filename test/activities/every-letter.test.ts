import { describe, expect, it } from '@jest/globals'
import { letterText } from '../../activities/letters/index.ts'
import type { LetterContext } from '../../activities/letters/letter.ts'
import { TEMPLATES, template, type TemplateName } from '../../domain/messages/templates.ts'
import { aBareLetterContext, aLetterContext } from '../support/letters.ts'
import { READERS } from '../support/readers.ts'

/** Those that go to several readers are in readers.test.ts, for each of them. */
const LETTERS = (Object.keys(TEMPLATES) as TemplateName[]).filter(
  (name) => template(name).audience === 'FAMILY' && !(name in READERS),
)

const wordsOf = (name: TemplateName, context: LetterContext): string => {
  const { subject, paragraphs } = letterText(name)(context)
  return [subject, ...paragraphs].join('\n')
}

describe('every letter to a family, to be read as it stands', () => {
  it.each(LETTERS)('%s, with everything known', (name) => {
    expect(wordsOf(name, aLetterContext())).toMatchSnapshot()
  })

  it.each(LETTERS)('%s, with nothing known, and for somebody who uses no websites', (name) => {
    expect(wordsOf(name, aBareLetterContext())).toMatchSnapshot()
  })
})

import { describe, expect, it } from '@jest/globals'
import { copyOf, inOneText } from '../../../adapters/messages/copies.ts'
import { anEnvelope, byPost, COVER_SHEET } from './an-envelope.ts'

describe('R-GEN-03 who gets what of a message', () => {
  it.each([
    ['an e-mail', anEnvelope(), { prints: false }],
    ['a letter, where the way out prints', byPost(), { prints: true }],
  ])('%s goes to its reader', (_case, envelope, way) => {
    const { for: whom, copy } = copyOf(envelope, way)
    expect(whom).toBe('READER')
    expect(copy).toEqual(envelope)
  })

  it.each([
    ['a letter that has to be produced', byPost({ coverSheet: COVER_SHEET }), { prints: true }],
    ['an e-mail that has to be translated', anEnvelope({ coverSheet: COVER_SHEET, language: 'pl' }), { prints: true }],
    ['a letter, where the way out cannot print', byPost(), { prints: false }],
  ])('%s goes to the print room, with how to send it and what to confirm', (_case, envelope, way) => {
    const { for: whom, copy } = copyOf(envelope, way)
    expect(whom).toBe('PRINT_ROOM')
    expect(copy.text).toContain(envelope.to[0]?.email ?? 'ZZ99 9ZZ')
    expect(copy.text).toContain(envelope.reference)
    expect(copy.subject).not.toContain('Zoë')
    expect('attachments' in copy && copy.attachments.map(({ text }) => text)).toEqual([envelope.text])
  })

  it('no reader’s copy can hold the cover sheet', () => {
    for (const prints of [true, false]) {
      const { for: whom, copy } = copyOf(byPost({ coverSheet: COVER_SHEET }), { prints })
      expect(whom === 'READER' && copy).toBe(false)
      expect(copy).not.toHaveProperty('coverSheet')
    }
  })

  it('what comes with a message is written below it where nothing can be attached', () => {
    const record = { fileName: 'record.txt', title: 'Record of the assessment', text: '1. Needs' }
    expect(inOneText('Dear Zoë', [record])).toBe('Dear Zoë\n\n---\n\nRecord of the assessment\n\n1. Needs')
  })
})

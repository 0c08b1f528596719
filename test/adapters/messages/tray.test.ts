import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTray, type Tray } from '../../../adapters/messages/tray.ts'
import type { Envelope } from '../../../adapters/messages/sender.ts'

let folder: string
let tray: Tray

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tray-test-'))
  tray = createTray(folder)
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const envelope = (over: Partial<Envelope> = {}): Envelope => ({
  reference: 'abc-10-0',
  template: 'REFERRAL_ACKNOWLEDGEMENT',
  by: 'POST',
  from: { name: 'Anytown Council, Adult Social Care', email: 'care@anytown.example' },
  to: [{ name: 'Zoë Grey', addressLines: ['2 Mill Lane', 'Anytown', 'ZZ1 2ZZ'] }],
  subject: 'Your request – received',
  text: `Dear Zoë,\n\n${'A long line about £500 = five hundred pounds. '.repeat(8)}\n\n.\n\nFrom us\n`,
  format: 'LARGE_PRINT',
  language: 'cy',
  ...over,
})

describe('the message tray', () => {
  it('writes one file, named by the reference, and reads it back as it was', async () => {
    await tray.send(envelope())
    expect(await readdir(folder)).toEqual(['abc-10-0.eml'])
    const message = await tray.read('abc-10-0')
    expect(message).toMatchObject({
      to: 'Zoë Grey <by-post@tray.invalid>',
      subject: 'Your request – received',
      address: '2 Mill Lane, Anytown, ZZ1 2ZZ',
      by: 'POST',
    })
    expect(message?.text.trimEnd()).toBe(envelope().text.trimEnd())
  })

  it('R-GEN-03 marks format and language in the headers', async () => {
    await tray.send(envelope())
    const eml = await readFile(join(folder, 'abc-10-0.eml'), 'utf8')
    expect(eml).toMatch(/^X-Letter-Format: LARGE_PRINT\r$/m)
    expect(eml).toMatch(/^X-Letter-Language: cy\r$/m)
    expect(eml).toMatch(/^Message-ID: <abc-10-0@tray\.invalid>\r$/m)
  })

  it('reads long and foreign text back, character for character', async () => {
    const text = 'Дорогая Ада, 🌻 żółć. '.repeat(40)
    const subject = 'Дорогая Ада, мы получили Вашу просьбу о помощи и поддержке 🌻'
    await tray.send(envelope({ text, subject }))
    const message = await tray.read('abc-10-0')
    expect(message?.text.trimEnd()).toBe(text.trimEnd())
    expect(message?.subject).toBe(subject)
  })

  it('R-ASM-09 keeps what comes with a letter as further parts of the file, character for character', async () => {
    const enclosures = [
      {
        fileName: 'assessment-record-ASC-2026-000123-K.txt',
        title: 'Record of the assessment',
        text: `1. Needs\n\nZoë pays £5 = five pounds.${' A long line.'.repeat(20)}\n\n--\n.\nFrom: nobody\n`,
      },
      { fileName: 'draft-care-and-support-plan-ASC-2026-000123-K.txt', title: 'Plan', text: 'Дорогая Ада 🌻\n' },
    ]
    await tray.send(envelope({ enclosures }))
    const message = await tray.read('abc-10-0')
    expect(message?.text.trimEnd()).toBe(envelope().text.trimEnd())
    expect(message?.enclosures).toEqual(enclosures.map(({ fileName, text }) => ({ fileName, text })))
    const eml = await readFile(join(folder, 'abc-10-0.eml'), 'utf8')
    expect(eml).toContain('Content-Disposition: attachment')
  })

  it('R-GEN-03 keeps the cover sheet as the first attachment, apart from the letter and what comes with it', async () => {
    const coverSheet = { fileName: 'cover-sheet.txt', title: 'Cover sheet', text: 'In this language: Welsh.\n' }
    const record = { fileName: 'assessment-record-ASC-2026-000123-K.txt', title: 'Record', text: '1. Needs\n' }
    await tray.send(envelope({ coverSheet, enclosures: [record] }))
    const message = await tray.read('abc-10-0')
    expect(message?.text.trimEnd()).toBe(envelope().text.trimEnd())
    expect(message?.enclosures).toEqual([coverSheet, record].map(({ fileName, text }) => ({ fileName, text })))
    expect(message).toMatchObject({ format: 'LARGE_PRINT', language: 'cy' })
  })

  it('has nothing beside a letter that comes alone', async () => {
    await tray.send(envelope())
    expect((await tray.read('abc-10-0'))?.enclosures).toEqual([])
  })

  it('lets no header be put in through a name or a subject', async () => {
    const sneaky = 'Ada\r\nBcc: thief@example.com'
    await tray.send(envelope({ to: [{ name: sneaky, email: 'ada@people.example' }], subject: sneaky, by: 'E_MAIL' }))
    expect(await readFile(join(folder, 'abc-10-0.eml'), 'utf8')).not.toMatch(/^Bcc:/m)
  })

  it('finds what has gone out and nothing else', async () => {
    expect(await tray.find(envelope())).toBeUndefined()
    const receipt = await tray.send(envelope())
    expect(await tray.find(envelope())).toEqual(receipt)
  })

  it('does not take the unfinished file of a killed worker for a message', async () => {
    await writeFile(join(folder, '.half.tmp'), 'Dear')
    expect(await tray.find(envelope())).toBeUndefined()
    expect(await tray.list(10)).toEqual([])
  })

  it('holds a message that is sent again once', async () => {
    await tray.send(envelope())
    await tray.send(envelope())
    expect(await readdir(folder)).toEqual(['abc-10-0.eml'])
  })

  it('lists the newest first, and only so many', async () => {
    for (const [place, reference] of ['one', 'two', 'three'].entries()) {
      await tray.send(envelope({ reference }))
      await utimes(join(folder, `${reference}.eml`), 1000 + place, 1000 + place)
    }
    expect((await tray.list(2)).map(({ reference }) => reference)).toEqual(['three', 'two'])
  })

  it('is empty while its folder is not there yet', async () => {
    const later = createTray(join(folder, 'later'))
    expect(await later.list(10)).toEqual([])
    await later.send(envelope())
    expect(await later.list(10)).toHaveLength(1)
  })

  it('refuses a reference that would lead out of its folder', async () => {
    const reference = '../abc'
    expect(await tray.read(reference)).toBeUndefined()
    await expect(tray.send(envelope({ reference }))).rejects.toMatchObject({
      code: 'REFERENCE_NOT_USABLE',
      lasts: 'PERMANENT',
    })
  })

  it('says by a code that trying again may help when the folder cannot be used', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(createTray(file).send(envelope())).rejects.toMatchObject({ code: 'EEXIST', lasts: 'TEMPORARY' })
  })
})

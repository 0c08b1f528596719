import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ContactDetailsCorrected } from '../../domain/contact-details/events.ts'
import type { ContactParty, ContactWay } from '../../domain/contact-details/state.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { aSender, aWrittenJourney, openPost, PROFILE, type Happened, type Post } from './outbox-fixture.ts'

const TO_CARER: MessageIntent = { template: 'COMBINED_ASSESSMENT_SPLIT', to: 'CARER' }
const TO_PERSON: MessageIntent = { template: 'WORKER_NAMED', to: 'PERSON' }
const HOME = { '/name': 'Cy Example', '/address': '5 Side Street, Anytown', '/postcode': 'ZZ3 3ZZ' }

const correction = (of: ContactParty, given: readonly ContactWay[], over: object = {}): ContactDetailsCorrected => ({
  type: 'ContactDetailsCorrected',
  of,
  named: true,
  given,
  noLonger: [],
  ...over,
})
const before = (
  of: ContactParty,
  given: readonly ContactWay[],
  written: Record<string, string>,
): readonly Happened[] => [{ event: correction(of, given), written }]

let post: Post
beforeAll(async () => {
  post = await openPost()
})
afterAll(() => post.close())

async function readersOf(reference: string) {
  const { sender, sent } = aSender()
  await post.deliverBy(sender)({ reference })
  return sent.get(reference)?.to
}

describe('where a letter goes after contact details were recorded', () => {
  it('a carer’s letter that was stuck without an address goes out once it is recorded', async () => {
    const { sender, sent } = aSender()
    const deliver = post.deliverBy(sender)
    const reference = await post.given({ intent: TO_CARER })
    await expect(deliver({ reference })).rejects.toMatchObject({ type: 'NO_ADDRESS' })
    expect(await post.row(reference)).toMatchObject({ status: 'STUCK', lastError: 'NO_ADDRESS' })
    await post.happens(reference, correction('CARER', ['ADDRESS']), HOME)
    await deliver({ reference })
    expect(sent.get(reference)?.to).toEqual([
      { name: 'Cy Example', addressLines: ['5 Side Street', 'Anytown', 'ZZ3 3ZZ'] },
    ])
    expect(sent.get(reference)?.text).toContain('Dear Cy Example,')
    expect((await post.row(reference)).status).toBe('DELIVERED')
  })

  it.each(['ADVOCATE', 'GP', 'REFERRER'] as const)(
    'the %s is written to by e-mail where one was recorded',
    async (to) => {
      const past = before(to, ['EMAIL'], { '/name': 'Jo Example', '/email': 'jo@others.example' })
      const reference = await post.given({ intent: { template: 'REFERRER_ACKNOWLEDGEMENT', to }, past })
      expect(await readersOf(reference)).toEqual([{ name: 'Jo Example', email: 'jo@others.example' }])
    },
  )

  it('what is said with the letter goes before what was recorded earlier, and a later correction before both', async () => {
    const written = { '/carerRecipient': 'Di Example, 9 Other Road, ZZ4 4ZZ' }
    const past = before('CARER', ['ADDRESS'], HOME)
    const said = await post.given({ intent: TO_CARER, written, past })
    expect(await readersOf(said)).toEqual([{ name: 'Di Example', addressLines: ['9 Other Road', 'ZZ4 4ZZ'] }])
    const later = await post.given({ intent: TO_CARER, written, past })
    await post.happens(later, correction('CARER', ['EMAIL']), { '/email': 'cy@people.example' })
    expect(await readersOf(later)).toEqual([
      { name: 'Cy Example', email: 'cy@people.example', addressLines: ['5 Side Street', 'Anytown', 'ZZ3 3ZZ'] },
    ])
  })

  it('the person’s letters follow them to a new address, and no more to one that is not safe', async () => {
    const reference = await post.given({ intent: TO_PERSON })
    const moved = { '/address': '7 New Row, Anytown', '/postcode': 'ZZ5 5ZZ', '/name': 'Mrs Grey' }
    await post.happens(reference, correction('PERSON', ['ADDRESS'], { noLonger: ['EMAIL'] }), moved)
    const { sender, sent } = aSender()
    await post.deliverBy(sender)({ reference })
    expect(sent.get(reference)?.to).toEqual([
      { name: PROFILE['fullName'], addressLines: ['7 New Row', 'Anytown', 'ZZ5 5ZZ'] },
    ])
    expect(sent.get(reference)?.text).toContain('Dear Mrs Grey,')
    expect(sent.get(reference)?.text).not.toContain('2 Mill Lane')
  })

  it('a letter in the middle of being sent is worded again when the address is corrected in the last moment', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: TO_PERSON })
    const moved = { '/address': '7 New Row', '/postcode': 'ZZ5 5ZZ' }
    await post.deliverWhile(sender, reference, () => post.happens(reference, correction('PERSON', ['ADDRESS']), moved))
    expect(sent.get(reference)?.to[0]?.addressLines).toEqual(['7 New Row', 'ZZ5 5ZZ'])
  })
})

describe('where a carer’s letter goes once one has gone before', () => {
  const WITH_ADDRESS = { '/carerRecipient': 'Di Example, 9 Other Road, ZZ4 4ZZ' }
  const AT_DI = [{ name: 'Di Example', addressLines: ['9 Other Road', 'ZZ4 4ZZ'] }]
  const offered = (carer: string): Happened => ({
    event: { type: 'CarerAssessmentOffered', carer, answer: 'WANTS_TIME' },
    written: WITH_ADDRESS,
  })
  const known = (...ids: readonly string[]) =>
    aWrittenJourney({ carers: { known: ids.map((id) => ({ id, identifiedAt: '2026-01-05T10:15:00Z' })) } })

  it('to the address that an earlier step brought for its own letter', async () => {
    const reference = await post.given({ intent: TO_CARER, past: [offered('carer-1')], journey: known('carer-1') })
    expect(await readersOf(reference)).toEqual(AT_DI)
  })

  it('to where the carer said that they can be reached when they were recorded', async () => {
    const identified: Happened = {
      event: { type: 'CarerIdentified', carer: 'carer-1' },
      written: { '/name': 'Cy Example', '/contact': '01632 960555 or cy@people.example' },
    }
    const reference = await post.given({ intent: TO_CARER, past: [identified], journey: known('carer-1') })
    expect(await readersOf(reference)).toEqual([{ name: 'Cy Example', email: 'cy@people.example' }])
  })

  it('to the newest of what was said and what was corrected, and nowhere once that is not safe any more', async () => {
    const corrects = before('CARER', ['ADDRESS'], HOME)
    const saidLast = await post.given({ intent: TO_CARER, past: [...corrects, offered('carer-1')] })
    expect(await readersOf(saidLast)).toEqual(AT_DI)
    const correctedLast = await post.given({ intent: TO_CARER, past: [offered('carer-1'), ...corrects] })
    expect((await readersOf(correctedLast))?.[0]?.addressLines).toEqual(['5 Side Street', 'Anytown', 'ZZ3 3ZZ'])
    const unsafe: Happened = { event: correction('CARER', [], { named: false, noLonger: ['ADDRESS'] }) }
    const takenAway = await post.given({ intent: TO_CARER, past: [offered('carer-1'), unsafe] })
    await expect(readersOf(takenAway)).rejects.toMatchObject({ type: 'NO_ADDRESS' })
  })

  it('R-GEN-07 never to another carer: with several, only to the one whom the message is about', async () => {
    const journey = known('carer-1', 'carer-2')
    const past = [offered('carer-1')]
    const about = (carer: string) => ({ type: 'CarerAssessmentDeclined', carer }) as const
    const intent: MessageIntent = { template: 'CARER_ASSESSMENT_DECLINED', to: 'CARER' }
    expect(await readersOf(await post.given({ intent, journey, past, event: about('carer-1') }))).toEqual(AT_DI)
    const toAnother = await post.given({ intent, journey, past, event: about('carer-2') })
    await expect(readersOf(toAnother)).rejects.toMatchObject({ type: 'NO_ADDRESS' })
    const toNobodyNamed = await post.given({ intent: TO_CARER, journey, past })
    await expect(readersOf(toNobodyNamed)).rejects.toMatchObject({ type: 'NO_ADDRESS' })
  })

  it('what is said with the letter itself goes first', async () => {
    const written = { '/carerRecipient': 'Di Example, 3 New Row, ZZ5 5ZZ' }
    const reference = await post.given({ intent: TO_CARER, past: [offered('carer-1')], written })
    expect((await readersOf(reference))?.[0]?.addressLines).toEqual(['3 New Row', 'ZZ5 5ZZ'])
  })

  it('R-GEN-07 an address of a carer is no address of anybody else', async () => {
    const intent: MessageIntent = { template: 'REFERRER_ACKNOWLEDGEMENT', to: 'REFERRER' }
    const reference = await post.given({ intent, past: [offered('carer-1')] })
    await expect(readersOf(reference)).rejects.toMatchObject({ type: 'NO_ADDRESS' })
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Journey } from '../../domain/journey/journey.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { createBeside } from '../../prisma/queries/beside-journey.ts'
import { keepWithheld } from '../../prisma/queries/outbox.ts'
import { aSender, openPost, type Post } from './outbox-fixture.ts'

const LETTER: MessageIntent = { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON' }
const died: Partial<Journey> = { stage: 'CLOSED', closure: { reason: 'DIED', at: '2026-01-05T10:00:00Z' } }

let post: Post

beforeAll(async () => {
  post = await openPost()
})

afterAll(async () => {
  await post.close()
})

/** Another journey of the person to whom a message goes, which has ended. @returns its id */
async function anotherJourney(reference: string, over: Partial<Journey>): Promise<string> {
  const { journey } = await post.row(reference)
  const { state, ...rest } = journey
  const id = randomUUID()
  await post.database.journey.create({
    data: {
      ...rest,
      id,
      reference: `ASC-2024-${id.slice(0, 6)}-C`,
      openedAt: new Date('2024-01-05T10:00:00Z'),
      closedAt: new Date('2024-06-05T10:00:00Z'),
      state: JSON.parse(JSON.stringify({ ...(state as object), ...over, id })) as object,
    },
  })
  return id
}

const changed = async (id: string, over: object): Promise<void> => {
  const { state } = await post.database.journey.findUniqueOrThrow({ where: { id } })
  await post.database.journey.update({ where: { id }, data: { state: { ...(state as object), ...over } } })
}

/** The death on another journey is corrected, as a commit writes it. */
async function corrected(id: string): Promise<void> {
  await changed(id, { closure: { reason: 'DECLINED', at: '2024-06-05T10:00:00Z' } })
  const [like] = await post.database.journeyEvent.findMany({ take: 1, omit: { personalSealed: true, waits: true } })
  if (like === undefined) throw new Error('There is no event to take after')
  await post.database.journeyEvent.create({
    data: { ...like, journeyId: id, version: 200, idempotencyKey: '200', type: 'DeathCorrected', payload: {} },
  })
}

describe('R-CLS-01 a death on another journey of the person', () => {
  it('holds back the letter, and R-CLS-02 lets it go when that death is corrected', async () => {
    const { sender, sent } = aSender()
    const deliver = post.deliverBy(sender)
    const reference = await post.given({ intent: LETTER })
    const other = await anotherJourney(reference, died)
    expect((await deliver({ reference })).status).toBe('WITHHELD')
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'DEATH' })
    await corrected(other)
    expect(await post.row(reference)).toMatchObject({ status: 'WAITING', withheldFor: null })
    expect((await deliver({ reference })).status).toBe('DELIVERED')
    expect(sent.size).toBe(1)
  })

  it('holds it back also when it is recorded between the wording and the sending', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: LETTER })
    const { status } = await post.deliverWhile(sender, reference, () => anotherJourney(reference, died))
    expect(status).toBe('WITHHELD')
    expect(sent.size).toBe(0)
  })

  it('does not hold back a note to staff', async () => {
    const { sender, sent } = aSender()
    const intent: MessageIntent = { template: 'CLOCK_MISSED', to: 'TEAM', about: { clock: 'triage.standard' } }
    const reference = await post.given({ intent })
    await anotherJourney(reference, died)
    await post.deliverBy(sender)({ reference })
    expect(sent.size).toBe(1)
  })

  it('nor the letters of anybody else', async () => {
    const { sender, sent } = aSender()
    await anotherJourney(await post.given({ intent: LETTER }), died)
    const reference = await post.given({ intent: LETTER })
    await post.deliverBy(sender)({ reference })
    expect(sent.size).toBe(1)
  })

  it('R-CLS-02 a letter is not withheld for a death that was corrected in that moment', async () => {
    const reference = await post.given({ intent: LETTER })
    const other = await anotherJourney(reference, died)
    await corrected(other)
    const { journey } = await post.row(reference)
    expect(await keepWithheld(post.database, { reference, why: 'DEATH', readAt: journey.version })).toBe(false)
    expect(await keepWithheld(post.database, { reference, why: 'CONSENT_WITHDRAWN', readAt: journey.version })).toBe(
      true,
    )
  })
})

describe('what is known beside a journey', () => {
  const besideOf = async (reference: string) => {
    const { journeyId } = await post.row(reference)
    return createBeside(post.database, journeyId)
  }

  it('R-CLS-01 open journeys of the person, and ended ones on which something still runs or is in the post', async () => {
    const reference = await post.given({ intent: LETTER })
    const open = (await post.row(reference)).journey
    const quiet = await anotherJourney(reference, {})
    const dead = await anotherJourney(reference, died)
    const follows = await anotherJourney(reference, {})
    const clock = { status: 'RUNNING', startedAt: new Date(), dueAt: new Date(), ledger: [], explanation: {} }
    for (const [journeyId, key] of [
      [follows, 'notEligible.followUp'],
      [quiet, 'retention.case'],
      [dead, 'notEligible.followUp'],
    ] as const)
      await post.database.clock.create({
        data: { ...clock, key, journeyId, id: `${journeyId}/${key}@2`, calendarVersion: 1, policyVersion: 1 },
      })
    const followed = { reference: `ASC-2024-${follows.slice(0, 6)}-C`, isOpen: false }
    expect(await createBeside(post.database, quiet).journeys()).toEqual(
      expect.arrayContaining([followed, { reference: open.reference, isOpen: true }]),
    )
    expect(await createBeside(post.database, open.id).journeys()).toEqual([followed])
  })

  it('R-CLS-02 the newest of each letter that has arrived, and none that has not', async () => {
    const reference = await post.given({ intent: LETTER })
    const beside = await besideOf(reference)
    expect(await beside.lettersArrived()).toEqual([])
    await post.deliverBy(aSender().sender)({ reference })
    const { version } = await post.row(reference)
    expect(await beside.lettersArrived()).toEqual([{ template: LETTER.template, version }])
  })
})

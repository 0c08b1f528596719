import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SendFailure } from '../../adapters/messages/sender.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { keepWithheld } from '../../prisma/queries/outbox.ts'
import { aSender, aWrittenJourney, openPost, type Post } from './outbox-fixture.ts'

const ACKNOWLEDGEMENT: MessageIntent = { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON' }

let post: Post

beforeAll(async () => {
  post = await openPost()
})

afterAll(async () => {
  await post.close()
})

describe('R-CLS-01 messages that must not go out', () => {
  const died = { closure: { reason: 'DIED', at: '2026-01-05T10:00:00Z' } } as const

  it('withholds a letter once the death is recorded', async () => {
    const { sender, calls } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: aWrittenJourney(died) })
    const { journeyId } = await post.row(reference)
    expect(await post.deliverBy(sender)({ reference })).toEqual({ status: 'WITHHELD', journeyId })
    expect(calls).toEqual([])
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'DEATH', bodySealed: null })
    expect(await post.deliverBy(sender)({ reference })).toEqual({ status: 'WITHHELD', journeyId })
  })

  it('R-CLS-02 sends it anew when the death was recorded wrongly, and stops its clocks with it', async () => {
    const { sender, sent } = aSender()
    const deliver = post.deliverBy(sender)
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: aWrittenJourney(died) })
    await deliver({ reference })
    await post.changeJourney(reference, { closure: undefined })
    await post.happens(reference, { type: 'DeathCorrected', cause: 'FALSE_REPORT' })
    expect(await post.row(reference)).toMatchObject({ status: 'WAITING', withheldFor: null, startedAt: null })
    expect(await deliver({ reference })).toMatchObject({ status: 'DELIVERED', delivery: { reference } })
    expect(sent.size).toBe(1)
  })

  it('R-CLS-02 leaves withheld what the person does not want, also when a death is corrected', async () => {
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    await post.database.outboxMessage.update({
      where: { reference },
      data: { status: 'WITHHELD', withheldFor: 'CONSENT_WITHDRAWN' },
    })
    await post.happens(reference, { type: 'DeathCorrected', cause: 'FALSE_REPORT' })
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'CONSENT_WITHDRAWN' })
  })

  it('R-CLS-02 looks once more when the death is corrected in the moment in which it is withheld', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: aWrittenJourney(died) })
    const { journey } = await post.row(reference)
    const readAt = (journey.state as unknown as Journey).version
    await post.happens(reference, { type: 'DeathCorrected', cause: 'FALSE_REPORT' })
    expect(await keepWithheld(post.database, { reference, why: 'DEATH', readAt })).toBe(false)
    await post.changeJourney(reference, { closure: undefined })
    expect((await post.deliverBy(sender)({ reference })).status).toBe('DELIVERED')
    expect(sent.size).toBe(1)
  })

  it('withholds a letter that was being tried again when the person died', async () => {
    const { sender, sent, next } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    const deliver = post.deliverBy(sender)
    next.failure = new SendFailure('ENOSPC', 'TEMPORARY')
    await expect(deliver({ reference })).rejects.toMatchObject({ type: 'ENOSPC' })
    await post.changeJourney(reference, died)
    delete next.failure
    expect((await deliver({ reference })).status).toBe('WITHHELD')
    expect(sent.size).toBe(0)
  })

  it('still sends notes to staff after a death', async () => {
    const { sender, sent } = aSender()
    const intent: MessageIntent = { template: 'CLOCK_MISSED', to: 'TEAM', about: { clock: 'triage.standard' } }
    const reference = await post.given({ intent, journey: aWrittenJourney(died) })
    await post.deliverBy(sender)({ reference })
    expect(sent.size).toBe(1)
  })

  const wantsNoLetters = { contactDetails: { recorded: [], noLettersTo: ['PERSON'] } } as const

  it('R-GEN-02 withholds a letter from somebody who does not want to be written to', async () => {
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: wantsNoLetters })
    await post.deliverBy(aSender().sender)({ reference })
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'CONSENT_WITHDRAWN' })
  })

  it('R-GEN-02 sends them what the law wants in writing', async () => {
    const { sender, sent } = aSender()
    const intent: MessageIntent = { template: 'ELIGIBILITY_DECISION', to: 'PERSON' }
    const reference = await post.given({ intent, journey: wantsNoLetters })
    expect((await post.deliverBy(sender)({ reference })).status).toBe('DELIVERED')
    expect(sent.size).toBe(1)
  })

  it('R-GEN-02 heeds a consent that is taken back between the wording and the sending', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: ACKNOWLEDGEMENT })
    const { status } = await post.deliverWhile(sender, reference, async () => {
      await post.changeJourney(reference, wantsNoLetters)
      await post.happens(reference, { type: 'WritingConsentRecorded', of: 'PERSON', agrees: false })
    })
    expect(status).toBe('WITHHELD')
    expect(sent.size).toBe(0)
  })

  it('R-REF-02 withholds a letter whose reader was told without it', async () => {
    const { sender, sent } = aSender()
    const told = { toldOtherwise: [{ date: 'referral.acknowledge', upTo: 100 }], toProduce: [], produced: [] } as const
    const reference = await post.given({ intent: ACKNOWLEDGEMENT, journey: { letters: told } })
    expect((await post.deliverBy(sender)({ reference })).status).toBe('WITHHELD')
    expect(await post.row(reference)).toMatchObject({ status: 'WITHHELD', withheldFor: 'TOLD_OTHERWISE' })
    expect(sent.size).toBe(0)
  })
})

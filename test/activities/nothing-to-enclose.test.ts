import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import { aSender, openPost, seal, type Post } from './outbox-fixture.ts'
import { ALL_ANSWERS, ALL_ITEMS, reviewed, signed, submitted } from './past-fixture.ts'

const RECORD: MessageIntent = { template: 'ASSESSMENT_RECORD', to: 'PERSON' }
const COMPLETED = { type: 'AssessmentCompleted', copiesTo: [] } as const
const DRAFT: MessageIntent = { template: 'PLAN_DRAFT', to: 'PERSON' }
const SIGNED: MessageIntent = { template: 'PLAN_SIGNED', to: 'PERSON' }
const COPY: MessageIntent = { template: 'PLAN_COPY', to: 'PERSON' }

const reviewRecord = (result: string): MessageIntent => ({ template: 'REVIEW_RECORD', to: 'PERSON', about: { result } })

let post: Post

beforeAll(async () => {
  post = await openPost()
})

afterAll(async () => {
  await post.close()
})

describe('a letter that promises what there is not', () => {
  it.each([
    ['R-ASM-09 no section was written', { intent: RECORD, event: COMPLETED }],
    ['R-SGN-01 no part of the plan was written', { intent: DRAFT, event: submitted(1).event }],
    ['R-SGN-04 nobody agreed', { intent: SIGNED, past: [...ALL_ITEMS, submitted(1)], event: signed(1).event }],
    ['R-SGN-05 no plan was signed', { intent: COPY, past: [...ALL_ITEMS, submitted(1)] }],
    ['R-REV-12 no question was answered', { intent: reviewRecord('NO_CHANGE'), event: reviewed('NO_CHANGE') }],
    [
      'R-REV-12 a small change, but no plan',
      { intent: reviewRecord('MINOR_CHANGE'), past: ALL_ANSWERS, event: reviewed('MINOR_CHANGE') },
    ],
  ] as const)('is stuck and not sent: %s', async (_why, message) => {
    const { sender, calls } = aSender()
    const reference = await post.given(message)
    await expect(post.deliverBy(sender)({ reference })).rejects.toMatchObject({ type: 'NOTHING_TO_ENCLOSE' })
    expect(calls).toEqual([])
    expect(await post.row(reference)).toMatchObject({
      status: 'STUCK',
      lastError: 'NOTHING_TO_ENCLOSE',
      bodySealed: null,
      deliveredAt: null,
    })
  })
  it('R-ASM-09 tells the journey nothing, so that its clock runs on, and goes out once the record is there', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({ intent: RECORD, event: COMPLETED })
    const { journeyId } = await post.row(reference)
    await expect(post.deliverBy(sender)({ reference })).rejects.toMatchObject({ nextRetryDelay: '10 minutes' })
    const where = { journeyId, type: COMPLETED.type }
    const { payload: _payload, waits: _waits, ...asked } = await post.database.journeyEvent.findFirstOrThrow({ where })
    await post.database.journeyEvent.create({
      data: {
        ...asked,
        version: 50,
        type: 'AssessmentSectionSaved',
        payload: { type: 'AssessmentSectionSaved', section: 'NEEDS' },
        personalSealed: seal.close({ '/content': 'Help to dress.' }),
        idempotencyKey: '50',
      },
    })
    const { delivery } = await post.deliverBy(sender)({ reference })
    expect(delivery).toMatchObject({ template: 'ASSESSMENT_RECORD' })
    expect(sent.get(reference)?.enclosures).toHaveLength(1)
  })
})

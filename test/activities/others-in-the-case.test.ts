import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Arrangement } from '../../domain/urgent-support/state.ts'
import { aSender, aWrittenJourney, openPost, type Post } from './outbox-fixture.ts'

let post: Post

beforeAll(async () => {
  post = await openPost()
})

afterAll(async () => {
  await post.close()
})

const arrangement: Arrangement = { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-05', until: '2026-01-12' }

describe('letters to others in the case', () => {
  it('R-ASM-10 find the provider where the support was arranged, when somebody else authorises it', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({
      intent: { template: 'URGENT_SUPPORT_FOR_PROVIDER', to: 'PROVIDER' },
      past: [
        {
          event: { type: 'UrgentSupportAgreed', arrangement, providerKnown: true },
          written: { '/providerRecipient': 'Example Meals, meals@example-provider.example', '/what': 'Not this one' },
        },
      ],
      written: { '/what': 'A warm meal every day' },
    })
    expect((await post.deliverBy(sender)({ reference })).status).toBe('DELIVERED')
    expect(sent.get(reference)?.to).toEqual([{ name: 'Example Meals', email: 'meals@example-provider.example' }])
    expect(sent.get(reference)?.text).toContain('A warm meal every day')
    expect(sent.get(reference)?.text).not.toContain('Not this one')
  })

  it('R-CHG-04 reach those who look after the estate after the death', async () => {
    const { sender, sent } = aSender()
    const reference = await post.given({
      intent: {
        template: 'REPAYMENT_MADE_ESTATE',
        to: 'ESTATE',
        about: { paidBackPence: 12_000, paidOn: '2026-01-05' },
      },
      journey: aWrittenJourney({ closure: { reason: 'DIED', at: '2026-01-05T10:00:00Z' } }),
      written: { '/estateRecipient': 'Dora Example, 9 Mill Lane, Anytown, ZZ1 2ZZ' },
    })
    expect((await post.deliverBy(sender)({ reference })).status).toBe('DELIVERED')
    expect(sent.get(reference)?.to).toMatchObject([{ name: 'Dora Example' }])
  })
})

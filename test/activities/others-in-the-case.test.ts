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

  describe('R-DPY-04 reach whoever gets the direct payment of somebody else', () => {
    const agreed = (written: string) => ({
      event: {
        type: 'DirectPaymentAgreed',
        recipient: 'NOMINATED_PERSON',
        hasCapacity: true,
        recipientAgrees: true,
        barred: false,
        manages: 'ALONE',
        properWay: true,
      } as const,
      written: { '/nomineeRecipient': written },
    })
    const news = { template: 'DIRECT_PAYMENT_FOR_RECIPIENT', to: 'NOMINEE', about: { news: 'RESUMED' } } as const
    const toldTo = async (past: NonNullable<Parameters<Post['given']>[0]['past']>) => {
      const { sender, sent } = aSender()
      const reference = await post.given({ intent: news, past, written: { '/reasons': 'Invented' } })
      expect((await post.deliverBy(sender)({ reference })).status).toBe('DELIVERED')
      return sent.get(reference)
    }

    it('where the decision named them', async () => {
      const letter = await toldTo([agreed('Ned Example, ned@example.org')])
      expect(letter?.to).toEqual([{ name: 'Ned Example', email: 'ned@example.org' }])
      expect(letter?.text).not.toContain('Invented')
    })

    describe('R-DPY-12 and whoever got it before them', () => {
      const former = (over: 'PASSES_ON' | 'PASSED_ON') =>
        ({ template: 'DIRECT_PAYMENT_FOR_RECIPIENT', to: 'FORMER_NOMINEE', about: { news: over, paid: true } }) as const
      const correctedNominee = (email: string) => ({
        event: { type: 'ContactDetailsCorrected', of: 'NOMINEE', named: true, given: ['EMAIL'], noLonger: [] } as const,
        written: { '/email': email },
      })
      const toldFormer = async (given: Parameters<Post['given']>[0]) => {
        const { sender, sent } = aSender()
        const reference = await post.given(given)
        expect((await post.deliverBy(sender)({ reference })).status).toBe('DELIVERED')
        return sent.get(reference)?.to
      }
      const nora = agreed('Nora Example, nora@example.org')

      it('with the decision that names somebody new', async () => {
        const past = [agreed('Ned Example, ned@example.org')]
        const message = { intent: former('PASSES_ON'), past, event: nora.event, written: nora.written }
        expect(await toldFormer(message)).toEqual([{ name: 'Ned Example', email: 'ned@example.org' }])
      })

      it('when it has passed, as their details were until then', async () => {
        const past = [
          agreed('Ned Example, ned@example.org'),
          correctedNominee('ned.new@example.org'),
          nora,
          correctedNominee('nora.new@example.org'),
        ]
        expect(await toldFormer({ intent: former('PASSED_ON'), past })).toEqual([
          { name: 'Ned Example', email: 'ned.new@example.org' },
        ])
      })

      it('also where it goes to the person from now on', async () => {
        const toPerson = { event: { ...nora.event, recipient: 'PERSON' } as const }
        const past = [agreed('Ned Example, ned@example.org'), toPerson]
        expect(await toldFormer({ intent: former('PASSED_ON'), past })).toEqual([
          { name: 'Ned Example', email: 'ned@example.org' },
        ])
      })
    })

    it('the newest one, whatever was corrected for the one before', async () => {
      const corrected = {
        event: { type: 'ContactDetailsCorrected', of: 'NOMINEE', named: true, given: ['EMAIL'], noLonger: [] } as const,
        written: { '/name': 'Ned Example', '/email': 'new@example.org' },
      }
      expect((await toldTo([agreed('Ned Example, ned@example.org'), corrected]))?.to).toEqual([
        { name: 'Ned Example', email: 'new@example.org' },
      ])
      expect((await toldTo([corrected, agreed('Nora Example, nora@example.org')]))?.to).toEqual([
        { name: 'Nora Example', email: 'nora@example.org' },
      ])
    })
  })
})

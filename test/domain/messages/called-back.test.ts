import { describe, expect, it } from '@jest/globals'
import { lettersLetters } from '../../../activities/letters/letters.ts'
import { awaitsDelivery, evolve, hearDelivery } from '../../../domain/journey/machine.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import type { LettersState } from '../../../domain/messages/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'

const { id } = aJourney()
const LETTER = messageReference(id, 4, 0)

const waiting: LettersState = {
  toProduce: [{ reference: LETTER, template: 'REFERRAL_ACKNOWLEDGEMENT', handedOverAt: '2026-01-03T10:00:00Z' }],
  produced: [],
}
const withLetter = (over: Parameters<typeof aJourney>[0] = {}) => aJourney({ letters: waiting, ...over })

describe('R-GEN-02 a letter that is being produced when its reader says that they want none', () => {
  const lawWantsIt = { reference: messageReference(id, 5, 0), template: 'PLAN_COPY', handedOverAt: NOW } as const
  const asking = withLetter({ letters: { ...waiting, toProduce: [...waiting.toProduce, lawWantsIt] } })
  const says = (agrees: boolean) => aStep('recordWritingConsent', { of: 'PERSON', agrees })
  const wantsNone = taking(asking, says(false))
  const onTheDay = { receivedOn: '2026-01-08', letterHandedOverOn: '2026-01-03', letterWithheldOn: '2026-01-05' }
  const posted = (postedOn: string, standing: object = onTheDay) =>
    aStep('confirmLetterProduced', { letter: LETTER, postedOn }, { standing })

  it('is called back, and the law’s own letter is not', () => {
    expect(wantsNone.event).toMatchObject({ type: 'WritingConsentRecorded', recalled: [LETTER] })
    expect(wantsNone.messages.at(-1)).toEqual({
      template: 'LETTER_TO_CALL_BACK',
      to: 'WORKER',
      about: { letters: ['REFERRAL_ACKNOWLEDGEMENT'] },
    })
    expect(wantsNone.journey.letters?.recalled).toEqual([{ ...waiting.toProduce[0], recalledAt: NOW }])
    expect(wantsNone.journey.letters?.toProduce).toEqual([lawWantsIt])
  })

  it('the note says which, and that one may have been posted already', () => {
    const text = lettersLetters.LETTER_TO_CALL_BACK(aLetterContext({ letters: 'REFERRAL_ACKNOWLEDGEMENT' }))
    expect(text.paragraphs.join('\n')).toContain('- Acknowledgement of the referral\nCall them back')
    expect(text.paragraphs.join('\n')).toContain('If one was posted before that')
  })

  it('is not on the list again when they want letters, for they were told instead', () => {
    const again = taking(wantsNone.journey, says(true)).journey
    expect(work(again).filter(({ step }) => step === 'confirmLetterProduced')).toMatchObject([{ id: 'letter-5-0' }])
    expect(
      awaitsDelivery(again, { reference: LETTER, template: 'REFERRAL_ACKNOWLEDGEMENT', forProduction: true }),
    ).toBe(false)
  })

  it('a wish of somebody else calls nothing of the person’s back', () => {
    const { event, messages } = taking(asking, aStep('recordWritingConsent', { of: 'CARER', agrees: false }))
    expect(event).not.toHaveProperty('recalled')
    expect(messages.map(({ template }) => template)).toEqual(['WRITING_CHANGED'])
  })

  it.each(['2026-01-03', '2026-01-05'])('had been posted by then, on %s: it was sent, and its clocks stop', (day) => {
    const { event, clocks, journey } = taking(wantsNone.journey, posted(day))
    expect(event).toMatchObject({ type: 'LetterProduced', reference: LETTER, postedOn: day })
    expect(clocks).toMatchObject([{ do: 'stop', key: 'referral.acknowledge', outcome: 'MET' }])
    expect(journey.letters).toMatchObject({ recalled: [], produced: [LETTER], toProduce: [lawWantsIt] })
    expect(refusalOf(journey, posted(day)).code).toBe('LETTER_ALREADY_CONFIRMED')
  })

  it.each([
    ['posted on the day after', posted('2026-01-06')],
    ['nobody knows which day it became known', posted('2026-01-05', { receivedOn: '2026-01-08' })],
  ])('is refused when it was %s', (_case, step) => {
    expect(refusalOf(wantsNone.journey, step)).toMatchObject({ code: 'LETTER_WITHHELD', rule: 'R-CLS-01' })
  })

  it('R-CLS-01 the same holds for one that was posted by the day on which a death was recorded', () => {
    const died = withLetter({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    expect(taking(died, posted('2026-01-05')).event).toMatchObject({ type: 'LetterProduced' })
    expect(refusalOf(died, posted('2026-01-06')).code).toBe('LETTER_WITHHELD')
  })
})

describe('R-GEN-02, R-CLS-01 a letter that was being handed over when it became clear that it must not go out', () => {
  const receipt = { reference: LETTER, template: 'REFERRAL_ACKNOWLEDGEMENT', forProduction: true } as const
  const callBack = {
    template: 'LETTER_TO_CALL_BACK',
    to: 'WORKER',
    about: { letters: ['REFERRAL_ACKNOWLEDGEMENT'] },
  }

  it.each([
    ['CONSENT_WITHDRAWN', { contactDetails: { recorded: [], noLettersTo: ['PERSON'] } }],
    [
      'TOLD_OTHERWISE',
      { letters: { toProduce: [], produced: [], toldOtherwise: [{ date: 'referral.acknowledge', upTo: 9 }] } },
    ],
  ] as const)('%s: it is on nobody’s list, and somebody calls it back', (withheld, over) => {
    const { event, messages, journey } = hearDelivery(aJourney(over), receipt, NOW)
    expect(event).toMatchObject({ type: 'LetterHandedOver', withheld })
    expect(messages).toEqual([callBack])
    expect(journey.letters).toMatchObject({ toProduce: [], recalled: [{ reference: LETTER, recalledAt: NOW }] })
  })

  it('DEATH: somebody calls it back, and R-CLS-02 it is produced when the death was recorded wrongly', () => {
    const died = aJourney({
      stage: 'CLOSED',
      closure: { reason: 'DIED', at: NOW, before: { stage: 'TRIAGE', stopped: [] } },
    })
    const heard = hearDelivery(died, receipt, NOW)
    expect(heard).toMatchObject({ event: { withheld: 'DEATH' }, messages: [callBack] })
    expect(work(heard.journey).map(({ step }) => step)).not.toContain('confirmLetterProduced')
    const lives = evolve(heard.journey, { type: 'DeathCorrected', cause: 'FALSE_REPORT' }, heard.happened)
    expect(work(lives).map(({ step }) => step)).toContain('confirmLetterProduced')
  })
})

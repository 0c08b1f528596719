import { describe, expect, it } from '@jest/globals'
import { lettersBodies } from '../../../api/steps/letters.ts'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { stepDefinition } from '../../../domain/journey/machine.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import { OTHER_WAYS, type OtherWay } from '../../../domain/messages/state.ts'
import { DATES_OF_LETTERS } from '../../../domain/messages/told-otherwise.ts'
import { withholdingOf } from '../../../domain/messages/withholding.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

const { id } = aJourney()
const ACKNOWLEDGE = 'referral.acknowledge'
const REFERRERS = 'referral.acknowledge.referrer'

const telling = (way: OtherWay, date: (typeof DATES_OF_LETTERS)[number] = ACKNOWLEDGE) =>
  aStep('recordToldOtherwise', { date, way }, { role: 'CONTACT_OFFICER', given: ['/note'] })

const waiting = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'TRIAGE', clocks: [aClock(ACKNOWLEDGE, { id: `${ACKNOWLEDGE}@4` })], ...over })

describe('R-REF-02 somebody is told without the letter', () => {
  it('and the date that waited for it stops', () => {
    const { event, clocks, messages, journey } = taking(waiting(), telling('TOLD_BY_PHONE'))
    expect(event).toEqual({ type: 'ToldOtherwise', date: ACKNOWLEDGE, way: 'TOLD_BY_PHONE', upTo: 10 })
    expect(clocks).toEqual([{ do: 'stop', key: ACKNOWLEDGE, startedBy: 10, outcome: 'MET', cause: 'ToldOtherwise' }])
    expect(messages).toEqual([])
    expect(journey.letters).toEqual({ toProduce: [], produced: [], toldOtherwise: [{ date: ACKNOWLEDGE, upTo: 10 }] })
  })

  it('of two referrers the one who asked first, and then the other', () => {
    const clocks = [7, 4].map((version) => aClock(REFERRERS, { id: `${REFERRERS}@${String(version)}` }))
    const first = taking(waiting({ clocks }), telling('TOLD_BY_PHONE', REFERRERS))
    expect(first.clocks).toMatchObject([{ startedBy: 6 }])
    const rest = { ...first.journey, clocks: clocks.slice(0, 1) }
    const second = taking(rest, telling('CANNOT_BE_TOLD', REFERRERS))
    expect(second.clocks).toMatchObject([{ startedBy: 11 }])
    expect(second.journey.letters?.toldOtherwise).toEqual([{ date: REFERRERS, upTo: 11 }])
  })

  it.each([
    ['no date runs', waiting({ clocks: [] }), telling('TOLD_BY_PHONE'), 'LETTER_NOT_AWAITED'],
    ['another date runs', waiting(), telling('TOLD_BY_PHONE', REFERRERS), 'LETTER_NOT_AWAITED'],
    [
      'nobody has sent it yet',
      aJourney({ stage: 'NOT_ELIGIBLE', clocks: [aClock('eligibility.letter')] }),
      telling('GIVEN_BY_HAND', 'eligibility.letter'),
      'LETTER_NOT_ASKED_FOR',
    ],
    [
      'it is being produced',
      waiting({
        letters: {
          toProduce: [
            { reference: messageReference(id, 4, 0), template: 'REFERRAL_ACKNOWLEDGEMENT', handedOverAt: NOW },
          ],
          produced: [],
        },
      }),
      telling('TOLD_BY_PHONE'),
      'LETTER_SEEN_TO_ALREADY',
    ],
    ['the person is given up', waiting(), telling('CANNOT_BE_TOLD'), 'PERSON_MUST_BE_TOLD'],
  ] as const)('is refused when %s', (_what, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it.each(OTHER_WAYS)('R-ELG-04 what the law wants in writing is given in writing: %s', (way) => {
    const journey = aJourney({ stage: 'BUDGETING', clocks: [aClock('eligibility.letter')] })
    const step = telling(way, 'eligibility.letter')
    if (way === 'GIVEN_BY_HAND' || way === 'POSTED_BY_HAND') expect(taking(journey, step).clocks).toHaveLength(1)
    else expect(refusalOf(journey, step).code).toBe('MUST_BE_IN_WRITING')
  })
})

describe('R-REF-02 the letter itself', () => {
  const told = taking(waiting(), telling('TOLD_IN_PERSON')).journey

  it.each([
    ['does not follow as news', 4, 'TOLD_OTHERWISE'],
    ['does not follow when it was asked for a moment before', 10, 'TOLD_OTHERWISE'],
    ['goes out when it was asked for later', 11, undefined],
  ])('%s: version %i', (_what, version, why) => {
    const reference = messageReference(id, version, 0)
    expect(withholdingOf(told, 'REFERRAL_ACKNOWLEDGEMENT', 'PERSON', reference)).toBe(why)
  })

  it('of somebody else, or about something else, goes on', () => {
    const reference = messageReference(id, 4, 1)
    expect(withholdingOf(told, 'REFERRER_ACKNOWLEDGEMENT', 'REFERRER', reference)).toBeUndefined()
    expect(withholdingOf(told, 'TRIAGE_DECISION', 'PERSON', reference)).toBeUndefined()
    expect(withholdingOf(told, 'REFERRAL_ACKNOWLEDGEMENT', 'PERSON')).toBeUndefined()
  })
})

describe('R-GEN-03 every date of a letter can be stopped by those whose list it is on', () => {
  it.each(DATES_OF_LETTERS)('%s', (date) => {
    expect(stepDefinition('recordToldOtherwise')?.roles).toContain(CLOCKS[date].waitsFor)
  })

  it('with the step on the list once it is missed', () => {
    const missed = aClock(ACKNOWLEDGE, { breached: true })
    expect(work(waiting({ clocks: [missed] })).find(({ clockId }) => clockId === missed.id)).toMatchObject({
      title: expect.stringMatching(/^Find out why the letter has not arrived/),
      step: 'recordToldOtherwise',
    })
  })

  it('the form takes no other date, and wants to know who was told', () => {
    const form = lettersBodies.recordToldOtherwise
    const body = { date: ACKNOWLEDGE, way: 'TOLD_BY_PHONE', note: 'Invented.' }
    expect(form.safeParse(body).success).toBe(true)
    expect(form.safeParse({ ...body, note: undefined }).success).toBe(false)
    for (const date of ['triage.standard', 'plan.copies', 'hospital.receipt'])
      expect(form.safeParse({ ...body, date }).success).toBe(false)
  })
})

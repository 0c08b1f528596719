import { describe, expect, it } from '@jest/globals'
import { lettersBodies } from '../../../api/steps/letters.ts'
import { LETTER_FORMATS, type CommunicationState } from '../../../domain/contact/state.ts'
import { awaitsDelivery, evolve, hearDelivery } from '../../../domain/journey/machine.ts'
import { supervisorDetails } from '../../../domain/journey/supervisor-details.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { isForProduction, mustBeProduced } from '../../../domain/messages/needs.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import type { LettersState } from '../../../domain/messages/state.ts'
import { ROLES } from '../../../domain/roles/roles.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

const { id } = aJourney()
const LETTER = messageReference(id, 4, 0)
const PLAIN: CommunicationState = {
  format: 'STANDARD_PRINT',
  language: 'en',
  interpreterNeeded: false,
  usesWebsites: true,
}

const waiting: LettersState = {
  toProduce: [{ reference: LETTER, template: 'REFERRAL_ACKNOWLEDGEMENT', handedOverAt: '2026-01-03T10:00:00Z' }],
  produced: [],
}
const withLetter = (over: Parameters<typeof aJourney>[0] = {}) => aJourney({ letters: waiting, ...over })

const confirming = (postedOn = '2026-01-05', letter = LETTER) =>
  aStep(
    'confirmLetterProduced',
    { letter, postedOn },
    { standing: { receivedOn: '2026-01-05', letterHandedOverOn: '2026-01-03' } },
  )

const written = (over: Partial<CommunicationState>) =>
  aJourney({
    contact: {
      channel: 'PHONE',
      consent: 'CONSENT_GIVEN',
      immediateRisk: false,
      communication: { ...PLAIN, ...over },
    },
  })

describe('R-GEN-03 which letters have to be produced before they can be posted', () => {
  it.each(LETTER_FORMATS)('in English as %s', (format) => {
    const goesAsItIs = format === 'STANDARD_PRINT' || format === 'E_MAIL'
    expect(mustBeProduced({ ...PLAIN, format })).toBe(!goesAsItIs)
  })

  it('every letter in another language', () => {
    expect(mustBeProduced({ ...PLAIN, language: 'cy' })).toBe(true)
    expect(mustBeProduced({ ...PLAIN, format: 'E_MAIL', language: 'pl' })).toBe(true)
  })

  it('the person’s own letters, and neither those to others nor notes to staff', () => {
    const journey = written({ format: 'BRAILLE' })
    expect(isForProduction(journey, { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON' })).toBe(true)
    expect(isForProduction(journey, { template: 'REFERRER_ACKNOWLEDGEMENT', to: 'REFERRER' })).toBe(false)
    expect(isForProduction(journey, { template: 'CLOCK_REMINDER', to: 'WORKER' })).toBe(false)
    expect(isForProduction(aJourney(), { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON' })).toBe(false)
  })
})

describe('R-GEN-03 a letter that was handed over for production', () => {
  const receipt = { reference: LETTER, template: 'REFERRAL_ACKNOWLEDGEMENT', forProduction: true } as const
  const acknowledge = aClock('referral.acknowledge', { id: 'referral.acknowledge@4' })

  it('is not sent yet: it stops no clock, and the journey knows that it waits', () => {
    const { event, clocks, journey } = hearDelivery(aJourney({ clocks: [acknowledge] }), receipt, NOW)
    expect(event).toEqual({ type: 'LetterHandedOver', reference: LETTER, template: 'REFERRAL_ACKNOWLEDGEMENT' })
    expect(clocks).toEqual([])
    expect(journey.letters?.toProduce).toEqual([
      { reference: LETTER, template: 'REFERRAL_ACKNOWLEDGEMENT', handedOverAt: NOW },
    ])
  })

  it('is news once: not while it waits, and not after it was posted', () => {
    expect(awaitsDelivery(aJourney(), receipt)).toBe(true)
    expect(awaitsDelivery(withLetter(), receipt)).toBe(false)
    expect(awaitsDelivery(taking(withLetter(), confirming()).journey, receipt)).toBe(false)
    expect(awaitsDelivery(aJourney({ closure: { reason: 'DIED', at: NOW } }), receipt)).toBe(true)
  })

  it('is on the worker’s list with the date that waits for it, and says it once', () => {
    expect(work(withLetter({ stage: 'ASSESSING', clocks: [acknowledge] }))[0]).toEqual({
      id: 'letter-4-0',
      title: expect.stringMatching(/^Produce and post: /),
      role: 'PRACTITIONER',
      worker: 'staff-practitioner',
      team: 'TEAM-NORTH',
      clockId: acknowledge.id,
      dueAt: acknowledge.dueAt,
      step: 'confirmLetterProduced',
    })
    expect(work(withLetter({ stage: 'ASSESSING', clocks: [acknowledge] }))).toHaveLength(2)
  })

  it('is on the team’s list while nobody is allocated, also when the journey is closed', () => {
    const items = work(withLetter({ stage: 'CLOSED', allocation: { team: 'TEAM-NORTH' } }))
    expect(items).toMatchObject([{ role: 'CONTACT_OFFICER', team: 'TEAM-NORTH', step: 'confirmLetterProduced' }])
    expect(items[0]).not.toHaveProperty('dueAt')
  })

  it('is shown to supervisors by its title, and never to whom it goes', () => {
    const text = supervisorDetails(withLetter({ clocks: [acknowledge] }), NOW)
    expect(text).toContain('### Letters to produce and post')
    expect(text).toContain('handed over to be produced (2026-01-03 10:00 UTC), wanted by 2026-02-05 23:59 UTC')
    expect(supervisorDetails(aJourney(), NOW)).not.toContain('Letters to produce')
  })

  it('shows supervisors the oldest three of many', () => {
    const toProduce = [4, 5, 6, 7, 8].flatMap((version) => ({
      reference: messageReference(id, version, 0),
      template: 'WORKER_NAMED' as const,
      handedOverAt: NOW,
    }))
    const text = supervisorDetails(aJourney({ letters: { toProduce, produced: [] } }), NOW)
    expect(text).toContain('- and 2 more')
  })
})

describe('R-GEN-03 confirming that a letter was produced and posted', () => {
  it('is the sending: the clocks that waited for it stop, with the day in the record', () => {
    const { event, clocks, journey } = taking(withLetter(), confirming('2026-01-04'))
    expect(event).toEqual({
      type: 'LetterProduced',
      reference: LETTER,
      template: 'REFERRAL_ACKNOWLEDGEMENT',
      postedOn: '2026-01-04',
    })
    expect(clocks).toEqual([
      { do: 'stop', key: 'referral.acknowledge', startedBy: 4, outcome: 'MET', cause: 'LetterProduced' },
    ])
    expect(journey.letters).toEqual({ toProduce: [], produced: [LETTER] })
    expect(work(journey).map(({ step }) => step)).not.toContain('confirmLetterProduced')
  })

  it('leaves the other letters waiting', () => {
    const other = { reference: messageReference(id, 5, 0), template: 'WORKER_NAMED', handedOverAt: NOW } as const
    const journey = aJourney({ letters: { ...waiting, toProduce: [...waiting.toProduce, other] } })
    expect(taking(journey, confirming()).journey.letters?.toProduce).toEqual([other])
  })

  it.each(['2026-01-03', '2026-01-05'])('accepts the day of the hand-over, today and between: %s', (postedOn) => {
    expect(taking(withLetter(), confirming(postedOn)).event).toMatchObject({ postedOn })
  })

  it.each([
    ['a day that has not come', { journey: withLetter(), step: confirming('2026-01-06'), code: 'POSTED_IN_FUTURE' }],
    [
      'a day before the hand-over',
      { journey: withLetter(), step: confirming('2026-01-02'), code: 'POSTED_BEFORE_HAND_OVER' },
    ],
    [
      'a letter that nobody handed over',
      { journey: withLetter(), step: confirming('2026-01-05', messageReference(id, 9, 0)), code: 'LETTER_NOT_WAITING' },
    ],
    ['any letter of a journey without', { journey: aJourney(), step: confirming(), code: 'LETTER_NOT_WAITING' }],
    [
      'a second confirmation',
      { journey: taking(withLetter(), confirming()).journey, step: confirming(), code: 'LETTER_ALREADY_CONFIRMED' },
    ],
  ])('refuses %s', (_case, { journey, step, code }) => {
    expect(refusalOf(journey, step)).toMatchObject({ code, rule: 'R-GEN-03' })
  })

  it('R-CLS-01 refuses a letter to somebody who has died', () => {
    const died = withLetter({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    expect(refusalOf(died, confirming())).toMatchObject({ code: 'LETTER_WITHHELD', rule: 'R-CLS-01' })
  })

  it('takes it also on a closed journey: the letter about the ending has to be produced as well', () => {
    const closed = withLetter({ stage: 'CLOSED', closure: { reason: 'DECLINED', at: NOW } })
    expect(taking(closed, confirming()).journey.stage).toBe('CLOSED')
  })

  it('is for staff who deal with letters, and for nobody outside', () => {
    const may = ROLES.filter((role) => {
      const step = { ...confirming(), by: { id: 'x', role } }
      try {
        taking(withLetter(), step)
        return true
      } catch {
        return false
      }
    })
    expect(may).toEqual([
      'CONTACT_OFFICER',
      'TRIAGE_WORKER',
      'PRACTITIONER',
      'SENIOR_PRACTITIONER',
      'TEAM_MANAGER',
      'FINANCE_OFFICER',
      'EDT_WORKER',
    ])
  })
})

describe('R-CLS-01 after a death', () => {
  it('no letter is on anybody’s list or on the supervisor’s page any more', () => {
    const died = withLetter({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    expect(work(died)).toEqual([])
    expect(supervisorDetails(died, NOW)).not.toContain('Letters to produce')
  })

  it('R-CLS-02 it is on the list again when the death was recorded wrongly, and can be confirmed', () => {
    const died = taking(
      withLetter({ stage: 'ASSESSING' }),
      aStep('recordDeath', { diedOn: '2026-01-04', confirmedBy: 'FAMILY' }, { standing: { receivedOn: '2026-01-05' } }),
    )
    expect(refusalOf(died.journey, confirming()).code).toBe('LETTER_WITHHELD')
    const lives = evolve(died.journey, { type: 'DeathCorrected', cause: 'ANOTHER_PERSON' }, died.happened)
    expect(work(lives).map(({ step }) => step)).toContain('confirmLetterProduced')
    expect(taking(lives, confirming()).event).toMatchObject({ type: 'LetterProduced' })
  })
})

describe('the form of a confirmation', () => {
  const body = lettersBodies.confirmLetterProduced
  it('takes the reference of a letter and a day, and nothing else', () => {
    expect(body.safeParse({ letter: LETTER, postedOn: '2026-01-05' }).success).toBe(true)
    expect(body.safeParse({ letter: 'to Ada', postedOn: '2026-01-05' }).success).toBe(false)
    expect(body.safeParse({ letter: LETTER, postedOn: '2026-02-30' }).success).toBe(false)
    expect(body.safeParse({ letter: LETTER, postedOn: '2026-01-05', note: 'x' }).success).toBe(false)
  })
})

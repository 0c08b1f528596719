import { describe, expect, it } from '@jest/globals'
import { lettersLetters } from '../../../activities/letters/letters.ts'
import { lettersBodies } from '../../../api/steps/letters.ts'
import { awaitsDelivery, evolve, hearDelivery } from '../../../domain/journey/machine.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { supervisorDetails } from '../../../domain/journey/supervisor-details.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const { id } = aJourney()
const LETTER = { reference: messageReference(id, 4, 0), template: 'REFERRAL_ACKNOWLEDGEMENT' } as const
const NEWS = { ...LETTER, noReceipt: true } as const
const acknowledge = aClock('referral.acknowledge', { id: 'referral.acknowledge@4' })

const heard = (over: Partial<Journey> = {}): Journey =>
  hearDelivery(aJourney({ stage: 'ASSESSING', clocks: [acknowledge], ...over }), NEWS, NOW).journey

const asked = (arrived: boolean, letter: string = LETTER.reference) =>
  aStep('recordLetterArrival', { letter, arrived }, { given: ['/note'] })

describe('R-GEN-03 a letter of which nobody knows whether it arrived', () => {
  it('is told to whoever works with the person, and stops no clock', () => {
    const { event, clocks, messages } = hearDelivery(aJourney({ clocks: [acknowledge] }), NEWS, NOW)
    expect(event).toEqual({ type: 'LetterUnconfirmed', ...LETTER })
    expect(clocks).toEqual([])
    expect(messages).toEqual([
      { template: 'LETTER_UNCONFIRMED', to: 'WORKER', about: { letter: 'REFERRAL_ACKNOWLEDGEMENT' } },
    ])
    const unallocated = hearDelivery(aJourney({ allocation: { team: 'TEAM-NORTH' } }), NEWS, NOW)
    expect(unallocated.messages).toMatchObject([{ to: 'TEAM' }])
  })

  it('says in the note what to do, and nothing of the person', () => {
    const text = lettersLetters.LETTER_UNCONFIRMED(aLetterContext({ letter: LETTER.template })).paragraphs.join('\n')
    expect(text).toContain('“Acknowledgement of the referral” went out')
    expect(text).toContain('correct the contact details first')
    expect(text).not.toContain('Ada')
  })

  it.each([
    [{}, 'PRACTITIONER'],
    [{ allocation: { team: 'TEAM-NORTH' } }, 'CONTACT_OFFICER'],
  ] as const)('stands on a list with its limit and the step to take: %o', (over, role) => {
    expect(work(heard(over)).filter(({ step }) => step === 'recordLetterArrival')).toMatchObject([
      {
        id: 'arrival-4-0',
        title: 'Find out whether this letter arrived: Acknowledgement of the referral',
        role,
        clockId: acknowledge.id,
        dueAt: acknowledge.dueAt,
      },
    ])
    expect(work(heard(over)).filter(({ clockId }) => clockId === acknowledge.id)).toHaveLength(1)
  })

  it('is shown to supervisors', () => {
    expect(supervisorDetails(heard(), NOW)).toContain('### Letters of which nobody knows whether they arrived')
  })

  it('is news once; a letter that was sent again may go without a receipt once more', () => {
    expect(awaitsDelivery(aJourney(), NEWS)).toBe(true)
    expect(awaitsDelivery(heard(), NEWS)).toBe(false)
    expect(awaitsDelivery(taking(heard(), asked(false)).journey, NEWS)).toBe(true)
  })
})

describe('R-GEN-03 somebody has asked the reader', () => {
  it('the letter arrived: its clocks stop, and not a later one of the same key', () => {
    const { event, clocks, journey } = taking(heard(), asked(true))
    expect(event).toEqual({ type: 'LetterArrived', ...LETTER })
    expect(clocks).toEqual([
      { do: 'stop', key: 'referral.acknowledge', startedBy: 4, outcome: 'MET', cause: 'LetterArrived' },
    ])
    expect(journey.letters?.unconfirmed).toEqual([])
  })

  it('the letter did not arrive: it goes out once more, its clock runs on, and nobody is asked to send it', () => {
    const { event, clocks, journey } = taking(heard(), asked(false))
    expect(event).toEqual({ type: 'LetterSentAgain', ...LETTER })
    expect(clocks).toEqual([])
    expect(work({ ...journey, clocks: [acknowledge] }).filter(({ clockId }) => clockId === acknowledge.id)).toEqual([])
  })

  it('is refused for a letter that nobody asks about', () => {
    expect(refusalOf(aJourney(), asked(true)).code).toBe('LETTER_NOT_UNCONFIRMED')
    expect(refusalOf(heard(), asked(true, messageReference(id, 4, 1))).code).toBe('LETTER_NOT_UNCONFIRMED')
    expect(refusalOf(taking(heard(), asked(true)).journey, asked(true)).code).toBe('LETTER_NOT_UNCONFIRMED')
  })

  it('R-CLS-01 nobody is asked after a death; R-CLS-02 again when it was recorded wrongly', () => {
    const death = aStep(
      'recordDeath',
      { diedOn: '2026-01-04', confirmedBy: 'FAMILY' },
      { standing: { receivedOn: '2026-01-05' } },
    )
    const died = taking(heard(), death)
    expect(work({ ...died.journey, clocks: [] }).map(({ step }) => step)).not.toContain('recordLetterArrival')
    expect(refusalOf(died.journey, asked(true))).toMatchObject({ code: 'LETTER_WITHHELD', rule: 'R-CLS-01' })
    const lives = evolve(died.journey, { type: 'DeathCorrected', cause: 'FALSE_REPORT' }, died.happened)
    expect(taking(lives, asked(true)).event).toMatchObject({ type: 'LetterArrived' })
  })

  it('R-CLS-01 nobody is asked to find out when the person has died meanwhile', () => {
    const died = aJourney({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
    const { event, messages } = hearDelivery(died, NEWS, NOW)
    expect(event).toEqual({ type: 'LetterUnconfirmed', ...LETTER, withheld: 'DEATH' })
    expect(messages).toEqual([])
  })

  it('takes the reference of a letter and what the reader says', () => {
    const body = lettersBodies.recordLetterArrival
    expect(body.safeParse({ letter: LETTER.reference, arrived: true, note: 'She has it before her' }).success).toBe(
      true,
    )
    expect(body.safeParse({ letter: LETTER.reference }).success).toBe(false)
    expect(body.safeParse({ letter: 'to Ada', arrived: true }).success).toBe(false)
  })
})

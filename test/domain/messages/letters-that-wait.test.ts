import { describe, expect, it } from '@jest/globals'
import { awaitsDelivery, hearDelivery } from '../../../domain/journey/machine.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { workerOrTeam } from '../../../domain/messages/recipient.ts'
import { messageReference, versionOf } from '../../../domain/messages/reference.ts'
import { withholdingOf } from '../../../domain/messages/withholding.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aClock } from '../../support/reviewing.ts'

const { id } = aJourney()
const HANDED_OVER = '2026-01-03T10:00:00Z'

const waiting = (reference: string, over: Partial<Journey> = {}): Journey =>
  aJourney({
    letters: { toProduce: [{ reference, template: 'PLAN_COPY', handedOverAt: HANDED_OVER }], produced: [] },
    ...over,
  })

const letterOnTheList = (journey: Journey) => work(journey).find(({ step }) => step === 'confirmLetterProduced')

const confirming = (letter: string, standing: object = { receivedOn: '2026-01-05' }) =>
  aStep('confirmLetterProduced', { letter, postedOn: '2026-01-04' }, { standing })

describe('the name of a message', () => {
  it.each([
    [4, 0],
    [12, 3],
    [120, 11],
  ])('tells the version that asked for it: version %s, place %s', (version, place) => {
    const reference = messageReference(id, version, place)
    expect(versionOf(reference)).toBe(version)
    expect(letterOnTheList(waiting(reference))?.id).toBe(`letter-${version}-${place}`)
  })

  it('is another one for every journey, version and place', () => {
    const names = [id, 'other'].flatMap((journey) =>
      [4, 5].flatMap((version) => [0, 1].map((place) => messageReference(journey, version, place))),
    )
    expect(new Set(names).size).toBe(8)
  })
})

describe('R-GEN-03 the date that a letter to be produced is wanted by', () => {
  const LETTER = messageReference(id, 6, 0)
  const copies = aClock('plan.copies', { id: 'plan.copies@6' })
  const wantedBy = (...clocks: Journey['clocks']) => letterOnTheList(waiting(LETTER, { clocks }))?.clockId

  it.each([
    ['the date that it stops', [copies], 'plan.copies@6'],
    ['no date of something else', [aClock('review.annual', { id: 'review.annual@3' })], undefined],
    ['no date that began after the letter', [{ ...copies, id: 'plan.copies@7' }], undefined],
    [
      'the earliest of two',
      [
        { ...copies, id: 'plan.copies@5', dueAt: '2026-02-09T17:00:00Z' },
        { ...copies, dueAt: '2026-02-02T17:00:00Z' },
      ],
      'plan.copies@6',
    ],
  ])('is %s', (_what, clocks, expected) => {
    expect(wantedBy(...clocks)).toBe(expected)
  })

  it('is none for a letter that no date waits for', () => {
    const toProduce = [{ reference: LETTER, template: 'WORKER_NAMED', handedOverAt: HANDED_OVER }] as const
    const journey = aJourney({ clocks: [copies], letters: { toProduce, produced: [] } })
    expect(letterOnTheList(journey)).not.toHaveProperty('clockId')
    expect(taking(journey, confirming(LETTER)).clocks).toEqual([])
  })
})

describe('R-GEN-03 what is known of letters that were produced', () => {
  const next = { reference: messageReference(id, 5, 0), template: 'PLAN_COPY', forProduction: true } as const

  it('another letter that is handed over is news while one waits', () => {
    const journey = waiting(messageReference(id, 4, 0))
    expect(awaitsDelivery(journey, next)).toBe(true)
    expect(hearDelivery(journey, next, NOW).journey.letters?.toProduce).toHaveLength(2)
  })

  it('a second confirmation is known for the latest fifty, so that the state stays small', () => {
    const produced = Array.from({ length: 50 }, (_none, place) => messageReference(id, 4, place))
    const letter = messageReference(id, 5, 0)
    const { journey } = taking(
      aJourney({
        letters: { toProduce: [{ reference: letter, template: 'PLAN_COPY', handedOverAt: NOW }], produced },
      }),
      confirming(letter),
    )
    expect(journey.letters?.produced).toEqual([...produced.slice(1), letter])
  })

  it('is not confirmed while nobody can say which day it is', () => {
    const letter = messageReference(id, 4, 0)
    expect(refusalOf(waiting(letter), confirming(letter, {})).code).toBe('POSTED_IN_FUTURE')
  })
})

describe('R-CLS-01, R-GEN-02 messages that must not go out any more', () => {
  const died = aJourney({ stage: 'CLOSED', closure: { reason: 'DIED', at: NOW } })
  const withdrawn = aJourney({ contactDetails: { recorded: [], noLettersTo: ['PERSON'] } })

  it.each([
    ['a letter after a death', died, 'PLAN_COPY', 'DEATH'],
    ['a note to staff after a death', died, 'CLOCK_MISSED', undefined],
    ['a letter after another ending', aJourney({ closure: { reason: 'DECLINED', at: NOW } }), 'PLAN_COPY', undefined],
    ['a letter once the consent was taken back', withdrawn, 'WORKER_NAMED', 'CONSENT_WITHDRAWN'],
    ['a letter that the law asks for all the same', withdrawn, 'PLAN_COPY', undefined],
    ['a note to staff once the consent was taken back', withdrawn, 'CLOCK_MISSED', undefined],
    ['a letter in the ordinary course', aJourney(), 'PLAN_COPY', undefined],
  ] as const)('%s', (_what, journey, template, why) => {
    expect(withholdingOf(journey, template, 'PERSON')).toBe(why)
  })

  it('somebody else hears what the person has not asked to keep from anybody', () => {
    const recorded = { contactDetails: { recorded: [] } }
    expect(withholdingOf(recorded, 'PLAN_COPY_FOR_GP', 'GP')).toBeUndefined()
    expect(withholdingOf(aJourney(), 'PLAN_COPY_FOR_GP', 'GP')).toBeUndefined()
  })
})

describe('whom a note about the journey goes to', () => {
  it.each([
    ['the worker', { team: 'TEAM-NORTH', worker: 'staff-practitioner' }, 'WORKER'],
    ['the team while there is no worker', { team: 'TEAM-NORTH' }, 'TEAM'],
    ['the team while nobody is allocated at all', undefined, 'TEAM'],
  ])('%s', (_what, allocation, recipient) => {
    expect(workerOrTeam(allocation)).toBe(recipient)
  })
})

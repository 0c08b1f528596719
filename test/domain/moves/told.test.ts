import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { meant, notice, theySay } from '../../support/exchange.ts'
import { after, cancelling, declared, MOVE_STANDING, offered, verifying } from '../../support/moving.ts'
import { expected, finding, heardOf, newHere } from '../../support/moving-in.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const lettersOf = (journey: Journey, step: Step) =>
  taking(journey, step).messages.map(({ template, to }) => `${template} ${to}`)

const dating = aStep('setMoveDate', { moveOn: '2026-03-09' }, { standing: MOVE_STANDING })

describe('R-MOV-02, R-MOV-03 the first council hears what we found', () => {
  it.each<[string, () => Journey, FactsOf<'verifyMoveIntention'>['verdict'], boolean]>([
    ['a council that gave notice hears that it is meant', heardOf, 'GENUINE', true],
    ['that nobody is sure yet', heardOf, 'NOT_YET', true],
    ['and that it is not', heardOf, 'NO', true],
    ['one that gave none hears that somebody comes', () => heardOf({ toldBy: 'PERSON' }), 'GENUINE', true],
    ['and nothing else', () => heardOf({ toldBy: 'PERSON' }), 'NOT_YET', false],
    ['its system hears by itself', () => after(newHere(), notice()), 'GENUINE', false],
  ])('R-MOV-03 the first council is told: %s', (_case, journeyOf, verdict, isAsked) => {
    const step = (given: readonly string[]) => finding({ verdict }, given)
    expect(taking(journeyOf(), step(['/reasons', '/otherRecipient'])).messages.map(({ to }) => to)).toContain('OTHER')
    if (isAsked)
      expect(refusalOf(journeyOf(), step(['/reasons']))).toMatchObject({
        code: 'FIRST_COUNCIL_NOT_TOLD',
        rule: 'R-MOV-03',
      })
    else expect(taking(journeyOf(), step(['/reasons'])).event.type).toBe('MoveVerified')
  })

  describe('where nobody found out in time', () => {
    const late = (journey: Journey) => fire(journey, aFiring('move.verify', 'BREACH', NOW))
    const notes = (journey: Journey) => late(journey).messages.filter(({ template }) => template !== 'CLOCK_MISSED')

    it('the question stays open, and the first council’s system hears that it does', () => {
      const { journey, event, messages } = late(after(newHere(), notice()))
      expect([event.type, journey.move?.is]).toEqual(['VerdictStillOpen', 'VERIFYING'])
      expect(journey.move?.custody.entries.map(({ says }) => says)).toEqual(['NOTIFIED', 'NOT_YET'])
      expect(messages).toContainEqual(
        expect.objectContaining({
          to: 'OTHER_AUTHORITY',
          about: expect.objectContaining({ says: 'NOT_YET' }) as unknown,
        }),
      )
      expect(messages.map(({ template }) => template)).toContain('CLOCK_MISSED')
    })

    it('by hand the worker is asked to tell it', () => {
      expect(late(heardOf()).event.type).toBe('ClockFired')
      expect(notes(heardOf())).toEqual([
        { template: 'TELL_OTHER_COUNCIL', to: 'WORKER', about: { what: 'NOT_SETTLED' } },
      ])
    })

    it('nor a council that has said nothing, whatever we have found since', () => {
      const unsure = after(heardOf({ toldBy: 'PERSON' }), finding({ verdict: 'NOT_YET' }, ['/reasons']))
      expect(notes(unsure)).toEqual([])
      expect(lettersOf(unsure, dating)).toEqual(['MOVE_DATE PERSON'])
      expect(taking(unsure, finding({ verdict: 'NO' }, ['/reasons'])).journey.move?.is).toBe('NOT_GENUINE')
    })

    it('nobody is told who did not ask, nor once it is settled', () => {
      expect(notes(heardOf({ toldBy: 'PERSON' }))).toEqual([])
      expect(notes(expected())).toEqual([])
    })
  })
})

describe('R-MOV-04 the systems tell each other whom to call', () => {
  const naming = aStep('nameContact', {}, { given: ['/ourContact'] })
  const contactCame = (journey: Journey): Step => ({
    ...theySay(journey, { says: 'PROGRESS' }),
    given: ['/theirContact'],
  })
  const stops = (journey: Journey, step: Step) => taking(journey, step).clocks.map(({ key }) => key)

  it('ours goes out with the step that names it', () => {
    const { event, journey } = taking(meant(), naming)
    expect(event).toMatchObject({ type: 'NamedContactsSet', named: 'OURS', message: { says: 'PROGRESS' } })
    expect(lettersOf(meant(), naming)).toEqual(['MOVE_CONTACTS PERSON', 'AUTHORITY_MOVE_MESSAGE OTHER_AUTHORITY'])
    expect(journey.move?.contactsNamed).toBe('OURS')
  })

  it.each([
    ['ours first', () => after(meant(), naming), 'BOTH'],
    ['theirs first', meant, 'THEIRS'],
  ] as const)('%s: the date is met when both are known, and the person hears of each', (_case, journeyOf, named) => {
    const journey = journeyOf()
    const { journey: heard, event } = taking(journey, contactCame(journey))
    expect([event.type, heard.move?.contactsNamed]).toEqual(['OtherCouncilHeard', named])
    expect(lettersOf(journey, contactCame(journey))).toEqual(['OTHER_COUNCIL_SAID WORKER', 'MOVE_CONTACTS PERSON'])
    expect(stops(journey, contactCame(journey))).toEqual(named === 'BOTH' ? ['move.namedPersons'] : [])
    if (named === 'THEIRS') expect(stops(heard, naming)).toEqual(['move.namedPersons'])
    expect(after(heard, naming).move?.contactsNamed).toBe('BOTH')
  })
})

describe('R-MOV-12 both councils hear of another day, and that there is no move', () => {
  it('the first council hears of it, by letter or from the worker', () => {
    expect(lettersOf(expected(), dating)).toEqual(['MOVE_DATE PERSON', 'MOVE_DATE OTHER'])
    expect(lettersOf(heardOf(), dating)).toEqual(['MOVE_DATE PERSON', 'TELL_OTHER_COUNCIL WORKER'])
    expect(lettersOf(heardOf({ toldBy: 'PERSON' }), dating)).toEqual(['MOVE_DATE PERSON'])
  })

  it('R-MOV-12 the other council hears of it, and of another day, whether or not anybody gave its address', () => {
    const dating = aStep('setMoveDate', { moveOn: '2026-03-09' }, { standing: MOVE_STANDING })
    expect(lettersOf(declared(), dating)).toEqual(['MOVE_DATE PERSON'])
    expect(lettersOf(verifying(), dating)).toEqual(['MOVE_DATE PERSON', 'MOVE_DATE OTHER'])
    expect(lettersOf(offered(), cancelling())).toEqual(['MOVE_CANCELLED PERSON', 'MOVE_CANCELLED OTHER'])
    expect(lettersOf(meant(), cancelling())).toEqual([
      'MOVE_CANCELLED PERSON',
      'AUTHORITY_MOVE_MESSAGE OTHER_AUTHORITY',
    ])
  })

  it.each([
    ['with a review ahead', [aClock('review.annual')]],
    ['without one', []],
  ])('HO-24 news of a move, %s, touches no review', (_case, clocks) => {
    const journey: Journey = { ...meant(), clocks }
    for (const word of [{ says: 'DATE_SET', moveOn: '2026-02-17' }, { says: 'PROGRESS' }] as const) {
      const { event, clocks: intents } = taking(journey, theySay(journey, word))
      expect(event.type).toBe('OtherCouncilHeard')
      expect(intents.filter(({ key }) => key.startsWith('review.'))).toEqual([])
    }
  })
})

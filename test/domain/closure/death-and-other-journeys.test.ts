import { describe, expect, it } from '@jest/globals'
import { closureLetters } from '../../../activities/letters/closure.ts'
import type { JourneyBeside, LetterArrivedBy } from '../../../domain/journey/step.ts'
import { endsWithDeath } from '../../../domain/messages/withholding.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock, withPlan } from '../../support/reviewing.ts'

const open = { reference: 'ASC-2026-000002-K', isOpen: true }
const follows = { reference: 'ASC-2024-000009-C', isOpen: false }
const died = (journeysBeside: readonly JourneyBeside[] = []) =>
  aStep(
    'recordDeath',
    { diedOn: '2026-01-03', confirmedBy: 'FAMILY' },
    { standing: { receivedOn: '2026-01-05', journeysBeside } },
  )
const closed = aJourney({ stage: 'CLOSED', closure: { reason: 'DECLINED', at: NOW } })

describe('R-CLS-01 a death of somebody with several journeys', () => {
  it('is recorded on the open one first: there letters and dates go on', () => {
    const refusal = refusalOf(closed, died([follows, open]))
    expect(refusal).toMatchObject({ code: 'ANOTHER_JOURNEY_IS_OPEN', rule: 'R-CLS-01', kind: 'STATE' })
    expect(refusal.whatToDo).toContain('Its reference is ASC-2026-000002-K.')
  })

  it.each([[[]], [[follows]]])('is recorded on one that has ended where none is open: %j', (beside) => {
    expect(taking(closed, died(beside)).event.type).toBe('DeathRecorded')
  })

  it('staff hear on which others something still runs', () => {
    const told = taking(withPlan(), died([follows])).messages.filter(({ about }) => about !== undefined)
    expect(told).toEqual(
      ['WORKER', 'TEAM_MANAGER'].map((to) => ({
        template: 'DEATH_ON_OTHER_JOURNEYS',
        to,
        about: { journeys: [follows.reference] },
      })),
    )
    const text = textOf(closureLetters.DEATH_ON_OTHER_JOURNEYS, aLetterContext({ journeys: follows.reference }))
    expect(text).toContain(`record the death there as well: ${follows.reference}.`)
  })

  it('holds back what goes to the family, and neither notes to staff nor what goes to the estate', () => {
    expect(endsWithDeath('REVIEW_INVITATION')).toBe(true)
    expect(endsWithDeath('CLOCK_MISSED')).toBe(false)
    expect(endsWithDeath('REPAYMENT_MADE_ESTATE')).toBe(false)
  })
})

describe('R-CLS-02 a letter that arrived while a death was on record', () => {
  const dead = taking(
    withPlan({}, { clocks: [aClock('plan.updateCopy', { id: 'plan.updateCopy@7' }), aClock('review.annual')] }),
    died(),
  ).journey
  const correcting = (lettersArrived?: readonly LetterArrivedBy[]) =>
    aStep(
      'correctDeath',
      { cause: 'FALSE_REPORT' },
      { role: 'TEAM_MANAGER', standing: lettersArrived === undefined ? {} : { lettersArrived } },
    )
  const keysStopped = (step: ReturnType<typeof correcting>) =>
    taking(dead, step).clocks.flatMap((intent) => (intent.do === 'stop' && intent.outcome === 'MET' ? [intent] : []))

  it('is not waited for after the correction: its date is met, after it was restored', () => {
    const { clocks } = taking(dead, correcting([{ template: 'REVIEW_RECORD', version: 7 }]))
    const places = clocks.flatMap((intent, place) => (intent.key === 'plan.updateCopy' ? [[intent.do, place]] : []))
    expect(places.map(([what]) => what)).toEqual(['restore', 'stop'])
    expect(keysStopped(correcting([{ template: 'REVIEW_RECORD', version: 7 }]))).toEqual([
      { do: 'stop', key: 'plan.updateCopy', startedBy: 7, outcome: 'MET', cause: 'LetterArrivedMeanwhile' },
    ])
  })

  it.each<[string, readonly LetterArrivedBy[] | undefined]>([
    ['nothing has arrived', []],
    ['nobody has looked', undefined],
    ['a letter that no date of theirs waited for has', [{ template: 'WAITING_LETTER', version: 7 }]],
    ['a letter that stops nothing has', [{ template: 'JOURNEY_CLOSED', version: 7 }]],
  ])('every date goes on where %s', (_what, arrived) => {
    expect(keysStopped(correcting(arrived))).toEqual([])
  })
})

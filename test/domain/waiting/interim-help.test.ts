import { describe, expect, it } from '@jest/globals'
import { waitingLetters } from '../../../activities/letters/waiting.ts'
import { waitingBodies } from '../../../api/steps/waiting.ts'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { work } from '../../../domain/journey/waiting-on.ts'
import { INTERIM_HELP_OUTCOMES, type InterimHelpAnswer } from '../../../domain/waiting/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const waiting = (over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'WAITING', waiting: { rating: 'AMBER', since: NOW }, ...over })
const wanted = waiting({ clocks: [aClock('waitingWell.interimHelp')] })

const contact = (interimHelp: InterimHelpAnswer) =>
  aStep(
    'recordWaitingContact',
    { outcome: 'REACHED', risk: { severity: 3, likelihood: 3 }, unmetRisk: false, interimHelp },
    { role: 'TRIAGE_WORKER' },
  )
const recording = (outcome: (typeof INTERIM_HELP_OUTCOMES)[number] = 'ARRANGED') =>
  aStep('recordInterimHelp', { outcome }, { role: 'TRIAGE_WORKER', given: ['/words'] })

const ofHelp = (journey: Journey, answer: InterimHelpAnswer) =>
  taking(journey, contact(answer)).clocks.filter(({ key }) => key === 'waitingWell.interimHelp')

describe('R-WTW-03 help that somebody wants while they wait', () => {
  it('is seen to by a date, and stands on the list of whoever keeps in touch', () => {
    expect(ofHelp(waiting(), 'WANTED')).toEqual([{ do: 'start', key: 'waitingWell.interimHelp', from: NOW }])
    const [clock] = wanted.clocks
    expect(work(wanted).find(({ clockId }) => clockId === clock?.id)).toMatchObject({
      role: 'TRIAGE_WORKER',
      step: 'recordInterimHelp',
    })
    expect(CLOCKS['waitingWell.interimHelp']).toMatchObject({ unit: 'workingDay', amount: 2, onMissed: 'LADDER' })
  })

  it.each([
    ['asking again moves nothing', wanted, 'WANTED', []],
    ['who wants none has none to wait for', waiting(), 'DECLINED', []],
    [
      'who has help by now needs none',
      wanted,
      'HAS_HELP_ALREADY',
      [{ do: 'stop', key: 'waitingWell.interimHelp', outcome: 'MET', cause: 'WaitingContactRecorded' }],
    ],
  ] as const)('%s', (_what, journey, answer, clocks) => {
    expect(ofHelp(journey, answer)).toEqual(clocks)
  })

  it.each(INTERIM_HELP_OUTCOMES)('what came of it is told to the person: %s', (outcome) => {
    const { event, clocks, messages, journey } = taking(wanted, recording(outcome))
    expect(event).toEqual({ type: 'InterimHelpRecorded', outcome })
    expect(clocks).toEqual([
      { do: 'stop', key: 'waitingWell.interimHelp', outcome: 'MET', cause: 'InterimHelpRecorded' },
    ])
    expect(messages).toMatchObject([{ template: 'INTERIM_HELP', to: 'PERSON', about: { outcome } }])
    expect(journey.waiting).toEqual(wanted.waiting)
    expect(textOf(waitingLetters.INTERIM_HELP, aLetterContext({ outcome }))).toContain('You asked for help')
  })

  it('is refused where nobody has asked', () => {
    expect(refusalOf(waiting(), recording())).toMatchObject({ code: 'NO_INTERIM_HELP_WANTED', rule: 'R-WTW-03' })
  })

  it('the form wants the words for the letter', () => {
    expect(waitingBodies.recordInterimHelp.safeParse({ outcome: 'ARRANGED', words: 'Invented.' }).success).toBe(true)
    expect(waitingBodies.recordInterimHelp.safeParse({ outcome: 'ARRANGED' }).success).toBe(false)
  })
})

import { describe, expect, it } from '@jest/globals'
import { closureLetters } from '../../../activities/letters/closure.ts'
import { CLOCKS } from '../../../domain/clock-catalogue/catalogue.ts'
import { clockIdOf } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { hearDelivery, type Transition } from '../../../domain/journey/machine.ts'
import { messageReference } from '../../../domain/messages/reference.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aLetterContext } from '../../support/letters.ts'
import { aClock, withPlan } from '../../support/reviewing.ts'

const VERSION = 12
const template = 'ENDING_NOTICE'
const ending = { ground: 'NHS_RESPONSIBLE', noticeGivenAt: '2025-12-01T10:00:00Z' } as const

const noticed = (breached: boolean, over: Partial<Journey> = {}): Journey =>
  withPlan(
    {},
    {
      ending,
      version: VERSION + 3,
      clocks: [
        aClock('close.noticeLetter', { id: clockIdOf('close.noticeLetter', VERSION), breached }),
        aClock('close.notice', { id: clockIdOf('close.notice', VERSION) }),
      ],
      ...over,
    },
  )

const reference = messageReference(noticed(false).id, VERSION, 0)
const letter = { reference, template } as const
const since = { since: '2025-12-10T10:00:00Z' }

/** The four ways in which a letter of notice comes to be with its reader. */
const ARRIVALS: readonly (readonly [string, (breached: boolean) => Transition])[] = [
  ['the post says so', (breached) => hearDelivery(noticed(breached), letter, NOW)],
  [
    'it was produced and posted',
    (breached) =>
      taking(
        noticed(breached, {
          letters: { toProduce: [{ ...letter, handedOverAt: since.since }], produced: [] },
        }),
        aStep(
          'confirmLetterProduced',
          { letter: reference, postedOn: '2026-01-05' },
          {
            standing: { receivedOn: '2026-01-05' },
          },
        ),
      ),
  ],
  [
    'its reader was asked',
    (breached) =>
      taking(
        noticed(breached, { letters: { toProduce: [], produced: [], unconfirmed: [{ ...letter, ...since }] } }),
        aStep('recordLetterArrival', { letter: reference, arrived: true }),
      ),
  ],
  [
    'it was brought to them on paper',
    (breached) =>
      taking(noticed(breached), aStep('recordToldOtherwise', { date: 'close.noticeLetter', way: 'GIVEN_BY_HAND' })),
  ],
]

const again = [
  { do: 'stop', key: 'close.notice', outcome: 'CANCELLED', cause: 'NoticeCameLate' },
  { do: 'start', key: 'close.notice', from: NOW },
]

describe('R-CLS-04 notice is time in which the person knows', () => {
  it.each(ARRIVALS)('a letter that comes after its own date counts from when it came: %s', (_how, arrives) => {
    const { clocks, messages, event } = arrives(true)
    expect(clocks).toEqual([
      expect.objectContaining({ do: 'stop', key: 'close.noticeLetter', outcome: 'MET' }),
      ...again,
    ])
    expect(messages).toEqual([{ template: 'ENDING_LATER', to: 'PERSON', dates: ['close.notice'] }])
    expect(CLOCKS['close.notice'].starts).toContain(event.type)
  })

  it.each(ARRIVALS)('a letter that comes by its date leaves the day that it tells: %s', (_how, arrives) => {
    const { clocks, messages } = arrives(false)
    expect(clocks).toEqual([expect.objectContaining({ do: 'stop', key: 'close.noticeLetter', outcome: 'MET' })])
    expect(messages).toEqual([])
  })

  it('a letter about something else moves nothing', () => {
    const other = hearDelivery(noticed(true), { reference, template: 'REVIEW_RECORD' }, NOW)
    expect(other.clocks.map(({ key }) => key)).toEqual(['plan.updateCopy'])
    expect(other.messages).toEqual([])
  })

  it('nor does one that comes when the notice has been withdrawn', () => {
    const { ending: _gone, ...withdrawn } = noticed(true)
    expect(hearDelivery(withdrawn, letter, NOW).messages).toEqual([])
  })

  it('the support does not end before the new day', () => {
    const runsAnew = { ...noticed(false), clocks: [aClock('close.notice', { dueAt: '2026-02-02T23:59:59Z' })] }
    const close = aStep(
      'closeJourney',
      { reason: 'NHS_RESPONSIBLE', personsChoice: false, adviceGiven: true, openMatters: [], letterAllowed: true },
      { role: 'TEAM_MANAGER', given: ['/reasons'] },
    )
    expect(refusalOf(runsAnew, close)).toMatchObject({ code: 'ENDING_NOTICE_STILL_RUNS', rule: 'R-CLS-04' })
    expect(taking({ ...runsAnew, clocks: [] }, close).journey.stage).toBe('CLOSED')
  })

  it('the person hears the new day, and that they may still object', () => {
    const text = textOf(closureLetters.ENDING_LATER, aLetterContext())
    expect(text).toContain(`your support goes on as it is until ${aLetterContext().date('close.notice') ?? ''}`)
    expect(text).toContain('you can ask for another review')
  })
})

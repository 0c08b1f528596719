import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import { fire } from '../../../domain/journey/machine.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { after, disputing, MOVE_STANDING } from '../../support/moving.ts'
import {
  beginning,
  carriedOn,
  ending,
  expected,
  finding,
  heardOf,
  hearing,
  newHere,
  offeredTo,
  planned,
} from '../../support/moving-in.ts'
import { MANAGER } from '../../support/plans.ts'
import { aClock, aFiring } from '../../support/reviewing.ts'

const MIDNIGHT = '2026-03-02T00:00:00Z'

const midnight = (journey: Journey) => fire(journey, aFiring('move.continuityStart', 'OPENING', MIDNIGHT), MIDNIGHT)

describe('R-MOV-07 continuity starts by itself at 00:00 on the day of the move', () => {
  it('nobody has to decide it, and everybody who has to see to it hears', () => {
    const { event, journey, messages, clocks } = midnight(expected())
    expect(event.type).toBe('ContinuityStarted')
    expect(journey.move).toMatchObject({ continuity: { since: MIDNIGHT } })
    expect(clocks).toMatchObject([{ do: 'stop', key: 'move.continuityStart' }])
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'CONTINUITY_STARTED PERSON',
      'CONTINUITY_TO_ARRANGE WORKER',
      'CONTINUITY_TO_ARRANGE TEAM_MANAGER',
    ])
  })

  it('from 00:00, also where it is noticed in the morning because a machine stood still', () => {
    const late = fire(expected(), aFiring('move.continuityStart', 'OPENING', MIDNIGHT), '2026-03-02T07:30:00Z')
    expect(late.journey.move).toMatchObject({ continuity: { since: MIDNIGHT } })
  })

  it('not where a signed plan of our own is ready for that day', () => {
    expect(midnight(planned(expected(), { startDate: '2026-03-02' })).event.type).toBe('ClockFired')
  })

  it.each([
    ['begins a day too late', planned(expected(), { startDate: '2026-03-03' })],
    ['was signed before we heard of the move', planned(expected(), { signedAt: '2026-01-05T10:14:59Z' })],
  ])('also where a plan %s', (_case, journey) => {
    expect(midnight(journey).event.type).toBe('ContinuityStarted')
  })

  it('not twice, and not for a move that is over', () => {
    expect(midnight(carriedOn()).event.type).toBe('ClockFired')
    const over = after(expected(), aStep('cancelMove', { cause: 'PERSON_STAYS' }))
    expect(midnight(over).event.type).toBe('ClockFired')
  })
})

describe('R-MOV-07 a move that nobody has verified yet', () => {
  const keysOf = (clocks: ReturnType<typeof taking>['clocks']) => clocks.map(({ do: what, key }) => `${what} ${key}`)
  const dating = aStep('setMoveDate', { moveOn: '2026-03-09' }, { standing: MOVE_STANDING })
  const running = (journey: Journey): Journey => ({ ...journey, clocks: [aClock('move.continuityStart')] })

  it('has its continuity planned from the notice on, and no assessment for it before it is known to be meant', () => {
    const { clocks } = taking(newHere(), hearing())
    expect(clocks).toEqual([
      { do: 'start', key: 'move.verify', from: NOW },
      { do: 'start', key: 'move.continuityStart', from: NOW, facts: { agreedDate: '2026-03-02' } },
    ])
    expect(keysOf(taking(running(heardOf()), finding()).clocks).slice(-1)).toEqual(['start move.assessBefore'])
  })

  it('has it planned as soon as the day is known, and anew when it changes', () => {
    const { moveOn: _day, ...withoutDay } = hearing().facts as { moveOn: string }
    const unknown = after(newHere(), { ...hearing(), facts: withoutDay })
    expect(keysOf(taking(newHere(), { ...hearing(), facts: withoutDay }).clocks)).toEqual(['start move.verify'])
    expect(taking(unknown, dating).clocks.at(-1)).toMatchObject({ do: 'start', facts: { agreedDate: '2026-03-09' } })
    expect(keysOf(taking(running(heardOf()), dating).clocks)).toEqual([
      'stop move.continuityStart',
      'start move.continuityStart',
    ])
    expect(taking(after(heardOf(), beginning()), dating).clocks).toEqual([])
  })

  it('nobody is without support on the day because nobody had found out', () => {
    const { journey, messages } = midnight(heardOf())
    expect(journey.move).toMatchObject({ is: 'VERIFYING', continuity: { since: MIDNIGHT } })
    expect(messages[1]).toMatchObject({
      template: 'CONTINUITY_TO_ARRANGE',
      about: { byItself: true, isMeant: false, hasPapers: false },
    })
    expect(midnight(offeredTo()).messages[1]?.about).toEqual({ byItself: true, isMeant: true, hasPapers: true })
  })

  it('not where it was found that it is not meant, nor where somebody was placed here (R-MOV-14)', () => {
    expect(midnight(after(heardOf(), finding({ verdict: 'NO', evidence: [] }))).event.type).toBe('ClockFired')
    expect(midnight(heardOf({ placement: 'CARE_HOME' })).event.type).toBe('ClockFired')
  })

  it('ends for somebody who, as it turns out, never came', () => {
    const begun = midnight(heardOf()).journey
    expect(refusalOf(begun, aStep('cancelMove', { cause: 'PERSON_STAYS' })).code).toBe('CONTINUITY_GOES_ON')
    const gone = after(begun, aStep('cancelMove', { cause: 'PERSON_DID_NOT_COME' }))
    expect(gone.move).toMatchObject({ is: 'CANCELLED', continuity: { since: MIDNIGHT, endedAt: NOW } })
  })
})

describe('R-MOV-07 whoever is here before their day is not left without support', () => {
  it.each([
    ['before anybody was sure', heardOf()],
    ['before the day', expected()],
  ])('%s', (_case, journey) => {
    expect(taking(journey, beginning()).journey.move).toMatchObject({ continuity: { since: NOW } })
  })

  it('it does not begin twice, nor where a plan is ready, nor without a move', () => {
    expect(refusalOf(carriedOn(), beginning()).code).toBe('CONTINUITY_NOT_NEEDED')
    expect(refusalOf(planned(expected(), { startDate: '2026-03-02' }), beginning()).code).toBe('CONTINUITY_NOT_NEEDED')
    expect(refusalOf(newHere(), beginning()).code).toBe('NO_MOVE_UNDER_WAY')
  })
})

describe('R-MOV-07 it lasts until our own plan is signed and its steps are done', () => {
  const begun = planned(carriedOn(), { serviceStartedOn: '2026-03-02' })

  it('and then a person ends it', () => {
    const { journey, messages } = taking(begun, ending())
    expect(journey.move).toMatchObject({ continuity: { since: NOW, endedAt: NOW } })
    expect(messages.map(({ template }) => template)).toEqual(['CONTINUITY_ENDED'])
    expect(refusalOf(journey, ending()).code).toBe('NO_CONTINUITY')
  })

  it.each([
    ['there is no plan', carriedOn(), 'OWN_PLAN_NOT_SIGNED'],
    ['its support has not begun', planned(carriedOn()), 'OWN_SUPPORT_NOT_STARTED'],
    ['nothing is carried on', planned(offeredTo(), { serviceStartedOn: '2026-03-02' }), 'NO_CONTINUITY'],
  ])('not while %s', (_case, journey, code) => {
    expect(refusalOf(journey, ending()).code).toBe(code)
  })

  const close = aStep(
    'closeJourney',
    { reason: 'SUPPORT_ENDED_OTHER', personsChoice: true, adviceGiven: true, openMatters: [], letterAllowed: true },
    { ...MANAGER, given: ['/reasons', '/choiceEvidence'] },
  )

  it('no closing goes round it', () => {
    expect(refusalOf(planned(carriedOn()), close)).toMatchObject({ code: 'CONTINUITY_GOES_ON', rule: 'R-MOV-07' })
    expect(taking(planned(offeredTo()), close).journey.stage).toBe('CLOSED')
  })

  it.each(['PERSON_STAYS', 'ENTERED_BY_MISTAKE'] as const)('nor does a move cancelled because %s', (cause) => {
    expect(refusalOf(carriedOn(), aStep('cancelMove', { cause })).code).toBe('CONTINUITY_GOES_ON')
  })

  it('but it ends for somebody who has gone back', () => {
    const back = after(carriedOn(), aStep('cancelMove', { cause: 'PERSON_WENT_BACK' }))
    expect(back.move).toMatchObject({ is: 'CANCELLED', continuity: { endedAt: NOW } })
  })

  it('R-MOV-13 whoever carries it on is the lead while the councils disagree', () => {
    expect(refusalOf(carriedOn(), disputing({ meetsNeeds: 'THEIRS' })).code).toBe('LEAD_MEETS_NEEDS_NOW')
    expect(after(expected(), disputing({ meetsNeeds: 'THEIRS' })).move?.dispute?.lead).toBe('THEIRS')
  })
})

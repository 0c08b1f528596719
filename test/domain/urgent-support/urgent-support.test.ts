import { describe, expect, it } from '@jest/globals'
import { urgentSupportLetters } from '../../../activities/letters/urgent-support.ts'
import { urgentSupportBodies } from '../../../api/steps/urgent-support.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { OPEN_STAGES } from '../../../domain/journey/stage.ts'
import type { Arrangement, UrgentSupportState } from '../../../domain/urgent-support/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { textOf } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { withPlan } from '../../support/reviewing.ts'

const SINCE = '2025-12-29T16:00:00Z'
const arrangement: Arrangement = { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-05', until: '2026-01-12' }

const STATES = {
  flagged: { is: 'FLAGGED', since: SINCE },
  agreed: { is: 'AGREED', since: SINCE, arrangement, arrangedBy: 'staff-practitioner' },
  running: { is: 'RUNNING', since: SINCE, arrangement },
  notNeeded: { is: 'NOT_NEEDED', since: SINCE },
  ended: { is: 'ENDED', since: SINCE, ending: 'NO_LONGER_NEEDED' },
} as const satisfies Record<string, UrgentSupportState>

const withSupport = (urgentSupport?: UrgentSupportState, over: Partial<Journey> = {}): Journey =>
  aJourney({ stage: 'TRIAGE', ...(urgentSupport === undefined ? {} : { urgentSupport }), ...over })

const MANAGER = { role: 'TEAM_MANAGER', id: 'staff-manager' } as const
const flag = aStep('flagUrgentNeed', {}, { role: 'CONTACT_OFFICER' })
const arranging = (over: Partial<Arrangement> = {}) => aStep('arrangeUrgentSupport', { ...arrangement, ...over })
const atNight = aStep('arrangeUrgentSupport', arrangement, { role: 'EDT_WORKER' })
const authorise = aStep('authoriseUrgentSupport', {}, MANAGER)
const decline = aStep('declineUrgentSupport', {}, MANAGER)
const goesOn = aStep('reviewUrgentSupport', { outcome: 'GOES_ON' })
const ending = (how: 'NO_LONGER_NEEDED' | 'REPLACED_BY_PLAN') => aStep('endUrgentSupport', { ending: how }, MANAGER)

const decisionStarts = { do: 'start', key: 'urgent.interimDecision', from: NOW }
const begun = [
  { do: 'stop', key: 'urgent.interimDecision', outcome: 'MET', cause: 'UrgentSupportStarted' },
  { do: 'start', key: 'urgent.review', from: NOW },
]

describe('R-ASM-10 a need that cannot wait', () => {
  it.each(OPEN_STAGES)('is marked at %s, and somebody decides within a day', (stage) => {
    const { journey, clocks, messages } = taking(aJourney({ stage }), flag)
    expect(journey.stage).toBe(stage)
    expect(journey.urgentSupport).toEqual({ is: 'FLAGGED', since: NOW })
    expect(clocks).toEqual([decisionStarts])
    expect(messages[0]).toMatchObject({ template: 'URGENT_NEED_FLAGGED', to: 'TEAM_MANAGER' })
  })

  it.each([
    ['flagged', 'URGENT_NEED_KNOWN'],
    ['agreed', 'URGENT_NEED_KNOWN'],
    ['running', 'URGENT_NEED_KNOWN'],
  ] as const)('is marked once: %s', (state, code) => {
    expect(refusalOf(withSupport(STATES[state]), flag)).toMatchObject({ code, rule: 'R-ASM-10' })
  })

  it.each(['flagged', 'agreed', 'running'] as const)('a crisis in a conversation begins nothing anew: %s', (state) => {
    const crisis = aStep('holdConversation', { level: 'C2', crisis: true, actions: [] }, { given: ['/shortPlan'] })
    const { journey, clocks } = taking(withSupport(STATES[state]), crisis)
    expect(journey.urgentSupport).toEqual(STATES[state])
    expect(clocks.map(({ key }) => key)).not.toContain('urgent.interimDecision')
  })

  it.each(['notNeeded', 'ended'] as const)('may come back: %s', (state) => {
    expect(taking(withSupport(STATES[state]), flag).journey.urgentSupport).toEqual({ is: 'FLAGGED', since: NOW })
  })
})

describe('R-ASM-10 support before any assessment', () => {
  it('arranged by a practitioner waits for a manager, with a day to decide', () => {
    const { journey, clocks, messages } = taking(withSupport(), arranging())
    expect(journey.urgentSupport).toEqual({ ...STATES.agreed, since: NOW })
    expect(clocks).toEqual([decisionStarts])
    expect(messages[0]).toMatchObject({ template: 'URGENT_SUPPORT_TO_AUTHORISE', to: 'TEAM_MANAGER' })
  })

  it('does not give itself another day when the need was marked before', () => {
    expect(taking(withSupport(STATES.flagged), arranging()).clocks).toEqual([])
  })

  it('begins when a manager authorises it, and is looked at every week', () => {
    const { journey, clocks, messages } = taking(withSupport(STATES.agreed), authorise)
    expect(journey.stage).toBe('TRIAGE')
    expect(journey.urgentSupport).toEqual({ is: 'RUNNING', since: NOW, arrangement })
    expect(clocks).toEqual(begun)
    expect(messages[0]).toEqual({ template: 'URGENT_SUPPORT_STARTED', to: 'PERSON', dates: ['urgent.review'] })
  })

  it('begins at once where the out-of-hours team arranges it', () => {
    const { journey, clocks } = taking(withSupport(), atNight)
    expect(journey.urgentSupport?.is).toBe('RUNNING')
    expect(clocks).toEqual(begun)
  })

  it.each([
    [
      'it would end before it starts',
      withSupport(),
      arranging({ until: '2026-01-04' }),
      'URGENT_SUPPORT_ENDS_BEFORE_IT_STARTS',
    ],
    ['it runs already', withSupport(STATES.running), arranging(), 'URGENT_SUPPORT_RUNS'],
    ['nothing is agreed', withSupport(STATES.flagged), authorise, 'NO_URGENT_SUPPORT_TO_AUTHORISE'],
  ] as const)('is refused where %s', (_why, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })

  it('may last one day', () => {
    expect(taking(withSupport(), arranging({ until: '2026-01-05' })).event.type).toBe('UrgentSupportAgreed')
  })

  it('is not authorised by a practitioner', () => {
    expect(refusalOf(withSupport(STATES.agreed), aStep('authoriseUrgentSupport', {})).code).toBe('ROLE_MAY_NOT')
  })

  it.each(['flagged', 'agreed'] as const)('is decided against with reasons: %s', (state) => {
    const { journey, clocks, messages } = taking(withSupport(STATES[state]), decline)
    expect(journey.urgentSupport).toEqual({ is: 'NOT_NEEDED', since: NOW })
    expect(clocks).toEqual([
      { do: 'stop', key: 'urgent.interimDecision', outcome: 'MET', cause: 'UrgentSupportNotNeeded' },
    ])
    expect(messages).toEqual([{ template: 'URGENT_SUPPORT_NOT_NEEDED', to: 'PERSON' }])
  })

  it.each(['running', 'ended'] as const)('is not decided against when %s', (state) => {
    expect(refusalOf(withSupport(STATES[state]), decline).code).toBe('NO_URGENT_DECISION_OPEN')
  })
})

describe('R-ASM-10 every seven days', () => {
  it('the next look counts from the day on which it began', () => {
    const { journey, clocks, messages } = taking(withSupport(STATES.running), goesOn)
    expect(clocks).toEqual([
      { do: 'stop', key: 'urgent.review', outcome: 'MET', cause: 'UrgentSupportReviewed' },
      { do: 'start', key: 'urgent.review', from: SINCE },
    ])
    expect(journey.urgentSupport).toEqual({ ...STATES.running, reviewedAt: NOW })
    expect(messages).toEqual([])
  })

  it('a change is given as a whole, and the person hears', () => {
    const changed = { ...arrangement, kind: 'CARE_AT_HOME', until: '2026-01-20' } as const
    const step = aStep('reviewUrgentSupport', { outcome: 'CHANGED', arrangement: changed }, { given: ['/note'] })
    const { journey, messages } = taking(withSupport(STATES.running), step)
    expect(journey.urgentSupport).toMatchObject({ is: 'RUNNING', arrangement: changed })
    expect(messages[0]).toEqual({ template: 'URGENT_SUPPORT_CHANGED', to: 'PERSON' })
  })

  it.each([
    ['nothing runs', withSupport(STATES.agreed), goesOn, 'NO_URGENT_SUPPORT_RUNNING'],
    [
      'it changed into nothing',
      withSupport(STATES.running),
      aStep('reviewUrgentSupport', { outcome: 'CHANGED' }),
      'CHANGED_HOW',
    ],
    [
      'it would end before it starts',
      withSupport(STATES.running),
      aStep('reviewUrgentSupport', { outcome: 'CHANGED', arrangement: { ...arrangement, until: '2026-01-01' } }),
      'URGENT_SUPPORT_ENDS_BEFORE_IT_STARTS',
    ],
  ] as const)('is refused where %s', (_why, journey, step, code) => {
    expect(refusalOf(journey, step).code).toBe(code)
  })
})

describe('R-ASM-10 a person ends it', () => {
  it('and the main line goes on where it stands', () => {
    const { journey, clocks, messages } = taking(
      withSupport(STATES.running, { stage: 'ASSESSING' }),
      ending('NO_LONGER_NEEDED'),
    )
    expect(messages[0]).toEqual({
      template: 'URGENT_SUPPORT_ENDED',
      to: 'PERSON',
      about: { ending: 'NO_LONGER_NEEDED' },
    })
    expect(journey.stage).toBe('ASSESSING')
    expect(journey.urgentSupport).toEqual({ is: 'ENDED', since: NOW, ending: 'NO_LONGER_NEEDED' })
    expect(clocks).toEqual([{ do: 'stop', key: 'urgent.review', outcome: 'MET', cause: 'UrgentSupportEnded' }])
  })

  it('a plan takes its place only when there is one', () => {
    expect(refusalOf(withSupport(STATES.running), ending('REPLACED_BY_PLAN')).code).toBe('REPLACED_WITHOUT_PLAN')
    const planned = { ...withPlan(), urgentSupport: STATES.running }
    expect(taking(planned, ending('REPLACED_BY_PLAN')).event).toMatchObject({ ending: 'REPLACED_BY_PLAN' })
  })

  const closing = (urgentSupport: UrgentSupportState | undefined, over: Partial<Journey> = {}) => {
    const facts = {
      reason: 'MOVED',
      personsChoice: true,
      adviceGiven: true,
      openMatters: [],
      letterAllowed: true,
    } as const
    return [withSupport(urgentSupport, over), aStep('closeJourney', facts, MANAGER)] as const
  }

  it.each([
    ['it runs', STATES.running, 'URGENT_SUPPORT_STILL_RUNS', 'R-CLS-03'],
    ['a need was marked as urgent and nobody has decided', STATES.flagged, 'URGENT_NEED_UNDECIDED', 'R-ASM-10'],
    ['it waits to be authorised', STATES.agreed, 'URGENT_NEED_UNDECIDED', 'R-ASM-10'],
  ] as const)('no journey closes while %s', (_while, state, code, rule) => {
    expect(refusalOf(...closing(state))).toMatchObject({ code, rule })
  })

  it.each([undefined, STATES.ended, STATES.notNeeded])('a journey closes where it is settled', (state) => {
    expect(taking(...closing(state)).journey.stage).toBe('CLOSED')
  })

  const urgentCall = { since: NOW, urgent: true } as const

  it.each([
    ['nobody has responded', urgentCall, false],
    ['somebody spoke to them', { ...urgentCall, response: 'SPOKE' }, true],
    ['the call was not urgent', { ...urgentCall, urgent: false }, true],
  ] as const)('R-REF-05 no urgent call is closed over: %s', (_what, outOfHours, closes) => {
    const [journey, step] = closing(undefined, { outOfHours })
    if (closes) expect(taking(journey, step).journey.stage).toBe('CLOSED')
    else expect(refusalOf(journey, step)).toMatchObject({ code: 'URGENT_CALL_UNANSWERED', rule: 'R-REF-05' })
  })
})

describe('letters and forms of urgent support', () => {
  it.each(Object.entries(urgentSupportLetters))('%s has no holes, with and without dates', (_name, letter) => {
    for (const context of [aLetterContext(), aBareLetterContext()]) {
      expect(textOf(letter, context)).not.toMatch(/undefined|null|NaN|website|https?:/)
    }
  })

  it('R-ASM-10 the person hears that an assessment follows all the same', () => {
    const text = textOf(urgentSupportLetters.URGENT_SUPPORT_STARTED)
    for (const part of ['written in /what', 'does not replace finding out', 'every week', '01632 960002']) {
      expect(text).toContain(part)
    }
  })

  const whole = { ...arrangement, what: 'A hot meal at noon.', reasons: 'Nobody can cook.' }

  it('take an arrangement', () => {
    expect(urgentSupportBodies.arrangeUrgentSupport.parse(whole)).toEqual(whole)
  })

  it.each([
    ['an arrangement without an end', { ...whole, until: undefined }],
    ['no word on why it cannot wait', { ...whole, reasons: ' ' }],
    ['no urgency', { ...whole, urgency: undefined }],
  ])('refuse %s', (_what, wrong) => {
    expect(urgentSupportBodies.arrangeUrgentSupport.safeParse(wrong).success).toBe(false)
  })
})

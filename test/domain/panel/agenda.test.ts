import { describe, expect, it } from '@jest/globals'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Standing, Step } from '../../../domain/journey/step.ts'
import { waitingOn, work } from '../../../domain/journey/waiting-on.ts'
import type { DeferPanelItemFacts } from '../../../domain/panel/facts.ts'
import type { PanelState, PanelWithdrawalCause } from '../../../domain/panel/state.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { CHAIR, decide, MEMBERS, referral } from '../../support/panel.ts'
import { agreeing, anAgreement, MANAGER } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const HEAD = { role: 'HEAD_OF_SERVICE', id: 'staff-head' } as const

const agenda = { sittingOn: '2026-01-08', slot: 2 }

const referred = (panel: Partial<PanelState> = {}, over: Partial<Journey> = {}): Journey =>
  agreeing({ stage: 'PANEL', panel: { ...referral, ...panel }, ...over })

const STANDING: Standing = {
  earliestPanelSitting: '2026-01-07',
  latestPanelSitting: '2026-04-05',
  panelSlots: 8,
  panelSlotFree: true,
  directorAvailable: true,
  receivedOn: '2026-01-05',
}

const place = (over: Partial<typeof agenda> = {}, standing: Standing = {}): Step =>
  aStep('placeOnPanelAgenda', { ...agenda, ...over }, { ...CHAIR, standing: { ...STANDING, ...standing } })

const defer = (over: Partial<DeferPanelItemFacts> = {}, standing: Standing = {}): Step =>
  aStep(
    'deferPanelItem',
    { reason: 'INFORMATION_MISSING', sittingOn: '2026-01-15', slot: 1, ...over },
    { ...CHAIR, given: ['/reasons'], standing: { ...STANDING, ...standing } },
  )

const withdraw = (cause: PanelWithdrawalCause, by: { role: 'TEAM_MANAGER' | 'HEAD_OF_SERVICE'; id: string }): Step =>
  aStep('withdrawFromPanel', { cause }, { ...by, given: ['/reasons'] })

const decideOn = (receivedOn: string): Step => decide({}, { panelQuorum: 3, panelMembersTrained: MEMBERS, receivedOn })

const onDay = (cause: string, agreedDate: string): readonly ClockIntent[] => [
  { do: 'stop', key: 'panel.sitting', outcome: 'CANCELLED', cause },
  { do: 'start', key: 'panel.sitting', from: NOW, facts: { agreedDate } },
]

describe('R-PAN-02, R-PAN-04 the agenda of the panel', () => {
  it('gives the plan a day and a place, and tells the person and the worker', () => {
    const { journey, event, clocks, messages } = taking(referred(), place())
    expect(event).toEqual({ type: 'PanelItemScheduled', ...agenda })
    expect(journey.panel?.agenda).toEqual(agenda)
    expect(journey.stage).toBe('PANEL')
    expect(clocks).toEqual(onDay('PanelItemScheduled', '2026-01-08'))
    expect(messages).toEqual([
      { template: 'PANEL_SITTING', to: 'PERSON', about: { sittingOn: '2026-01-08' } },
      { template: 'PANEL_SITTING_FOR_WORKER', to: 'WORKER', about: { sittingOn: '2026-01-08' } },
    ])
  })

  it.each([
    ['2026-01-06', 'PANEL_SITTING_NOT_IN_REACH'],
    ['2026-01-07', undefined],
    ['2026-04-05', undefined],
    ['2026-04-06', 'PANEL_SITTING_NOT_IN_REACH'],
  ])('R-PAN-02 papers are in time: a sitting on %s gets %s', (sittingOn, code) => {
    if (code === undefined) expect(taking(referred(), place({ sittingOn })).event).toMatchObject({ sittingOn })
    else expect(refusalOf(referred(), place({ sittingOn }))).toMatchObject({ code, rule: 'R-PAN-02' })
  })

  it('says from which day on the papers are in time', () => {
    expect(refusalOf(referred(), place({ sittingOn: '2026-01-06' })).detail).toContain('2026-01-07')
  })

  it.each([
    [8, undefined],
    [9, 'PANEL_SLOT_DOES_NOT_EXIST'],
  ])('a sitting of eight places: place %i gets %s', (slot, code) => {
    if (code === undefined) expect(taking(referred(), place({ slot })).event).toMatchObject({ slot })
    else expect(refusalOf(referred(), place({ slot })).code).toBe(code)
  })

  it('one plan in one place', () => {
    expect(refusalOf(referred(), place({}, { panelSlotFree: false }))).toMatchObject({
      code: 'PANEL_SLOT_TAKEN',
      kind: 'STATE',
    })
  })

  it('a plan may be brought forward, but moved back only as a deferral', () => {
    const later = referred({ agenda: { sittingOn: '2026-01-14', slot: 1 } })
    expect(taking(later, place()).journey.panel?.agenda).toEqual(agenda)
    expect(refusalOf(referred({ agenda }), place({ sittingOn: '2026-01-09' })).code).toBe(
      'PANEL_LATER_DAY_IS_A_DEFERRAL',
    )
  })

  it('the panel decides on its agenda and not before it has sat', () => {
    expect(refusalOf(referred(), decideOn('2026-01-08')).code).toBe('PANEL_ITEM_NOT_ON_AGENDA')
    expect(refusalOf(referred({ agenda }), decideOn('2026-01-07')).code).toBe('PANEL_HAS_NOT_SAT_YET')
    expect(taking(referred({ agenda }), decideOn('2026-01-08')).event.type).toBe('PanelDecided')
  })

  it('waits for the chair, first to place the plan and then to decide', () => {
    expect(waitingOn(referred())).toMatchObject({
      role: 'PANEL_CHAIR',
      steps: ['placeOnPanelAgenda', 'approveUrgently'],
    })
    expect(waitingOn(referred({ agenda })).steps[0]).toBe('recordPanelDecision')
  })
})

describe('R-PAN-04 a deferral has a reason and a new day', () => {
  it('keeps the waiting time running and tells the person', () => {
    const { journey, event, clocks, messages } = taking(referred({ agenda }), defer())
    expect(event).toEqual({
      type: 'PanelItemDeferred',
      reason: 'INFORMATION_MISSING',
      sittingOn: '2026-01-15',
      slot: 1,
      times: 1,
    })
    expect(journey.panel).toMatchObject({ agenda: { sittingOn: '2026-01-15', slot: 1 }, deferrals: 1 })
    expect(clocks).toEqual(onDay('PanelItemDeferred', '2026-01-15'))
    expect(messages).toEqual([
      {
        template: 'PANEL_DEFERRED',
        to: 'PERSON',
        dates: ['panel.director'],
        about: { reason: 'INFORMATION_MISSING', sittingOn: '2026-01-15' },
      },
      { template: 'PANEL_SITTING_FOR_WORKER', to: 'WORKER', about: { sittingOn: '2026-01-15' } },
    ])
  })

  it.each(['2026-01-08', '2026-01-07'])('%s is not later than the day that is put off', (sittingOn) => {
    expect(refusalOf(referred({ agenda }), defer({ sittingOn }))).toMatchObject({
      code: 'PANEL_DEFERRAL_NEEDS_LATER_DAY',
      rule: 'R-PAN-04',
    })
  })

  it('puts off only what is on the agenda, to a place that is free', () => {
    expect(refusalOf(referred(), defer()).code).toBe('PANEL_ITEM_NOT_ON_AGENDA')
    expect(refusalOf(referred({ agenda }), defer({}, { panelSlotFree: false })).code).toBe('PANEL_SLOT_TAKEN')
  })

  it('the first time no director is asked', () => {
    expect(refusalOf(referred({ agenda }), defer({ director: HEAD.id })).code).toBe('PANEL_DIRECTOR_NOT_NEEDED')
  })
})

describe('R-PAN-04 put off twice, a plan goes to the named director', () => {
  const once = referred({ agenda, deferrals: 1 })
  const second = defer({ director: HEAD.id })

  it('with a clock of their own, by name', () => {
    const { journey, event, clocks, messages } = taking(once, second)
    expect(event).toMatchObject({ times: 2, director: HEAD.id })
    expect(clocks).toContainEqual({ do: 'start', key: 'panel.director', from: NOW })
    expect(messages).toContainEqual(
      expect.objectContaining({ template: 'PANEL_PUT_OFF_TWICE', to: 'PANEL_DIRECTOR', dates: ['panel.director'] }),
    )
    const waiting = { ...journey, clocks: [aClock('panel.director')] }
    expect(waitingOn(waiting)).toMatchObject({ role: 'HEAD_OF_SERVICE', worker: HEAD.id })
    expect(work(waiting)).toContainEqual(
      expect.objectContaining({ role: 'HEAD_OF_SERVICE', worker: HEAD.id, step: 'fixPanelSitting' }),
    )
  })

  it.each([
    ['nobody is named', defer()],
    ['somebody is named who is no active head of service', defer({ director: 'x' }, { directorAvailable: false })],
  ])('is refused when %s', (_when, step) => {
    expect(refusalOf(once, step)).toMatchObject({ code: 'PANEL_DIRECTOR_NOT_NAMED', rule: 'R-PAN-04' })
  })

  const twice = taking(once, second).journey

  it('a third deferral is refused', () => {
    expect(refusalOf(twice, defer({ sittingOn: '2026-02-05' }))).toMatchObject({
      code: 'PANEL_PUT_OFF_TWICE',
      kind: 'STATE',
    })
  })

  const fix = aStep('fixPanelSitting', agenda, { ...HEAD, given: ['/reasons'], standing: STANDING })

  it('the director sets the last sitting', () => {
    const { journey, clocks, messages } = taking(twice, fix)
    expect(journey.panel?.agenda).toEqual(agenda)
    expect(clocks).toEqual([
      { do: 'stop', key: 'panel.director', outcome: 'MET', cause: 'PanelSittingFixed' },
      ...onDay('PanelSittingFixed', '2026-01-08'),
    ])
    expect(messages.map(({ to }) => to)).toEqual(['PERSON', 'WORKER'])
    expect(refusalOf(referred({ agenda, deferrals: 1 }), fix).code).toBe('PANEL_NOT_PUT_OFF_TWICE')
  })

  it('or takes the plan from the panel, which nobody else does for that cause', () => {
    expect(taking(twice, withdraw('PUT_OFF_TWICE', HEAD)).event).toMatchObject({ cause: 'PUT_OFF_TWICE' })
    expect(refusalOf(twice, withdraw('PUT_OFF_TWICE', MANAGER)).code).toBe('PANEL_DIRECTOR_DECIDES')
    expect(refusalOf(once, withdraw('PUT_OFF_TWICE', HEAD)).code).toBe('PANEL_DIRECTOR_DECIDES')
  })
})

describe('R-PAN-04 a plan is taken back from the panel', () => {
  const late = [aClock('panel.sit', { breached: true })]
  const ontime = [aClock('panel.sit')]

  it.each([
    [anAgreement(['PERSON', 'COUNCIL']), 'SIGN_OFF'],
    [anAgreement(['PERSON']), 'AGREEING'],
  ] as const)('and goes on where its agreements stand', (agreement, stage) => {
    const { journey, clocks, messages } = taking(
      referred({ agenda }, { agreement, clocks: late }),
      withdraw('PANEL_TOO_LATE', MANAGER),
    )
    expect(journey.stage).toBe(stage)
    expect(journey.panel).toMatchObject({ withdrawnAt: NOW })
    expect(clocks).toEqual(
      ['panel.sit', 'panel.sitting', 'panel.director'].map((key) => ({
        do: 'stop',
        key,
        outcome: 'CANCELLED',
        cause: 'PanelWithdrawn',
      })),
    )
    const about = { cause: 'PANEL_TOO_LATE' }
    expect(messages).toEqual([
      { template: 'PANEL_WITHDRAWN', to: 'PERSON', about },
      { template: 'PANEL_WITHDRAWN_FOR_STAFF', to: 'PANEL_CHAIR', about },
      { template: 'PANEL_WITHDRAWN_FOR_STAFF', to: 'WORKER', about },
    ])
  })

  it('because the panel is late only once its time is over', () => {
    expect(refusalOf(referred({}, { clocks: ontime }), withdraw('PANEL_TOO_LATE', MANAGER))).toMatchObject({
      code: 'PANEL_IS_NOT_LATE',
      rule: 'R-PAN-04',
    })
  })

  it.each(['NO_LONGER_EXCEPTIONAL', 'PERSON_ASKED'] as const)('because %s at any time', (cause) => {
    expect(taking(referred(), withdraw(cause, MANAGER)).journey.stage).toBe('AGREEING')
  })

  it('lends nobody a limit: without the panel it is not approved', () => {
    const { journey } = taking(referred(), withdraw('PERSON_ASKED', MANAGER))
    expect(journey.panel).not.toHaveProperty('outcome')
  })
})

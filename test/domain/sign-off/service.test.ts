import { describe, expect, it } from '@jest/globals'
import type { Step } from '../../../domain/journey/step.ts'
import type { RecordServiceDelayFacts } from '../../../domain/sign-off/facts.ts'
import type { PlanInForce } from '../../../domain/sign-off/state.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aPlanInForce } from '../../support/plans.ts'

const withPlan = (over: Partial<PlanInForce> = {}) =>
  aJourney({ stage: 'ACTIVE', signOff: { inForce: aPlanInForce({ startDate: '2026-01-12', ...over }) } })

const started = (startedOn: string, planSignedOn = '2026-01-14'): Step =>
  aStep('recordServiceStarted', { startedOn }, { standing: { receivedOn: '2026-01-30', planSignedOn } })

describe('R-PLN-06 recording that support has started', () => {
  it.each([
    ['2026-01-11', 'SERVICE_START_BEFORE_THE_PLAN'],
    ['2026-01-12', undefined],
    ['2026-01-30', undefined],
    ['2026-01-31', 'SERVICE_START_IN_THE_FUTURE'],
  ])('a start on %s, of a plan for the 12th that was signed on the 14th, gets %s', (startedOn, code) => {
    if (code === undefined)
      expect(taking(withPlan(), started(startedOn)).journey.signOff?.inForce?.serviceStartedOn).toBe(startedOn)
    else expect(refusalOf(withPlan(), started(startedOn))).toMatchObject({ code, rule: 'R-PLN-06' })
  })

  it.each([
    ['2026-01-08', 'SERVICE_START_BEFORE_THE_PLAN'],
    ['2026-01-09', undefined],
  ])('support that came sooner than planned counts from the signature on: %s gets %s', (startedOn, code) => {
    if (code === undefined)
      expect(taking(withPlan(), started(startedOn, '2026-01-09')).event).toMatchObject({ startedOn })
    else expect(refusalOf(withPlan(), started(startedOn, '2026-01-09')).code).toBe(code)
  })

  it('happens once for a plan, and stops both of its clocks', () => {
    const { journey, clocks } = taking(withPlan({ newStartOn: '2026-01-20' }), started('2026-01-20'))
    expect(clocks).toEqual(
      ['service.start', 'service.newStart'].map((key) => ({
        do: 'stop',
        key,
        outcome: 'MET',
        cause: 'ServiceStarted',
      })),
    )
    expect(journey.signOff?.inForce).not.toHaveProperty('newStartOn')
    expect(refusalOf(journey, started('2026-01-21'))).toMatchObject({
      code: 'SERVICE_HAS_STARTED_ALREADY',
      kind: 'STATE',
    })
  })

  it('needs a plan in force', () => {
    expect(refusalOf(aJourney({ stage: 'PLANNING' }), started('2026-01-12')).code).toBe('NO_SIGNED_PLAN')
  })

  it('R-REV-11 is possible while the plan is being revised', () => {
    expect(taking({ ...withPlan(), stage: 'PLANNING' }, started('2026-01-12')).journey.stage).toBe('PLANNING')
  })
})

const delay = (
  over: Partial<RecordServiceDelayFacts> = {},
  given: readonly string[] = ['/interim', '/reasons'],
): Step =>
  aStep(
    'recordServiceDelay',
    { cause: 'PROVIDER_CANNOT_START', newStartOn: '2026-01-26', interimArranged: true, ...over },
    { role: 'PROVIDER', id: 'provider-1', given, standing: { receivedOn: '2026-01-05', latestStartOn: '2027-01-05' } },
  )

describe('R-SGN-06 signed, but support cannot start', () => {
  it('tells the person the new day and the manager at once; the first limit goes on', () => {
    const { journey, event, clocks, messages } = taking(withPlan(), delay())
    expect(event).toEqual({ type: 'ServiceDelayed', cause: 'PROVIDER_CANNOT_START', newStartOn: '2026-01-26' })
    expect(journey.signOff?.inForce?.newStartOn).toBe('2026-01-26')
    expect(clocks).toEqual([
      { do: 'stop', key: 'service.newStart', outcome: 'CANCELLED', cause: 'ServiceDelayed' },
      { do: 'start', key: 'service.newStart', from: NOW, facts: { agreedDate: '2026-01-26' } },
      { do: 'start', key: 'waitingWell.contact.red', from: NOW },
    ])
    expect(messages.map(({ template, to }) => [template, to])).toEqual([
      ['SERVICE_DELAYED', 'PERSON'],
      ['SERVICE_DELAYED_FOR_STAFF', 'TEAM_MANAGER'],
    ])
  })

  it('R-WTW-06 the person waits as on every list, once, until it starts', () => {
    const { journey, messages } = taking(withPlan(), delay())
    expect(journey.waiting).toMatchObject({ rating: 'RED', queues: [{ queue: 'SUPPORT_START', since: NOW }] })
    expect(messages[0]).toMatchObject({ template: 'SERVICE_DELAYED', dates: ['waitingWell.contact.red'] })
    const again = taking(journey, delay({ newStartOn: '2026-02-02' }))
    expect(again.clocks.map(({ key }) => key)).not.toContain('waitingWell.contact.red')
    expect(again.journey.waiting?.queues).toHaveLength(1)
    const inOther = { ...withPlan(), waiting: { rating: 'GREEN', since: NOW } } as const
    expect(taking(inOther, delay()).journey.waiting?.queues?.map(({ queue }) => queue)).toEqual([
      'ASSESSMENT',
      'SUPPORT_START',
    ])
  })

  it.each([
    ['nothing is arranged', delay({ interimArranged: false })],
    ['nobody says what is arranged', delay({}, ['/reasons'])],
  ])('is refused when %s', (_when, step) => {
    expect(refusalOf(withPlan(), step)).toMatchObject({ code: 'SERVICE_DELAY_NEEDS_INTERIM', rule: 'R-SGN-06' })
  })

  it.each([
    ['2026-01-04', false],
    ['2026-01-05', true],
    ['2027-01-05', true],
    ['2027-01-06', false],
  ])('a new day of %s is accepted: %s', (newStartOn, accepted) => {
    if (accepted) expect(taking(withPlan(), delay({ newStartOn })).event).toMatchObject({ newStartOn })
    else expect(refusalOf(withPlan(), delay({ newStartOn })).code).toBe('NEW_START_NOT_TO_COME')
  })

  it('is over once support has started, and can happen again before', () => {
    const again = taking(taking(withPlan(), delay()).journey, delay({ newStartOn: '2026-02-02' })).journey
    expect(again.signOff?.inForce?.newStartOn).toBe('2026-02-02')
    expect(refusalOf(withPlan({ serviceStartedOn: '2026-01-12' }), delay()).code).toBe('SERVICE_HAS_STARTED_ALREADY')
  })
})

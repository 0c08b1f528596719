import { describe, expect, it } from '@jest/globals'
import { panelLetters } from '../../../activities/letters/panel.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import type { InterimSupport } from '../../../domain/panel/state.ts'
import type { UrgentSupportEnding, UrgentSupportState } from '../../../domain/urgent-support/state.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { onAgenda, withPanel } from '../../support/panel.ts'
import { agreeing, aPlanInForce, MANAGER, WEEKLY } from '../../support/plans.ts'

const refer = (given: readonly string[] = []): Step =>
  aStep(
    'referToPanel',
    { trigger: 'OVER_THRESHOLD', weeklyPence: WEEKLY, papersSent: true },
    { ...MANAGER, given: ['/reasons', ...given], standing: { panelThresholdPenceWeekly: WEEKLY - 1 } },
  )

const arrangement = { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-02', until: '2026-01-30' } as const
const running: UrgentSupportState = { is: 'RUNNING', since: NOW, arrangement }
const inForce: Journey['signOff'] = { inForce: aPlanInForce() }
const reabled: Journey['charging'] = { reablement: { kind: 'REABLEMENT', startedOn: '2025-12-29' } }

describe('R-PAN-06 interim support is in place before a plan goes to the panel', () => {
  it.each([
    ['urgent support runs', { urgentSupport: running }, [], ['URGENT_SUPPORT']],
    ['a signed plan is in force', { signOff: inForce }, [], ['PLAN_IN_FORCE']],
    ['reablement runs', { charging: reabled }, [], ['REABLEMENT']],
    ['whoever refers names another arrangement', {}, ['/interimArrangement'], ['ARRANGED_OTHERWISE']],
    [
      'several do',
      { urgentSupport: running, signOff: inForce },
      ['/interimArrangement'],
      ['PLAN_IN_FORCE', 'URGENT_SUPPORT', 'ARRANGED_OTHERWISE'],
    ],
  ] as const)('%s', (_what, over, given, interim) => {
    const { journey, event } = taking(agreeing(over), refer(given))
    expect(event).toMatchObject({ type: 'PanelReferred', interim })
    expect(journey).toMatchObject({ stage: 'PANEL', panel: { interim } })
  })

  it.each([
    ['nothing runs and nothing is named', {}],
    [
      'urgent support only waits for somebody to authorise it',
      {
        urgentSupport: { is: 'AGREED', since: NOW, arrangement, arrangedBy: 'staff-practitioner' },
      },
    ],
    ['urgent support has ended', { urgentSupport: { is: 'ENDED', since: NOW, ending: 'PERSONS_CHOICE' } }],
    ['reablement has ended', { charging: { reablement: { ...reabled.reablement, endedOn: '2026-01-04' } } }],
  ] as const)('is refused when %s', (_what, over) => {
    expect(refusalOf(agreeing(over as Partial<Journey>), refer())).toMatchObject({
      code: 'PANEL_NEEDS_INTERIM_SUPPORT',
      rule: 'R-PAN-06',
    })
  })
})

const before = (over: Partial<Journey>, interim?: readonly InterimSupport[]): Journey =>
  withPanel({ panel: interim === undefined ? onAgenda : { ...onAgenda, interim }, ...over })

describe('R-PAN-06 and it stays the whole time that the plan is there', () => {
  const end = (ending: UrgentSupportEnding): Step => aStep('endUrgentSupport', { ending }, MANAGER)
  const alone = before({ urgentSupport: running }, ['URGENT_SUPPORT'])

  it('urgent support that is all there is does not end by itself', () => {
    expect(refusalOf(alone, end('NO_LONGER_NEEDED'))).toMatchObject({
      code: 'PANEL_STILL_NEEDS_INTERIM_SUPPORT',
      rule: 'R-PAN-06',
    })
  })

  it.each(['PERSONS_CHOICE', 'MET_BY_OTHERS'] as const)('it ends as %s', (ending) => {
    expect(taking(alone, end(ending)).event).toMatchObject({ type: 'UrgentSupportEnded', ending })
  })

  it.each([
    ['a plan is in force', before({ urgentSupport: running, signOff: inForce }, ['URGENT_SUPPORT'])],
    ['reablement runs', before({ urgentSupport: running, charging: reabled }, ['URGENT_SUPPORT'])],
    ['something else was named', before({ urgentSupport: running }, ['URGENT_SUPPORT', 'ARRANGED_OTHERWISE'])],
    ['the referral was made before this was asked', before({ urgentSupport: running })],
    [
      'the panel has decided',
      agreeing({ urgentSupport: running, panel: { ...onAgenda, interim: ['URGENT_SUPPORT'] } }),
    ],
  ])('it may end when %s', (_what, journey) => {
    expect(taking(journey, end('NO_LONGER_NEEDED')).event.type).toBe('UrgentSupportEnded')
  })

  const reablementEnds = aStep(
    'recordReablementEnded',
    { endedOn: '2026-01-05' },
    { standing: { receivedOn: '2026-01-05' } },
  )

  it.each([
    ['all there is', before({ charging: reabled }, ['REABLEMENT']), ['TEAM_MANAGER', 'WORKER']],
    ['not all there is', before({ charging: reabled, urgentSupport: running }, ['REABLEMENT', 'URGENT_SUPPORT']), []],
    ['not bridging anything', agreeing({ charging: reabled }), []],
  ])('reablement that ends is a fact: when it was %s, %j hear', (_what, journey, told) => {
    expect(taking(journey, reablementEnds).messages.map(({ to }) => to)).toEqual(told)
  })
})

describe('R-PAN-08 the panel is the exception', () => {
  const share = { quarter: '2025-Q4', referred: 3, sentOut: 20, mostPercent: 10 }
  const referring = (over: object): Step => ({
    ...refer(['/interimArrangement']),
    standing: { panelThresholdPenceWeekly: WEEKLY - 1, ...over },
  })

  it('the heads of service hear of a quarter that had too many', () => {
    expect(taking(agreeing(), referring({ panelShareToTell: share })).messages[1]).toEqual({
      template: 'PANEL_NO_EXCEPTION',
      to: 'HEAD_OF_SERVICE',
      about: share,
    })
    expect(taking(agreeing(), referring({})).messages).toHaveLength(1)
  })

  it('in words, with the figures', () => {
    const about = { quarter: '2025-Q4', referred: '3', sentOut: '20', mostPercent: '10' }
    const { subject, paragraphs } = panelLetters.PANEL_NO_EXCEPTION(aLetterContext(about))
    expect(subject).toBe('The panel was no exception in 2025-Q4')
    expect(paragraphs[0]).toContain('3 of 20 people went to the panel. More than 10 of a hundred')
  })

  it.each(['PANEL_NO_EXCEPTION', 'PANEL_INTERIM_ENDED'] as const)('%s has no holes', (template) => {
    const { subject, paragraphs } = panelLetters[template](aBareLetterContext())
    expect([subject, ...paragraphs].join(' ')).not.toMatch(/undefined|Mrs Grey/)
  })
})

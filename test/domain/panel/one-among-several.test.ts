import { describe, expect, it } from '@jest/globals'
import type { Step } from '../../../domain/journey/step.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { decide, onAgenda, withPanel } from '../../support/panel.ts'
import { anAgreement, MANAGER } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const withdraw = (cause: 'PANEL_TOO_LATE' | 'NO_LONGER_EXCEPTIONAL' | 'PERSON_ASKED'): Step =>
  aStep('withdrawFromPanel', { cause }, { ...MANAGER, given: ['/reasons'] })

describe('R-PAN-04 a panel that is too late', () => {
  const late = aClock('panel.sit', { breached: true })

  it('is one whose own date was missed, whatever else runs', () => {
    const journey = withPanel({ clocks: [aClock('review.annual'), late] })
    expect(taking(journey, withdraw('PANEL_TOO_LATE')).event.type).toBe('PanelWithdrawn')
  })

  it('is not one beside another date that was missed', () => {
    const journey = withPanel({ clocks: [aClock('panel.sit'), aClock('review.annual', { breached: true })] })
    expect(refusalOf(journey, withdraw('PANEL_TOO_LATE')).code).toBe('PANEL_IS_NOT_LATE')
  })

  it.each(['NO_LONGER_EXCEPTIONAL', 'PERSON_ASKED'] as const)('%s is no matter of dates', (cause) => {
    expect(taking(withPanel(), withdraw(cause)).event.type).toBe('PanelWithdrawn')
  })
})

describe('R-PAN-02 who decides', () => {
  it('names everybody whose training is missing', () => {
    const step = decide({}, { panelQuorum: 3, panelMembersTrained: ['panel-chair'] })
    expect(refusalOf(withPanel(), step).detail).toBe('Panel training is missing or out of date for panel-b, panel-c.')
  })

  it('a plan can be moved to another place on the same day without being put off (R-PAN-04)', () => {
    const step = aStep(
      'placeOnPanelAgenda',
      { sittingOn: '2026-01-05', slot: 2 },
      {
        role: 'PANEL_CHAIR',
        id: 'panel-chair',
        standing: {
          earliestPanelSitting: '2026-01-05',
          latestPanelSitting: '2026-04-05',
          panelSlots: 4,
          panelSlotFree: true,
        },
      },
    )
    expect(taking(withPanel(), step).journey.panel?.agenda).toEqual({ sittingOn: '2026-01-05', slot: 2 })
  })
})

describe('R-PAN-05 an urgent approval', () => {
  it('is kept with who gave it, and waits to be ratified', () => {
    const step = aStep(
      'approveUrgently',
      { planVersion: 1 },
      { role: 'PANEL_CHAIR', id: 'panel-chair', given: ['/reasons'], standing: { actorPanelTrained: true } },
    )
    const { journey } = taking(withPanel({ allocation: { team: 'TEAM-NORTH' }, agreement: anAgreement([]) }), step)
    expect(journey.panel?.outcome).toStrictEqual({
      decision: 'APPROVED',
      decidedBy: ['panel-chair'],
      decidedAt: NOW,
      urgent: { ratification: 'PENDING', involved: ['staff-practitioner', MANAGER.id, 'panel-chair'] },
    })
  })
})

describe('R-PAN-06 support while a plan waits for the panel', () => {
  it('is what runs now, not what ran when the plan was referred', () => {
    const arrangement = { kind: 'MEALS', urgency: 'TODAY', startsOn: '2026-01-05', until: '2026-01-12' } as const
    const journey = withPanel({
      panel: { ...onAgenda, interim: ['URGENT_SUPPORT', 'REABLEMENT'] },
      urgentSupport: { is: 'RUNNING', since: NOW, arrangement },
    })
    const end = aStep('endUrgentSupport', { ending: 'NO_LONGER_NEEDED' }, MANAGER)
    expect(refusalOf(journey, end).code).toBe('PANEL_STILL_NEEDS_INTERIM_SUPPORT')
  })
})

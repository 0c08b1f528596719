import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import {
  directorIsNamed,
  isNoHiddenDeferral,
  isOnAgenda,
  isSecondDeferral,
  mayBePutOffAgain,
  newDayIsLater,
  papersAreInTime,
  slotExists,
  slotIsFree,
  wasPutOffTwice,
} from './agenda-rules.ts'
import { sittingIsOn } from './clocks.ts'
import type { DeferPanelItemFacts } from './facts.ts'
import { noteForWorker } from './notes.ts'
import type { PanelSitting } from './state.ts'

/** What every step that sets a sitting has to know. */
const SITTING = ['earliestPanelSitting', 'latestPanelSitting', 'panelSlots', 'panelSlotFree'] as const

/** R-PAN-04. The person hears the day, and how to take part in it. */
const sittingLetters = (journey: Journey, { facts: { sittingOn } }: Step<PanelSitting>): readonly MessageIntent[] => [
  { template: 'PANEL_SITTING', to: 'PERSON', about: { sittingOn } },
  noteForWorker(journey, 'PANEL_SITTING_FOR_WORKER', { about: { sittingOn } }),
]

/** R-PAN-02, R-PAN-04. A day and a place on it; the day may be brought forward, not moved back. */
const placeOnPanelAgenda = defineStep<PanelSitting>()({
  name: 'placeOnPanelAgenda',
  title: 'Place the plan on the agenda of the panel',
  roles: ['PANEL_CHAIR', 'TEAM_MANAGER'],
  from: ['PANEL'],
  reads: ['panel'],
  standing: SITTING,
  rules: [isNoHiddenDeferral, papersAreInTime, slotExists, slotIsFree],
  happens: (journey, step) => {
    const { sittingOn, slot } = step.facts
    return {
      event: { type: 'PanelItemScheduled', sittingOn, slot },
      clocks: sittingIsOn(sittingOn, step.receivedAt, 'PanelItemScheduled'),
      messages: sittingLetters(journey, step),
    }
  },
})

/**
 * R-PAN-04. The panel puts the plan off, with a reason and a new day. Its waiting time goes on; the second time a director by name
 * decides how the plan goes on.
 */
const deferPanelItem = defineStep<DeferPanelItemFacts>()({
  name: 'deferPanelItem',
  title: 'Put the plan off to another sitting',
  roles: ['PANEL_CHAIR'],
  from: ['PANEL'],
  reads: ['panel'],
  standing: [...SITTING, 'directorAvailable'],
  rules: [isOnAgenda, mayBePutOffAgain, newDayIsLater, papersAreInTime, slotExists, slotIsFree, directorIsNamed],
  happens: (journey, { facts, receivedAt }) => {
    const { reason, sittingOn, slot, director } = facts
    const deferrals = journey.panel?.deferrals ?? 0
    const named = isSecondDeferral(deferrals) && director !== undefined
    return {
      event: {
        type: 'PanelItemDeferred',
        reason,
        sittingOn,
        slot,
        times: deferrals + 1,
        ...(named ? { director } : {}),
      },
      clocks: [
        ...sittingIsOn(sittingOn, receivedAt, 'PanelItemDeferred'),
        ...(named ? [start('panel.director', receivedAt)] : []),
      ],
      messages: [
        { template: 'PANEL_DEFERRED', to: 'PERSON', dates: ['panel.director'], about: { reason, sittingOn } },
        noteForWorker(journey, 'PANEL_SITTING_FOR_WORKER', { about: { sittingOn } }),
        ...(named
          ? [
              {
                template: 'PANEL_PUT_OFF_TWICE',
                to: 'PANEL_DIRECTOR',
                dates: ['panel.director'],
                about: { sittingOn },
              } as const,
            ]
          : []),
      ],
    }
  },
})

/** R-PAN-04. The director sets the sitting at which the panel decides; it cannot be put off again. */
const fixPanelSitting = defineStep<PanelSitting>()({
  name: 'fixPanelSitting',
  title: 'Set the last sitting for a plan that was put off twice',
  roles: ['HEAD_OF_SERVICE'],
  from: ['PANEL'],
  reads: ['panel'],
  standing: SITTING,
  rules: [wasPutOffTwice, papersAreInTime, slotExists, slotIsFree],
  happens: (journey, step) => {
    const { sittingOn, slot } = step.facts
    return {
      event: { type: 'PanelSittingFixed', sittingOn, slot },
      clocks: [
        met('panel.director', 'PanelSittingFixed'),
        ...sittingIsOn(sittingOn, step.receivedAt, 'PanelSittingFixed'),
      ],
      messages: sittingLetters(journey, step),
    }
  },
})

export const agendaSteps = [placeOnPanelAgenda, deferPanelItem, fixPanelSitting] as const

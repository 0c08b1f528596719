import type { Rule } from '../journey/step.ts'
import { isBetween } from '../shared/time.ts'
import type { DeferPanelItemFacts } from './facts.ts'
import { PANEL_REFUSALS } from './refusals.ts'
import type { PanelSitting } from './state.ts'

/** How often the panel may put a plan off by itself. */
const MOST_DEFERRALS = 2

/** R-PAN-02. Members have the papers long enough before the sitting to read them; a day that nobody can mean is refused too. */
export const papersAreInTime: Rule<PanelSitting> = (_journey, { facts: { sittingOn }, standing }) => {
  const { earliestPanelSitting, latestPanelSitting } = standing
  if (isBetween(sittingOn, earliestPanelSitting, latestPanelSitting)) return undefined
  const { detail } = PANEL_REFUSALS.PANEL_SITTING_NOT_IN_REACH
  return {
    ...PANEL_REFUSALS.PANEL_SITTING_NOT_IN_REACH,
    detail: `${detail} The first day that leaves them this time is ${earliestPanelSitting ?? 'not known'}.`,
  }
}

/** R-PAN-02. A sitting has so many places, so that each plan gets its time. */
export const slotExists: Rule<PanelSitting> = (_journey, { facts, standing }) =>
  facts.slot <= (standing.panelSlots ?? 0) ? undefined : PANEL_REFUSALS.PANEL_SLOT_DOES_NOT_EXIST

/** R-PAN-02. One plan in one place. */
export const slotIsFree: Rule<PanelSitting> = (_journey, { standing }) =>
  standing.panelSlotFree === true ? undefined : PANEL_REFUSALS.PANEL_SLOT_TAKEN

/** R-PAN-04. To bring a plan forward is planning; to move it back is a deferral, which has its reason. */
export const isNoHiddenDeferral: Rule<PanelSitting> = ({ panel }, { facts }) =>
  panel?.agenda !== undefined && facts.sittingOn > panel.agenda.sittingOn
    ? PANEL_REFUSALS.PANEL_LATER_DAY_IS_A_DEFERRAL
    : undefined

/** R-PAN-04. The panel decides on what is on its agenda, so that the person was told the day. */
export const isOnAgenda: Rule<unknown> = ({ panel }) =>
  panel?.agenda === undefined ? PANEL_REFUSALS.PANEL_ITEM_NOT_ON_AGENDA : undefined

/** R-PAN-02. A decision is recorded once the panel has sat. */
export const panelHasSat: Rule<unknown> = ({ panel }, { standing }) =>
  (panel?.agenda?.sittingOn ?? '') > (standing.receivedOn ?? '') ? PANEL_REFUSALS.PANEL_HAS_NOT_SAT_YET : undefined

/** R-PAN-04. A deferral names a new day, later than the one it puts off. */
export const newDayIsLater: Rule<DeferPanelItemFacts> = ({ panel }, { facts }) =>
  facts.sittingOn > (panel?.agenda?.sittingOn ?? '') ? undefined : PANEL_REFUSALS.PANEL_DEFERRAL_NEEDS_LATER_DAY

/** R-PAN-04. Nobody waits through a third deferral. */
export const mayBePutOffAgain: Rule<unknown> = ({ panel }) =>
  (panel?.deferrals ?? 0) < MOST_DEFERRALS ? undefined : PANEL_REFUSALS.PANEL_PUT_OFF_TWICE

export const isSecondDeferral = (deferrals: number | undefined): boolean => (deferrals ?? 0) + 1 === MOST_DEFERRALS

/** R-PAN-04. A plan put off twice goes to a director by name; one put off once does not. */
export const directorIsNamed: Rule<DeferPanelItemFacts> = ({ panel }, { facts: { director }, standing }) => {
  if (!isSecondDeferral(panel?.deferrals))
    return director === undefined ? undefined : PANEL_REFUSALS.PANEL_DIRECTOR_NOT_NEEDED
  return director !== undefined && standing.directorAvailable === true
    ? undefined
    : PANEL_REFUSALS.PANEL_DIRECTOR_NOT_NAMED
}

/** R-PAN-04. The director decides what was put off twice, and nothing else. */
export const wasPutOffTwice: Rule<unknown> = ({ panel }) =>
  panel?.director === undefined ? PANEL_REFUSALS.PANEL_NOT_PUT_OFF_TWICE : undefined

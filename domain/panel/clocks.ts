import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** What runs only while a plan lies before the panel. */
const BEFORE_THE_PANEL: readonly ClockKey[] = ['panel.sit', 'panel.sitting', 'panel.director']

/** A plan that leaves the panel without its decision takes these clocks with it. */
export const leavesPanel = (cause: string): readonly ClockIntent[] => BEFORE_THE_PANEL.map((key) => cancel(key, cause))

/** R-PAN-04. The panel has decided: it has sat, and nobody has to decide how the plan goes on. */
export const panelHasDecided = (cause: string): readonly ClockIntent[] => [
  met('panel.sit', cause),
  met('panel.sitting', cause),
  cancel('panel.director', cause),
]

const onDay = (key: ClockKey, agreedDate: LocalDate, from: Instant): ClockIntent => ({
  do: 'start',
  key,
  from,
  facts: { agreedDate },
})

/** The agreed sitting, in place of an earlier one; the waiting time itself (`panel.sit`) goes on. */
export const sittingIsOn = (sittingOn: LocalDate, from: Instant, cause: string): readonly ClockIntent[] => [
  cancel('panel.sitting', cause),
  onDay('panel.sitting', sittingOn, from),
]

/** R-PAN-05, R-PAN-07. What a decision starts: its letter, and for a returned plan the day by which the work is finished. */
export const decisionStarts = (from: Instant, returnBy?: LocalDate): readonly ClockIntent[] => [
  start('panel.decisionLetter', from),
  ...(returnBy === undefined ? [] : [onDay('panel.return', returnBy, from)]),
]

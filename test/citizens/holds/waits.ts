import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { isLive } from '../../../domain/journey/liveness.ts'
import { stepDefinition } from '../../../domain/journey/machine.ts'
import type { StepName } from '../../../domain/journey/parts.ts'
import type { Waits } from '../../../domain/journey/stage-waits.ts'
import { waitingOn } from '../../../domain/journey/waiting-on.ts'
import type { Stage } from '../../../domain/journey/stage.ts'
import type { Invariant } from './invariant.ts'

/** Every open journey waits for something dated or for somebody: nobody is lost between two desks. */
export const openJourneyWaits: Invariant = ({ after }) =>
  isLive(after) ? undefined : `at ${after.stage} it waits for nothing dated and nobody: ${waitingOn(after).words}`

const isPossible = (stage: Stage, step: StepName): boolean => stepDefinition(step)?.from.includes(stage) === true

/** Why whoever is waited for cannot act: the step is not possible there, or not theirs. */
export function whyNobodyCan(stage: Stage, { role, steps }: Pick<Waits, 'role' | 'steps'>): string | undefined {
  const impossible = steps.filter((step) => !isPossible(stage, step))
  if (impossible.length > 0) return `at ${stage} it waits for ${impossible.join(', ')}, which is not possible there`
  const [first] = steps
  const isTheirs = first === undefined || stepDefinition(first)?.roles.includes(role) === true
  return isTheirs ? undefined : `it waits for ${role}, who may not take ${first}`
}

/** Whoever a journey waits for can do it: they hold the role, and the step is possible where the journey stands. */
export const whoIsAwaitedMayAct: Invariant = ({ after }) => whyNobodyCan(after.stage, waitingOn(after))

const BEFORE_THE_PANEL: readonly ClockKey[] = ['panel.sit', 'panel.sitting', 'panel.director']

/** R-PAN-04. A plan that is not with the panel has no date there. */
export const panelDatesRunThere: Invariant = ({ after }) => {
  const left = after.clocks.filter(({ key }) => after.stage !== 'PANEL' && BEFORE_THE_PANEL.includes(key))
  return left.length === 0 ? undefined : `at ${after.stage} ${left.map(({ key }) => key).join(', ')} runs`
}

/** R-PAN-02. An urgent approval has a date for the panel's look at it, and the date has an approval. */
export const ratificationIsDated: Invariant = ({ after }) => {
  const isPending = after.panel?.outcome?.urgent?.ratification === 'PENDING'
  const isDated = after.clocks.some(({ key }) => key === 'panel.ratification')
  if (after.stage === 'CLOSED' || isPending === isDated) return undefined
  return isPending ? 'an urgent approval has no date to be ratified by' : 'nothing is left to ratify, and its date runs'
}

import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { managingOf } from '../managing/lines.ts'
import type { LineId } from '../managing/state.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { LocalDate } from '../shared/time.ts'
import type { FinalBudget } from '../sign-off/state.ts'
import { FREE } from './rules.ts'
import type { Charge } from './state.ts'

const chargesOf = ({ charging }: Journey): readonly (readonly [LineId, Charge])[] =>
  Object.entries(charging?.charges ?? {}).flatMap(([line, charge]) => (charge === undefined ? [] : [[line, charge]]))

/** R-CHG-04, R-CHG-05, R-CAR-06. The plan that is signed has the line no more, or as something that is free whatever the person has. */
function isOver(journey: Journey, id: LineId): boolean {
  const line = managingOf(journey).lines.find((each) => each.line === id)
  return line === undefined || FREE[line.kind] !== undefined
}

const ended = (journey: Journey): readonly (readonly [LineId, Charge])[] =>
  chargesOf(journey).filter(([line, { weeklyPence }]) => weeklyPence > 0 && isOver(journey, line))

/** R-CHG-04. Such a line is charged for not one day more: the charge ends with the signature, and not when somebody notices. */
export function chargesUnderNewPlan(journey: Journey): Changes {
  const { charging } = journey
  if (charging === undefined || ended(journey).length === 0) return {}
  const charges = Object.fromEntries(chargesOf(journey).filter(([line]) => !isOver(journey, line)))
  return { charging: { ...charging, charges } }
}

/** R-CHG-04, R-BUD-03. The person hears what they no longer pay for; finance, that charges ended or are more than the new share. */
export function wordOfCharges(
  journey: Journey,
  { budget, startDate }: { readonly budget: FinalBudget; readonly startDate: LocalDate },
): readonly MessageIntent[] {
  const over = ended(journey)
  const left = chargesOf(journey)
    .filter(([line]) => !isOver(journey, line))
    .reduce((total, [, { weeklyPence }]) => total + weeklyPence, 0)
  const tooHigh = left > budget.personPence
  return [
    ...over.map(([line]): MessageIntent => ({
      template: 'CHARGE_SET',
      to: 'PERSON',
      about: { line, weeklyPence: 0, effectiveFrom: startDate },
    })),
    ...(over.length > 0 || tooHigh
      ? [{ template: 'CHARGES_UNDER_NEW_PLAN', to: 'FINANCE', about: { tooHigh } } as const]
      : []),
  ]
}

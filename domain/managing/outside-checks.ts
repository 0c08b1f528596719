import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { ChooseManagementModeFacts } from './facts.ts'
import { asWanted, managingOf } from './lines.ts'
import type { LineId } from './state.ts'
import { chosenAnew, isAsBefore, termsInForce } from './terms.ts'

const KEY = 'managing.outsideCheck'

const running = ({ clocks }: Journey): readonly LineId[] =>
  clocks.flatMap(({ key, instance }) => (key === KEY && instance !== undefined ? [instance] : []))

const stops = (lines: readonly LineId[], cause: string): readonly ClockIntent[] =>
  lines.map((instance) => ({ do: 'stop', key: KEY, instance, outcome: 'CANCELLED', cause }))

/** R-REV-11. Services of the plan in force that nobody has looked at yet. */
function uncheckedInForce(journey: Journey): readonly LineId[] {
  const managing = managingOf(journey)
  const { outsideChecks = {} } = termsInForce(managing)
  return (managing.inForce ?? [])
    .map(asWanted)
    .filter(({ line, outsideCouncilList }) => outsideCouncilList && outsideChecks[line] === undefined)
    .map(({ line }) => line)
}

/**
 * R-MGT-07. Each service from outside the list has a date by which the council has looked at it. A line that is bought as before
 * keeps its date, or what was found; choosing again does not put the look off, and choosing for the next plan does not end it.
 */
export function checksWanted(
  journey: Journey,
  { facts: { lines }, receivedAt }: Step<ChooseManagementModeFacts>,
): readonly ClockIntent[] {
  const managing = managingOf(journey)
  const { outsideChecks = {} } = chosenAnew(managing, lines)
  const runs = running(journey)
  const wanted = lines.filter(({ line, outsideCouncilList }) => outsideCouncilList && outsideChecks[line] === undefined)
  const goesOn = runs.filter(
    (id) =>
      uncheckedInForce(journey).includes(id) || wanted.some((line) => line.line === id && isAsBefore(managing, line)),
  )
  return [
    ...stops(
      runs.filter((line) => !goesOn.includes(line)),
      'ManagementModeChosen',
    ),
    ...wanted
      .filter(({ line }) => !goesOn.includes(line))
      .map(({ line }) => ({ do: 'start', key: KEY, instance: line, from: receivedAt }) as const),
  ]
}

/** R-MGT-07. What the plan that is signed does not buy from outside the list is looked at no more. */
export function checksUnderNewPlan(journey: Journey): readonly ClockIntent[] {
  const bought = managingOf(journey).lines.filter(({ outsideCouncilList }) => outsideCouncilList)
  const over = running(journey).filter((id) => bought.every(({ line }) => line !== id))
  return stops(over, 'PlanSignedOff')
}

import type { Journey } from '../journey/journey.ts'
import { lineInForce } from '../managing/lines.ts'

/** What the person is charged a week for lines of the plan in force: for all of them, or for those that are asked about. */
export const chargedPence = (journey: Journey, isAskedAbout: (line: string) => boolean = () => true): number =>
  Object.entries(journey.charging?.charges ?? {})
    .filter(([line]) => isAskedAbout(line) && lineInForce(journey, line) !== undefined)
    .reduce((total, [, charge]) => total + (charge?.weeklyPence ?? 0), 0)

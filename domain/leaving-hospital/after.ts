import type { DischargePathway } from '../hospital/state.ts'
import type { ClockFacts, ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { noonOf, type LocalDate } from '../shared/time.ts'
import type { Departure } from './state.ts'

type AfterDischarge = 'd2a.welfareCheck' | 'd2a.assessment' | 'd2a.p3.review'

/** How somebody left, as far as what follows depends on it. */
interface Leaving {
  readonly pathway: DischargePathway | undefined
  readonly byOwnDecision: boolean
}

/** R-HOS-11. The way out as far as anybody has said it: the pathway that was set, else what the assessment in hospital found. */
export const pathwayOf = ({ hospital, leavingHospital }: Journey): DischargePathway | undefined =>
  leavingHospital?.pathway ?? hospital?.assessed?.pathway

/** R-HOS-10 to R-HOS-12. Nobody has set a pathway, with its record and its named worker; pathway 0 asks nothing of the council. */
export const pathwayIsWanted = (journey: Journey): boolean =>
  journey.leavingHospital?.pathway === undefined && pathwayOf(journey) !== 'P0'

/**
 * R-HOS-09 to R-HOS-11. The same-day check, the assessment after recovery, and a look at a long-term bed. Pathway 0: none. While nobody
 * has said which pathway it is, everything that may be needed. Who went without being discharged may need help most, so somebody looks
 * in on them whatever was planned.
 */
const followsOn = ({ pathway, byOwnDecision }: Leaving): readonly AfterDischarge[] => [
  ...(pathway === 'P0' && !byOwnDecision ? [] : (['d2a.welfareCheck'] as const)),
  ...(pathway === 'P0' ? [] : (['d2a.assessment'] as const)),
  ...(pathway === 'P3' ? (['d2a.p3.review'] as const) : []),
]

/** R-HOS-10. Free weeks that go on after the day of leaving; those of an earlier stay are over and set no date. */
export const freeWeeksAfter = (on: LocalDate, lastFreeDayOn: LocalDate | undefined): ClockFacts =>
  lastFreeDayOn === undefined || lastFreeDayOn <= on ? {} : { lastFreeDayOn }

const begins =
  (on: LocalDate, lastFreeDayOn: LocalDate | undefined) =>
  (key: AfterDischarge): ClockIntent => ({
    do: 'start',
    key,
    from: noonOf(on),
    ...(key === 'd2a.assessment' ? { facts: freeWeeksAfter(on, lastFreeDayOn) } : {}),
  })

/** R-HOS-09 to R-HOS-11. What begins when somebody leaves, counted from the day on which they left. */
export const afterLeaving = (
  leaving: Leaving,
  on: LocalDate,
  lastFreeDayOn: LocalDate | undefined,
): readonly ClockIntent[] => followsOn(leaving).map(begins(on, lastFreeDayOn))

/** R-HOS-11. The pathway of somebody who has left already: what it asks for besides begins, and what it does not ask for ends. */
export function afterLatePathway(
  { on, pathway: before, byOwnDecision }: Departure,
  pathway: DischargePathway,
  lastFreeDayOn: LocalDate | undefined,
): readonly ClockIntent[] {
  const had = followsOn({ pathway: before, byOwnDecision })
  const has = followsOn({ pathway, byOwnDecision })
  return [
    met('d2a.pathway', 'DischargePathwaySet'),
    ...had.filter((key) => !has.includes(key)).map((key) => cancel(key, 'DischargePathwaySet')),
    ...has.filter((key) => !had.includes(key)).map(begins(on, lastFreeDayOn)),
  ]
}

/** R-HOS-10. Free weeks that begin or are heard of after the discharge set the date, too. */
export function assessedBeforeFreeWeeksEnd(
  { leavingHospital, clocks }: Journey,
  lastFreeDayOn: LocalDate | undefined,
  cause: string,
): readonly ClockIntent[] {
  const on = leavingHospital?.departure?.on
  if (on === undefined || clocks.every(({ key }) => key !== 'd2a.assessment')) return []
  return [{ do: 'replan', key: 'd2a.assessment', from: noonOf(on), facts: freeWeeksAfter(on, lastFreeDayOn), cause }]
}

import type { ClockIntent } from '../journey/clock-intent.ts'
import type { DischargePathway } from '../hospital/state.ts'
import { noonOf, type LocalDate } from '../shared/time.ts'

const hasCouncilWork = (pathway: DischargePathway | undefined): boolean => pathway !== undefined && pathway !== 'P0'

/** R-HOS-09 to R-HOS-11. The same-day check, the assessment after recovery, and a look at a long-term bed. Pathway 0: none. */
export const afterDischarge = (pathway: DischargePathway | undefined, on: LocalDate): readonly ClockIntent[] => [
  ...(hasCouncilWork(pathway) ? ([starts('d2a.welfareCheck', on), starts('d2a.assessment', on)] as const) : []),
  ...(pathway === 'P3' ? [starts('d2a.p3.review', on)] : []),
]

/** R-HOS-09. Who went without being discharged may need help most, so somebody looks in on them whatever was planned. */
export const afterSelfDischarge = (pathway: DischargePathway | undefined, on: LocalDate): readonly ClockIntent[] =>
  hasCouncilWork(pathway) ? afterDischarge(pathway, on) : [starts('d2a.welfareCheck', on)]

const starts = (key: 'd2a.welfareCheck' | 'd2a.assessment' | 'd2a.p3.review', on: LocalDate): ClockIntent => ({
  do: 'start',
  key,
  from: noonOf(on),
})

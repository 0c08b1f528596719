import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { LocalDate } from '../shared/time.ts'
import type { DischargeNotice } from './state.ts'

/** R-HOS-06, R-HOS-07. Everything that runs for a notice. */
const OF_A_NOTICE = [
  'hospital.receipt',
  'hospital.assessment',
  'hospital.assessment.newTime',
  'hospital.dischargeNotice.minDays',
  'hospital.delay.flagTime',
] as const satisfies readonly ClockKey[]

/** R-HOS-06, R-HOS-07. The notice is over, and so is everything that ran for it. */
export const noticeClocksEnd = ({ clocks }: Pick<Journey, 'clocks'>, cause: string): readonly ClockIntent[] =>
  OF_A_NOTICE.filter((key) => clocks.some((clock) => clock.key === key)).map((key) => cancel(key, cause))

/**
 * R-HOS-03. The day that is proposed has changed: date and reminders are worked out anew, under the policy that was in force when the
 * notice came, and the ledger keeps what they were.
 */
export function replanned(
  { hospital, clocks }: Journey,
  on: LocalDate | undefined,
  cause: string,
): readonly ClockIntent[] {
  const from = hospital?.notice?.cameAt
  if (from === undefined || clocks.every(({ key }) => key !== 'hospital.assessment')) return []
  const facts = on === undefined ? {} : { proposedDischargeDate: on }
  return [{ do: 'replan', key: 'hospital.assessment', from, facts, cause }]
}

/** R-HOS-05, R-HOS-08. The dates of the notice before end. */
export const dischargeDatesEnd = ({ clocks }: Journey, cause: string): readonly ClockIntent[] =>
  (['hospital.dischargeNotice.minDays', 'hospital.delay.flagTime'] as const)
    .filter((key) => clocks.some((clock) => clock.key === key))
    .map((key) => cancel(key, cause))

/** R-HOS-08. The morning after the day on which the person was to leave. */
export const flag = ({ cameAt, relevantDay }: Pick<DischargeNotice, 'cameAt' | 'relevantDay'>): ClockIntent => ({
  do: 'start',
  key: 'hospital.delay.flagTime',
  from: cameAt,
  facts: { relevantDay },
})

/** R-HOS-05, R-HOS-08. A discharge notice has the day from which it holds, and the morning on which a delay shows. */
export const dischargeDates = (
  { hospital }: Journey,
  { cameAt, relevantDay }: DischargeNotice,
): readonly ClockIntent[] => [
  { do: 'start', key: 'hospital.dischargeNotice.minDays', from: cameAt },
  ...((hospital?.supportInPlaceFrom === undefined || hospital.supportInPlaceFrom > relevantDay) &&
  hospital?.assessed?.pathway !== 'P0'
    ? [flag({ cameAt, relevantDay })]
    : []),
]

/** R-HOS-07. Back in hospital: nobody looks for them at home, and recovery begins anew. */
export const afterDischargeEnds = ({ clocks }: Journey, cause: string): readonly ClockIntent[] =>
  (['d2a.welfareCheck', 'd2a.pathway', 'd2a.assessment', 'd2a.p3.review'] as const)
    .filter((key) => clocks.some((clock) => clock.key === key))
    .map((key) => cancel(key, cause))

import { addMonths, instantAt, localDate } from '../domain/clocks/civil.ts'
import { isNoException, type QuartersShare } from '../domain/panel/share.ts'
import type { Instant, LocalDate } from '../domain/shared/time.ts'
import type { PanelAgenda } from '../prisma/queries/panel-agenda.ts'
import type { CouncilRules } from '../prisma/rules-in-force.ts'

const MONTHS_IN_A_QUARTER = 3

/** The days of a quarter of the calendar year: the first, and the first that no longer counts. */
export function daysOfQuarter(year: number, quarter: number): { readonly from: LocalDate; readonly until: LocalDate } {
  const from = addMonths(`${String(year)}-01-01`, MONTHS_IN_A_QUARTER * (quarter - 1))
  return { from, until: addMonths(from, MONTHS_IN_A_QUARTER) }
}

const quarterOf = (date: LocalDate): { readonly year: number; readonly quarter: number } => ({
  year: Number(date.slice(0, 4)),
  quarter: Math.ceil(Number(date.slice(5, 7)) / MONTHS_IN_A_QUARTER),
})

interface ShareQuestion {
  readonly receivedAt: Instant
  readonly agenda: PanelAgenda
  readonly rules: Pick<CouncilRules, 'thresholds'>
}

/**
 * R-PAN-08. What the quarter before had of referrals, when they were too many and nobody has been told: the first referral of a quarter
 * brings it up.
 */
export async function panelShareToTell(question: ShareQuestion): Promise<QuartersShare | undefined> {
  const { receivedAt, agenda, rules } = question
  const { year, quarter } = quarterOf(localDate(receivedAt))
  const { from: thisQuarter } = daysOfQuarter(year, quarter)
  const before = addMonths(thisQuarter, -MONTHS_IN_A_QUARTER)
  const began = instantAt(thisQuarter, '00:00:00')
  const [now, last] = await Promise.all([
    agenda.counts(began, receivedAt),
    agenda.counts(instantAt(before, '00:00:00'), began),
  ])
  const mostPercent = rules.thresholds.panelMaxSharePercent
  if (now.referred > 0 || !isNoException(last, mostPercent)) return undefined
  const name = quarterOf(before)
  return { quarter: `${String(name.year)}-Q${String(name.quarter)}`, ...last, mostPercent }
}

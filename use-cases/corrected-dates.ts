import type { ClockRecord } from '../domain/clocks/ledger.ts'
import { writeLedgers } from '../domain/clocks/plan.ts'
import { ClockRefusal } from '../domain/clocks/refusal.ts'
import { correctedClocks, type CorrectedDate, type CorrectFactFacts } from '../domain/corrections/rules.ts'
import type { Standing } from '../domain/journey/step.ts'
import { SYSTEM } from '../domain/roles/roles.ts'
import type { StandingQuestion } from './standing.ts'

type Question = Pick<StandingQuestion, 'journey' | 'facts' | 'receivedAt' | 'rules' | 'openClocks'>

/** R-GEN-04. What a correction would make of the dates that hang on the fact, by the ledgers themselves, before anything is written. */
export async function correctedDates(
  { journey, facts, receivedAt, rules, openClocks }: Question,
  lastFreeDayOn: Standing['lastFreeDayOn'],
): Promise<readonly CorrectedDate[]> {
  const standing: Standing = {
    reviewFirstAnchor: rules.policy.reviewFirstAnchor,
    ...(lastFreeDayOn === undefined ? {} : { lastFreeDayOn }),
  }
  const intents = correctedClocks(journey, { facts: facts as CorrectFactFacts, standing, by: SYSTEM })
  const running = intents.length === 0 ? [] : ((await openClocks?.()) ?? [])
  try {
    const step = { version: journey.version + 1, at: receivedAt, by: SYSTEM.id }
    return writeLedgers({ running, intents, step, rules })
      .filter((record) => !running.includes(record))
      .map(({ id, ledger }) => ({ clockId: id, dueAt: dueAtOf(ledger) }))
  } catch (error) {
    // Whoever works the dates out dry after this says so to the caller.
    if (error instanceof ClockRefusal) return []
    throw error
  }
}

const dueAtOf = (ledger: ClockRecord['ledger']): string => ledger.at(-1)?.reckoning.dueAt ?? ''

import { sayDate } from '../../domain/clocks/words.ts'
import type { FinancialOutcome, FinancialResult } from '../../domain/finance/state.ts'
import { pounds } from '../letters/letter.ts'
import { NOTHING_WRITTEN, sayDay, type DocumentKind } from './document.ts'
import { eventsOf, type Past, type PastEvent } from './past.ts'

const RESULT_WORDS: Readonly<Record<FinancialResult, string>> = {
  FULL: 'Full financial assessment',
  LIGHT_TOUCH: 'Short financial assessment',
  REFUSED_TREATED_FULL_COST: 'Not assessed: treated as able to pay the full cost',
  EXEMPT_S117: 'Free: aftercare under section 117 of the Mental Health Act',
  NIL_CHARGE: 'Nothing to pay',
}

type Outcome = Omit<FinancialOutcome, 'completedAt'>

interface Found extends Pick<PastEvent, 'at' | 'written'> {
  readonly outcome: Outcome
}

/** R-MOV-05. What the person can be asked to pay, from when, and how that was worked out. */
export const financeRecord: DocumentKind = {
  fileName: 'financial-assessment',
  title: 'Result of the financial assessment',
  reads: ['FinancialAssessmentCompleted', 'FinancialAssessmentDeclined', 'MissingInformationDecided'],
  write(past) {
    const found = latest(past)
    if (found === undefined) return undefined
    const { at, outcome, written } = found
    return {
      facts: [
        `${RESULT_WORDS[outcome.result]}, on ${sayDay(at)}`,
        `From ${sayDate(outcome.effectiveFrom)} the person can be asked to pay ${most(outcome)}`,
      ],
      parts: [{ title: 'how it was worked out', text: written['/reasons'] ?? NOTHING_WRITTEN }],
    }
  },
}

const most = ({ result, paysFullCost, weeklyContributionPence }: Outcome): string =>
  paysFullCost === true || result === 'REFUSED_TREATED_FULL_COST'
    ? 'the full cost of the support'
    : `up to ${pounds(weeklyContributionPence)} a week`

function latest(past: Past): Found | undefined {
  const decided = eventsOf(past, 'MissingInformationDecided').flatMap(({ event: { outcome }, ...one }) =>
    outcome === undefined ? [] : [{ ...one, outcome }],
  )
  const assessed = [
    ...eventsOf(past, 'FinancialAssessmentCompleted'),
    ...eventsOf(past, 'FinancialAssessmentDeclined'),
  ].map(({ event, ...one }) => ({ ...one, outcome: event }))
  return [...decided, ...assessed].toSorted((a, b) => a.version - b.version).at(-1)
}

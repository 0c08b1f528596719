import { ASSESSMENT_CLOCKS } from '../assessment/clocks.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { type Recipient, workerOrTeam } from '../messages/recipient.ts'
import { RED_RISK_NOTE } from '../reviews/call.ts'
import { CONTACT_CLOCKS } from '../waiting/begin.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import type { ReportChangeFacts, TriageChangeFacts } from './facts.ts'
import { waitsForNewAssessment } from './stages.ts'
import type { ChangeReporter } from './state.ts'

/** Who hears besides the person, because they told of it. */
const HEARS: Readonly<Partial<Record<ChangeReporter, Recipient>>> = { CARER: 'CARER', ADVOCATE: 'ADVOCATE' }

/**
 * R-HLT-01. By when somebody looks at it. Of a change of risk nobody writes home: the letter could be read by the one from whom the
 * risk comes, so staff choose a safe way.
 */
export function wordOfReport(journey: Journey, { kind, reportedBy }: ReportChangeFacts): readonly MessageIntent[] {
  const family: readonly Recipient[] = kind === 'RISK' ? [] : ['PERSON', ...[HEARS[reportedBy] ?? []].flat()]
  const about = { kind }
  const dates = ['change.triage'] as const
  return [
    ...family.map((to): MessageIntent => ({ template: 'CHANGE_ACKNOWLEDGEMENT', to, dates, about })),
    {
      template: 'CHANGE_REPORTED',
      to: workerOrTeam(journey.allocation),
      dates,
      about,
    },
  ]
}

const REVIEW_DATES: readonly ClockKey[] = ['review.unplanned.start.red', 'review.unplanned.start', 'review.unplanned']

/** R-HLT-01. What follows, and by when; finance hears of money, and the manager of red risk. */
export function wordOfTriage(
  journey: Journey,
  { kind, outcome, priority, risk }: TriageChangeFacts,
): readonly MessageIntent[] {
  const contact = waitsForNewAssessment(journey) ? Object.values(CONTACT_CLOCKS) : []
  const dates = priority === undefined ? REVIEW_DATES : [ASSESSMENT_CLOCKS[priority], ...contact]
  const letter: MessageIntent = { template: 'CHANGE_DECIDED', to: 'PERSON', dates, about: { kind, outcome } }
  const red = risk !== undefined && ratingOf(risk) === 'RED'
  return [
    ...(kind === 'RISK' ? [] : [letter]),
    ...(outcome === 'FINANCIAL_ASSESSMENT' ? [{ template: 'CHANGE_OF_MONEY', to: 'FINANCE' } as const] : []),
    ...(red ? [RED_RISK_NOTE] : []),
  ]
}

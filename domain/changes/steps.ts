import { wordOfPausedPayment } from '../direct-payments/paused.ts'
import { defineStep, type Step } from '../journey/step.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import { triagedClocks, triageStarts } from './clocks.ts'
import type { ChangeTriaged } from './events.ts'
import type { ReportChangeFacts, TriageChangeFacts } from './facts.ts'
import { wordOfReport, wordOfTriage } from './letters.ts'
import * as rules from './rules.ts'
import { spendingSteps } from './spending-steps.ts'
import { WHERE_CHANGES_ARE_DECIDED, WHERE_CHANGES_COUNT } from './stages.ts'

/** R-HLT-01. Anybody may tell of a change, at any time; somebody looks at it within its date. */
const reportChange = defineStep<ReportChangeFacts>()({
  name: 'reportChange',
  title: 'Report a change',
  roles: [
    'CITIZEN',
    'CARER',
    'REPRESENTATIVE',
    'ADVOCATE',
    'PROVIDER',
    'HOSPITAL_LIAISON',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
    'FINANCE_OFFICER',
    'BROKER',
    'EDT_WORKER',
    'SAFEGUARDING_LEAD',
    'ENQUIRY_LEAD',
    'SERVICE_MANAGER',
  ],
  from: WHERE_CHANGES_COUNT,
  reads: [],
  rules: [rules.speaksInOwnName],
  happens: (journey, { facts, receivedAt }) => {
    const joined = rules.openChange(journey, facts.kind) !== undefined
    return {
      event: { type: 'ChangeReported', ...facts, joined },
      clocks: joined ? [] : [triageStarts(facts.kind, receivedAt)],
      messages: [...wordOfReport(journey, facts), ...wordOfPausedPayment(journey)],
    }
  },
})

const changeTriaged = ({ facts }: Step<TriageChangeFacts>): ChangeTriaged => ({
  type: 'ChangeTriaged',
  ...facts,
  ...(facts.risk === undefined ? {} : { rating: ratingOf(facts.risk) }),
})

/** R-HLT-01, R-REV-03. Is the person still eligible, and is the plan still right? Somebody decides what looks into it, and how soon. */
const triageChange = defineStep<TriageChangeFacts>()({
  name: 'triageChange',
  title: 'Decide what follows from a change',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TRIAGE_WORKER', 'TEAM_MANAGER'],
  from: WHERE_CHANGES_ARE_DECIDED,
  reads: ['changes', 'waiting', 'allocation'],
  rules: [
    rules.changeIsOpen,
    rules.financialAnswerIsToMoney,
    rules.outcomeIsPossibleHere,
    rules.triageCameFirst,
    rules.riskIsRated,
    rules.greatChangeIsAnswered,
    rules.planIsNotOutUnchanged,
    rules.assessmentHasPriority,
    rules.redRiskIsAnswered,
  ],
  happens: (journey, step) => ({
    event: changeTriaged(step),
    clocks: triagedClocks(journey, step),
    messages: wordOfTriage(journey, step.facts),
  }),
})

export const changesSteps = [reportChange, triageChange, ...spendingSteps] as const

import { unlessOwed } from '../agreement/owed.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { cancelRunningClocks } from '../closure/clocks.ts'
import { hospitalHasItsAnswerBeforeTheEnd } from '../hospital/closing-rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import { calledReviewGoesOn } from '../reviews/call.ts'
import { planInForce } from '../reviews/rules.ts'
import type { Instant } from '../shared/time.ts'
import { urgentSupportIsSettled } from '../urgent-support/rules.ts'
import { waitingEndsFor } from '../waiting/begin.ts'
import { RUNNING_ASSESSMENT_CLOCKS } from './clocks.ts'
import * as rules from './refuse-rules.ts'
import type { RefuseAssessmentFacts } from './refuse-rules.ts'

const OF_THE_ASSESSMENT: readonly ClockKey[] = [
  'assessment.needs.p1.start',
  ...RUNNING_ASSESSMENT_CLOCKS,
  'assessment.agreeDate',
  'eligibility.afterReturn',
  'revision.complete',
]

/** R-DSP-01. An answer that was promised before is still owed. */
const closingClocks = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  ...cancelRunningClocks(journey, 'DECLINED').filter(({ key }) => key !== 'dispute.response'),
  ...unlessOwed(journey, at, 'DECLINED'),
]

/** With a plan in force only the assessment stops; otherwise everything does, and the record is kept (R-RET-01). */
const refusalClocks = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  ...(planInForce(journey)
    ? [
        ...OF_THE_ASSESSMENT.map((key) => cancel(key, 'AssessmentRefused')),
        ...waitingEndsFor(journey, 'AssessmentRefused', 'ASSESSMENT'),
        ...calledReviewGoesOn(journey, at),
      ]
    : [...closingClocks(journey, at), start('retention.case', at)]),
  start('assessment.refusalLetter', at),
]

/** R-ASM-08. Nobody is assessed against their will, and nobody loses the right to come back. R-CLS-04: support goes on. */
const refuseAssessment = defineStep<RefuseAssessmentFacts>()({
  name: 'refuseAssessment',
  title: 'Record that the person refuses the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TRIAGE_WORKER', 'TEAM_MANAGER', 'CITIZEN', 'REPRESENTATIVE'],
  from: ['WAITING', 'ASSESSING'],
  reads: ['triage', 'waiting', 'assessment', 'signOff', 'urgentSupport', 'hospital', 'capacity'],
  rules: [
    rules.refusesForThemselves,
    rules.staffTalkWithThemFirst,
    rules.riskMeansAssessment,
    rules.recordedConcernIsAnswered,
    rules.bestInterestsMeanAssessment,
    rules.onlyThePersonRefuses,
    rules.ofRefuser(rules.somebodyRefusesForThem),
    rules.ofRefuser(rules.refusalRestsOnRecord),
    urgentSupportIsSettled,
    hospitalHasItsAnswerBeforeTheEnd,
  ],
  happens: (journey, { facts, receivedAt }) => {
    const supportGoesOn = planInForce(journey)
    return {
      event: { type: 'AssessmentRefused', ...facts, supportGoesOn },
      clocks: refusalClocks(journey, receivedAt),
      messages: [{ template: 'ASSESSMENT_REFUSED', to: 'PERSON', about: { supportGoesOn } }],
    }
  },
})

export const refuseSteps = [refuseAssessment] as const

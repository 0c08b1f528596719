import { clocksOfScreen, newsOfScreen, notesOfScreen } from '../advocacy/arranging.ts'
import { individualIsAppropriate } from '../advocacy/screen-rules.ts'
import type { Party } from '../agreement/state.ts'
import { met, start } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Recipient } from '../messages/recipient.ts'
import { lowerBudgetFollowsReassessment, lowerDirectPaymentFollowsReview } from '../reviews/revision-rules.ts'
import { detailsIn } from './details.ts'
import type { DraftPlanFacts, SubmitPlanForAgreementFacts, UpdatePlanSectionFacts } from './facts.ts'
import { metByOthersSteps } from './met-by-others.ts'
import { planOf } from './plan.ts'
import { referralSteps } from './refer-elsewhere.ts'
import { detailsBelongHere, hasOneAnswer, isForTheCouncil, isSentBack, mayGoOut, personLeads } from './rules.ts'
import { togetherSteps } from './together-steps.ts'

/** The draft goes to everybody who is asked to agree; the council wrote it and needs no letter. */
const drafts = ({
  parties,
  weeklyPence,
  oneOffPence = 0,
  joint,
}: SubmitPlanForAgreementFacts): readonly MessageIntent[] =>
  parties
    .filter((party): party is Exclude<Party, 'COUNCIL'> & Recipient => party !== 'COUNCIL')
    .map((to) => ({
      template: 'PLAN_DRAFT',
      to,
      dates: ['plan.agreement'],
      about: { weeklyPence, ...(oneOffPence > 0 && { oneOffPence }), ...joint },
    }))

/** R-PLN-01, R-PLN-03. The plan begins with the person: they lead, and they know what a direct payment could do for them. */
const draftPlan = defineStep<DraftPlanFacts>()({
  name: 'draftPlan',
  title: 'Begin the plan with the person',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['PLANNING'],
  reads: ['planning'],
  rules: [personLeads, individualIsAppropriate],
  happens: (journey, { facts: { ledBy, advocacyScreen: screen, directPaymentFor, otherPlans }, receivedAt: at }) => ({
    event: {
      type: 'PlanBegun',
      ledBy,
      advocacyScreen: screen,
      directPaymentFor,
      otherPlans,
      ...newsOfScreen(journey, { screen, at }),
    },
    clocks: clocksOfScreen(journey, { screen, at }),
    messages: [
      ...notesOfScreen(journey, { screen, at }),
      {
        template: 'PLAN_BEGUN',
        to: 'PERSON',
        dates: ['plan.agree', 'revision.complete'],
        about: { ledBy, directPaymentFor },
      },
    ],
  }),
})

/** R-PLN-05. What PC-19 says of the duties of others. */
const dutiesIn = ({ outsideDuties, providedAlready }: UpdatePlanSectionFacts) => ({
  ...(outsideDuties && { outsideDuties }),
  ...(providedAlready && { providedAlready }),
})

const updatePlanSection = defineStep<UpdatePlanSectionFacts>()({
  name: 'updatePlanSection',
  title: 'Write a part of the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER', 'CITIZEN', 'CARER', 'REPRESENTATIVE', 'ADVOCATE'],
  from: ['PLANNING'],
  reads: ['planning'],
  rules: [hasOneAnswer, detailsBelongHere, isForTheCouncil, isSentBack],
  happens: (_journey, { facts, given }) => {
    const details = detailsIn(facts)
    return {
      event: {
        type: 'PlanSectionUpdated',
        item: facts.item,
        answer: given.includes('/content') ? 'FILLED' : 'NOT_APPLICABLE',
        ...(details === undefined ? {} : { details }),
        ...(facts.item === 'PC-19' ? dutiesIn(facts) : {}),
      },
    }
  },
})

/** Makes a new version; whatever was agreed to an older one no longer counts. */
const submitPlanForAgreement = defineStep<SubmitPlanForAgreementFacts>()({
  name: 'submitPlanForAgreement',
  title: 'Send the plan out for agreement',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['PLANNING'],
  reads: ['planning', 'agreement', 'assessment', 'signOff', 'managing', 'reviews'],
  rules: [mayGoOut, lowerDirectPaymentFollowsReview, lowerBudgetFollowsReassessment],
  happens: (journey, { facts, receivedAt }) => {
    const submission = { ...facts, parties: [...new Set(facts.parties)] }
    return {
      event: { type: 'PlanSubmitted', planVersion: planOf(journey).version + 1, ...submission },
      clocks: [start('plan.agreement', receivedAt), met('panel.return', 'PlanSubmitted')],
      messages: drafts(submission),
    }
  },
})

export const planningSteps = [
  draftPlan,
  updatePlanSection,
  ...togetherSteps,
  ...referralSteps,
  ...metByOthersSteps,
  submitPlanForAgreement,
] as const

import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import { asConcern, concernClocks, concernWords, isAtNight, newConcern, type Raised } from '../safeguarding/concern.ts'
import { toMs } from '../shared/time.ts'
import type { AnswerReviewQuestionFacts } from './facts.ts'
import { openQuestionHasWords, riskLeadsToConcern } from './rules.ts'

/** R-REV-07. The concern of this review; an answer that is put right later raises no second one. */
function concernOfReview(journey: Journey): Raised | undefined {
  const since = journey.reviews?.open?.openedAt
  const isRaised = journey.safeguarding?.concerns.some(
    ({ source, raisedAt }) => source === 'REVIEW' && since !== undefined && toMs(raisedAt) >= toMs(since),
  )
  return isRaised === true ? undefined : newConcern(journey, 'REVIEW')
}

/** R-REV-07. One of the ten; answering again replaces the answer. The safeguarding lead hears of a risk at once. */
const answerReviewQuestion = defineStep<AnswerReviewQuestionFacts>()({
  name: 'answerReviewQuestion',
  title: 'Answer a review question',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['REVIEWING'],
  reads: ['reviews', 'safeguarding'],
  standing: ['inOfficeHours'],
  rules: [openQuestionHasWords, riskLeadsToConcern],
  happens: (journey, step) => {
    const concern = step.facts.concernRaised ? concernOfReview(journey) : undefined
    return {
      event: { type: 'ReviewQuestionAnswered', ...step.facts, ...asConcern(concern) },
      clocks: concernClocks(concern, step.receivedAt),
      messages: concernWords(concern, isAtNight(step)),
    }
  },
})

export const questionSteps = [answerReviewQuestion] as const

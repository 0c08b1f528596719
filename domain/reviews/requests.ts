import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Recipient } from '../messages/recipient.ts'
import type { TemplateName } from '../messages/templates.ts'
import type { Instant } from '../shared/time.ts'
import { datesOfCalledReview } from './call.ts'
import type { ReviewRequester } from './state.ts'

/** A representative acts for the person and hears through the letter to the person. */
const RECIPIENT_OF: Readonly<Record<ReviewRequester, Recipient>> = {
  PERSON: 'PERSON',
  REPRESENTATIVE: 'PERSON',
  CARER: 'CARER',
  ADVOCATE: 'ADVOCATE',
}

export const recipientOf = (requester: ReviewRequester): Recipient => RECIPIENT_OF[requester]

/** R-REV-04, R-REV-05. The decision goes to the person, whose plan it is, and to everybody who asked. */
export function decisionLetters(
  journey: Journey,
  template: TemplateName,
  about?: MessageIntent['about'],
): readonly MessageIntent[] {
  const asked = journey.reviews?.request?.by ?? []
  const recipients = new Set<Recipient>(['PERSON', ...asked.map(recipientOf)])
  return [...recipients].map((to) => ({
    template,
    to,
    dates: ['review.unplanned'],
    ...(about === undefined ? {} : { about }),
  }))
}

/** R-REV-04. An accepted request has the dates of every review outside the calendar; while the plan is changed, the sign-off sets dates. */
export const datesOfAcceptedReview = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  journey.stage === 'ACTIVE' || journey.stage === 'REVIEWING' ? datesOfCalledReview(journey, at) : []

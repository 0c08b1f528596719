import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'
import { template, type TemplateName } from '../../domain/messages/templates.ts'

const WHOEVER_ASKS = ['PERSON', 'CARER', 'ADVOCATE'] as const
const WHOEVER_AGREES = ['PERSON', 'CARER', 'ADVOCATE', 'OTHER'] as const
const BOTH_OF_TWO = ['PERSON', 'CARER'] as const

/** Letters to the person that go to others as well: each is worded for each of its readers. */
export const READERS = {
  CHANGE_ACKNOWLEDGEMENT: WHOEVER_ASKS,
  COMBINED_ASSESSMENT_SPLIT: BOTH_OF_TWO,
  COMPLAINTS_ROUTE: WHOEVER_AGREES,
  CONTINGENCY_STARTED: ['PERSON', 'CARER', 'OTHER'],
  DISPUTE_ANSWER: WHOEVER_AGREES,
  DISPUTE_RECEIVED: WHOEVER_AGREES,
  JOINT_PLAN_SPLIT: BOTH_OF_TWO,
  PLAN_ANSWER_MISSING: WHOEVER_AGREES,
  PLAN_DRAFT: WHOEVER_AGREES,
  REASSESSMENT_ACCEPTED: WHOEVER_ASKS,
  REASSESSMENT_ACKNOWLEDGEMENT: WHOEVER_ASKS,
  REASSESSMENT_REFUSED: WHOEVER_ASKS,
  REVIEW_REQUEST_ACCEPTED: WHOEVER_ASKS,
  REVIEW_REQUEST_ACKNOWLEDGEMENT: WHOEVER_ASKS,
  REVIEW_REQUEST_REFUSED: WHOEVER_ASKS,
  WRITING_CONFIRMED: ['PERSON', 'CARER', 'REFERRER'],
} as const satisfies Readonly<Partial<Record<TemplateName, readonly Recipient[]>>>

/** What is the person's, said to somebody else. */
const MISTAKEN = /\byour (care and support plan|personal budget|budget|extra support)\b/i

/** Why a letter takes its reader for somebody else; undefined for one that does not, and for a note to staff. */
export function takenForAnother(
  { template: name, to }: MessageIntent,
  text: string,
  person: string,
): string | undefined {
  if (template(name).audience === 'STAFF') return undefined
  if (to === 'PERSON') return text.includes(person) ? `${name} speaks of the person by name to the person` : undefined
  const mistaken = MISTAKEN.exec(text)?.[0]
  return mistaken === undefined ? undefined : `${name} says “${mistaken}” to ${to}`
}

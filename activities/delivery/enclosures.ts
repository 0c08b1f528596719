import type { Enclosure } from '../../adapters/messages/sender.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import { assessmentRecord } from '../documents/assessment-record.ts'
import { BUNDLE } from '../documents/bundle.ts'
import { layOut, type DocumentKind, type Surroundings } from '../documents/document.ts'
import type { EventType, Past } from '../documents/past.ts'
import { heldInformation } from '../documents/held-information.ts'
import { managementOptions } from '../documents/management-options.ts'
import { draftPlan, signedPlan } from '../documents/plan.ts'
import { reviewRecord } from '../documents/review-record.ts'
import { Unsendable } from './unsendable.ts'

/** A document that comes with a letter, always or only when the message is about this. */
interface Promised {
  readonly document: DocumentKind
  readonly onlyWhen?: Readonly<Record<string, string>>
}

/** R-MOV-05. Of the papers for another council those that the product writes itself. */
const OF_A_MOVE: readonly Promised[] = Object.entries(BUNDLE).map(([name, document]) => ({
  document,
  onlyWhen: { [name]: 'ENCLOSED' },
}))

/** R-REV-12. The record, and the plan where the review changed it. */
const OF_A_REVIEW: readonly Promised[] = [
  { document: reviewRecord },
  { document: signedPlan, onlyWhen: { result: 'MINOR_CHANGE' } },
]

/** What comes with which letter. Whatever a letter says "comes with this letter" stands here. */
const PROMISED: Readonly<Partial<Record<TemplateName, readonly Promised[]>>> = {
  ASSESSMENT_STARTED: [{ document: heldInformation, onlyWhen: { selfAssessment: 'ACCEPTED' } }],
  ASSESSMENT_RECORD: [{ document: assessmentRecord }],
  ASSESSMENT_RECORD_COPY: [{ document: assessmentRecord }],
  INDICATIVE_BUDGET: [{ document: managementOptions }],
  MANAGEMENT_CHOICE: [{ document: managementOptions }],
  PLAN_DRAFT: [{ document: draftPlan }],
  PLAN_SIGNED: [{ document: signedPlan }],
  PLAN_COPY: [{ document: signedPlan }],
  PLAN_COPY_FOR_CARER: [{ document: signedPlan }],
  PLAN_COPY_FOR_ADVOCATE: [{ document: signedPlan }],
  PLAN_COPY_FOR_GP: [{ document: signedPlan }],
  PLAN_COPY_FOR_OTHERS: [{ document: signedPlan }],
  TRANSFER_BUNDLE: OF_A_MOVE,
  AUTHORITY_MOVE_MESSAGE: OF_A_MOVE,
  REVIEW_RECORD: OF_A_REVIEW,
  REVIEW_RECORD_COPY: OF_A_REVIEW,
}

type About = Pick<MessageIntent, 'template' | 'about'>

/** The documents that come with a message. */
export const promisedWith = ({ template, about = {} }: About): readonly DocumentKind[] =>
  (PROMISED[template] ?? [])
    .filter(({ onlyWhen = {} }) => Object.entries(onlyWhen).every(([name, value]) => about[name] === value))
    .map(({ document }) => document)

/** The events that these documents are written from; none for a message without any. */
export const eventsBehind = (intent: About): readonly EventType[] => [
  ...new Set(promisedWith(intent).flatMap(({ reads }) => reads)),
]

/**
 * What comes with a message, as files.
 * @throws Unsendable when a document that its letter promises would be empty: nothing is said to be enclosed that is not
 */
export const enclosuresOf = (intent: About, past: Past, surroundings: Surroundings): readonly Enclosure[] =>
  promisedWith(intent).map(({ fileName, title, write }) => {
    const content = write(past)
    if (content === undefined) throw new Unsendable('NOTHING_TO_ENCLOSE')
    return {
      fileName: `${fileName}-${surroundings.reference}.txt`,
      title,
      text: layOut(title, content, surroundings),
    }
  })

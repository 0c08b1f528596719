import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { ASSESSMENT_REFUSALS } from './refusals.ts'
import { otherCopyIsNamed } from './rules.ts'
import type { AssessmentSection, RecordCopyRecipient } from './state.ts'

export interface CorrectAssessmentRecordFacts {
  readonly section: AssessmentSection
  readonly copiesTo: readonly RecordCopyRecipient[]
}

/** R-ASM-09. The record goes to the person, and a copy to everybody they name. */
export const recordMessages = (copiesTo: readonly RecordCopyRecipient[]): readonly MessageIntent[] => [
  { template: 'ASSESSMENT_RECORD', to: 'PERSON' },
  ...copiesTo.map((to): MessageIntent => ({ template: 'ASSESSMENT_RECORD_COPY', to })),
]

/** R-ASM-09. Before it is finished, a section is written and not corrected. */
const recordIsThere: Rule<unknown> = ({ assessment }) =>
  assessment?.completed === undefined ? ASSESSMENT_REFUSALS.NO_RECORD_TO_CORRECT : undefined

/** R-CLS-01. Nothing is sent to somebody who has died, and no date runs for it. */
const personLives: Rule<unknown> = ({ closure }) =>
  closure?.reason === 'DIED' ? ASSESSMENT_REFUSALS.PERSON_HAS_DIED : undefined

const recordClock = ({ clocks }: Journey, from: string) =>
  clocks.some(({ key }) => key === 'assessment.record') ? [] : [start('assessment.record', from)]

/** R-ASM-09. What the person found to be wrong is put right, and they get the record anew. A decision that was made on it stands. */
const correctAssessmentRecord = defineStep<CorrectAssessmentRecordFacts>()({
  name: 'correctAssessmentRecord',
  title: 'Correct the record of the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['DETERMINING', 'NOT_ELIGIBLE', 'BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF', 'ACTIVE', 'CLOSED'],
  reads: ['assessment', 'closure'],
  rules: [personLives, recordIsThere, otherCopyIsNamed],
  happens: (journey, { facts: { section, copiesTo }, receivedAt }) => ({
    event: { type: 'AssessmentSectionSaved', section, correction: true },
    clocks: recordClock(journey, receivedAt),
    messages: recordMessages(copiesTo),
  }),
})

export const recordSteps = [correctAssessmentRecord] as const

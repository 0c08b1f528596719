import { z } from 'zod'
import { SPECIALIST_NEEDS } from '../../domain/assessment/specialist.ts'
import { CHC_ENDINGS } from '../../domain/assessment/nhs-steps.ts'
import { INVOLVEMENT_LEVELS, PARTICIPANTS, PARTICIPATION_FOOTINGS } from '../../domain/assessment/involvement.ts'
import {
  ASSESSMENT_TYPES,
  CONSENT_GIVERS,
  EVERY_SECTION,
  INFORMATION_GIVEN,
  JOINT_BODIES,
  JOINT_LEADS,
  RECORD_COPY_RECIPIENTS,
  REFUSER_CAPACITIES,
  REFUSERS,
  SELF_ASSESSMENT_ANSWERS,
} from '../../domain/assessment/state.ts'
import { REUSE_CONFIRMERS } from '../../domain/reviews/state.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { decisionCapacity } from './capacity.ts'
import { localDate, personal } from './personal.ts'

/** R-GEN-02. As the person wants it. */
const involvement = z.strictObject({
  person: z.enum(INVOLVEMENT_LEVELS).meta({ description: 'How much the person wants to take part' }),
  others: z
    .array(z.strictObject({ who: z.enum(PARTICIPANTS), footing: z.enum(PARTICIPATION_FOOTINGS) }))
    .max(PARTICIPANTS.length)
    .meta({ description: 'Who else takes part, and on what footing' }),
})

/** Who gets a copy of the record, because the person names them. */
const copiesTo = z.array(z.enum(RECORD_COPY_RECIPIENTS)).max(RECORD_COPY_RECIPIENTS.length).default([])

const recipient = (whom: string) =>
  personal(500, `Name and address of ${whom}, parted by commas: “Jo Example, 2 High Street, Exampleton, ZZ9 9ZZ”`)

export const assessmentBodies = {
  confirmExpertise: z.strictObject({
    expertise: z.array(z.enum(SPECIALIST_NEEDS)).max(SPECIALIST_NEEDS.length).meta({
      description: 'For which specialist needs you have made sure that the worker who has the journey may assess',
    }),
  }),
  recordSpecialistNeeds: z.strictObject({
    needs: z.array(z.enum(SPECIALIST_NEEDS)).max(SPECIALIST_NEEDS.length),
    reasons: personal(2000, 'What was seen').optional(),
  }),
  sendAssessmentInformation: z.strictObject({
    whoComes: personal(500, 'Who comes, in words for the letter'),
    appointment: personal(400, 'Day, time and place: “Thursday 2 April at 2pm, at your home”').optional(),
    whatToPrepare: personal(1000, 'What to have ready or think about, in words for the letter').optional(),
  }),
  startAssessment: z.strictObject({
    type: z.enum(ASSESSMENT_TYPES),
    information: z.enum(INFORMATION_GIVEN),
    informationReason: personal(1000, 'Why it was not practicable to send the information first').optional(),
    selfAssessment: z.enum(SELF_ASSESSMENT_ANSWERS),
    advocacyScreen: advocacyScreen.exactOptional(),
    involvement: involvement.exactOptional(),
    carerNotInvolvedReason: personal(1000, 'Why a carer who is known does not take part').optional(),
    carerRecipient: recipient('the carer who takes part').optional(),
    consentsToCombine: z.strictObject({ person: z.boolean(), carer: z.boolean() }).exactOptional(),
    jointWith: z
      .strictObject({ body: z.enum(JOINT_BODIES), lead: z.enum(JOINT_LEADS), consent: z.boolean() })
      .exactOptional(),
    combining: z
      .strictObject(decisionCapacity)
      .exactOptional()
      .meta({ description: 'Capacity to agree that it is done together, where somebody may doubt it' }),
    reuse: z.array(z.enum(EVERY_SECTION)).max(EVERY_SECTION.length).default([]),
    reuseConfirmedBy: z
      .enum(REUSE_CONFIRMERS)
      .exactOptional()
      .meta({ description: 'Who said that what is taken over is still right' }),
    sameAssessorReason: personal(1000, 'Why nobody else can carry out the reassessment').optional(),
  }),
  saveAssessmentSection: z.strictObject({
    section: z.enum(EVERY_SECTION),
    content: personal(20_000, 'What was found').optional(),
    reusedFromVersion: z
      .int()
      .min(1)
      .exactOptional()
      .meta({ description: 'Where the section last stood, to take it over' }),
    confirmedBy: z.enum(REUSE_CONFIRMERS).exactOptional().meta({ description: 'Who said that it is still right' }),
  }),
  recordCarerWillingness: z.strictObject({
    carerSpokenTo: z.boolean(),
    willing: z.boolean(),
    able: z.boolean(),
    from: localDate,
    until: localDate.exactOptional(),
    note: personal(4000, 'What the carer said').optional(),
  }),
  withdrawConsentToCombine: z.strictObject({
    withdrawnBy: z.enum(CONSENT_GIVERS),
    carerRecipient: recipient('the carer').optional(),
    note: personal().optional(),
  }),
  countersignAssessment: z.strictObject({ comment: personal(4000, 'What the countersigner found').optional() }),
  correctAssessmentRecord: z.strictObject({
    section: z.enum(EVERY_SECTION),
    content: personal(20_000, 'The section as it is right'),
    reason: personal(2000, 'What was wrong, and who said so'),
    copiesTo,
    carerRecipient: recipient('the carer').optional(),
    advocateRecipient: recipient('the advocate').optional(),
    otherRecipient: recipient('whoever else gets a copy').optional(),
  }),
  agreeNewAssessmentDate: z.strictObject({
    on: localDate,
    agreedWithPerson: z.boolean(),
    reasons: personal(2000, 'Why it takes longer, in words that the person can be told'),
  }),
  refuseAssessment: z.strictObject({
    refusedBy: z.enum(REFUSERS),
    capacity: z.enum(REFUSER_CAPACITIES).meta({ description: 'Whether the person can decide about being assessed' }),
    authority: decisionCapacity.authority,
    assessmentInBestInterests: z.boolean().default(false),
    abuseOrNeglectRisk: z.boolean(),
    noRiskReasons: personal(4000, 'Why a concern on record is no risk any more').optional(),
    words: personal(4000, 'What the person said').optional(),
  }),
  noteContinuingHealthcare: z.strictObject({ reasons: personal(4000, 'Why it may apply') }),
  referForContinuingHealthcare: z.strictObject({
    ending: z.enum(CHC_ENDINGS),
    referredTo: personal(500, 'Which NHS body, and how').optional(),
    reasons: personal(4000, 'Why it was noted in error').optional(),
  }),
  completeAssessment: z.strictObject({
    commentChanceGiven: z.boolean(),
    comment: personal(4000, 'What the person said about it').optional(),
    withoutAdvocateReasons: personal(2000, 'Why it was too urgent to wait for an advocate').optional(),
    copiesTo: z.array(z.enum(RECORD_COPY_RECIPIENTS)).max(RECORD_COPY_RECIPIENTS.length).default([]),
    carerRecipient: recipient('the carer').optional(),
    advocateRecipient: recipient('the advocate').optional(),
    otherRecipient: recipient('whoever else gets a copy').optional(),
  }),
}

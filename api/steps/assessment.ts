import { z } from 'zod'
import {
  ASSESSMENT_SECTIONS,
  ASSESSMENT_TYPES,
  INFORMATION_GIVEN,
  RECORD_COPY_RECIPIENTS,
  SELF_ASSESSMENT_ANSWERS,
} from '../../domain/assessment/state.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { personal, staffId } from './personal.ts'

export const assessmentBodies = {
  startAssessment: z.strictObject({
    type: z.enum(ASSESSMENT_TYPES),
    information: z.enum(INFORMATION_GIVEN),
    informationReason: personal(1000, 'Why it was not practicable to send the information first').optional(),
    selfAssessment: z.enum(SELF_ASSESSMENT_ANSWERS),
    advocacyScreen: advocacyScreen.exactOptional(),
    consentsToCombine: z.strictObject({ person: z.boolean(), carer: z.boolean() }).exactOptional(),
    reuse: z.array(z.enum(ASSESSMENT_SECTIONS)).max(ASSESSMENT_SECTIONS.length).default([]),
  }),
  saveAssessmentSection: z.strictObject({
    section: z.enum(ASSESSMENT_SECTIONS),
    content: personal(20_000, 'What was found').optional(),
    reusedFromVersion: z.int().min(1).exactOptional(),
  }),
  completeAssessment: z.strictObject({
    commentChanceGiven: z.boolean(),
    comment: personal(4000, 'What the person said about it').optional(),
    countersignedBy: staffId.exactOptional(),
    copiesTo: z.array(z.enum(RECORD_COPY_RECIPIENTS)).max(RECORD_COPY_RECIPIENTS.length).default([]),
  }),
}

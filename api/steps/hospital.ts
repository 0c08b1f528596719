import { z } from 'zod'
import { DELAY_CAUSES } from '../../domain/hospital/delay.ts'
import {
  ADMISSION_STATES,
  CARER_ANSWERS,
  DISCHARGE_PATHWAYS,
  HEALTHCARE_RESULTS,
  LONG_TERM_NEEDS,
  NOTICE_KINDS,
  NOTICE_SOURCES,
  OBJECTIONS,
  WARD_ASSESSMENT_METHODS,
  WITHDRAWAL_REASONS,
} from '../../domain/hospital/state.ts'
import { bareNhsNumber, isNhsNumber } from '../../use-cases/nhs-number.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { localDate, personal } from './personal.ts'

/** The site code of a hospital. */
export const hospital = z
  .string()
  .regex(/^[A-Z0-9]{3,9}$/, 'Use the site code of the hospital, such as RXX01')
  .meta({ description: 'The site code by which the NHS knows the hospital' })

/** Rulebook 0.4.12: both times are kept, and the earlier one drives the clock. */
const arrival = {
  source: z.enum(NOTICE_SOURCES).meta({ description: 'How the notice reached the council' }),
  cameAt: z.iso
    .datetime()
    .exactOptional()
    .meta({ description: 'When it truly came, where it is entered later: an instant in UTC' }),
  enteredLateReason: personal(1000, 'Why it is entered only now').optional(),
}

/** R-HOS-02. Where staff enter a notice, a slip of the pen in the number is seen at once. */
const nhsNumberOfNotice = personal(20, 'NHS number, with or without spaces', {
  holds: (text) => isNhsNumber(bareNhsNumber(text)),
  message: 'Use the ten digits of a valid NHS number',
})

/** What a notice must hold is checked by its rules, which name everything that is missing; so all of it may be left out here. */
const whoItIsAbout = {
  personName: personal(200, 'The name of the person').optional(),
  nhsNumber: nhsNumberOfNotice.optional(),
  ward: personal(200, 'Ward').optional(),
  liaisonName: personal(200, 'The liaison at the hospital').optional(),
  liaisonPhone: personal(40, 'Telephone number of the liaison').optional(),
  liaisonEmail: personal(254, 'E-mail address of the liaison').optional(),
  clinician: personal(200, 'The clinician in charge').optional(),
}

const pathway = z.enum(DISCHARGE_PATHWAYS)

/** Asked for pathway P3 only. */
export const longTermBedReasons = personal(4000, 'P3: why nothing but a long-term bed would do').optional()

export const hospitalBodies = {
  receiveAssessmentNotice: z.strictObject({
    ...arrival,
    ...whoItIsAbout,
    hospital: hospital.exactOptional(),
    admission: z
      .strictObject({ state: z.enum(ADMISSION_STATES), on: localDate.exactOptional() })
      .exactOptional()
      .meta({ description: 'An expected admission needs its day' }),
    likelyDischargeOn: localDate.exactOptional(),
    personConsulted: z.boolean().exactOptional(),
    carerConsulted: z.enum(CARER_ANSWERS).exactOptional(),
    carerContact: personal(400, 'How to reach the carer').optional(),
    healthcare: z
      .enum(HEALTHCARE_RESULTS)
      .exactOptional()
      .meta({ description: 'What came of considering NHS continuing healthcare' }),
    objection: z.enum(OBJECTIONS).exactOptional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'Use a language code such as en, cy or pl')
      .exactOptional(),
    interpreterNeeded: z.boolean().exactOptional(),
    abuseSigns: z.boolean().exactOptional().meta({ description: 'The hospital has seen signs of abuse or neglect' }),
    admissionReason: personal(4000, 'Why the person is in hospital').optional(),
  }),
  changeDischargeDate: z.strictObject({
    ...arrival,
    likelyDischargeOn: localDate.exactOptional().meta({ description: 'Left out when no day is known any more' }),
  }),
  receiveDischargeNotice: z.strictObject({
    ...arrival,
    ...whoItIsAbout,
    proposedOn: localDate.exactOptional(),
    personTold: z.boolean().exactOptional(),
    carerTold: z.enum(CARER_ANSWERS).exactOptional(),
  }),
  withdrawNotice: z.strictObject({
    which: z.enum(NOTICE_KINDS),
    reason: z.enum(WITHDRAWAL_REASONS),
    note: personal(4000, 'What the hospital said').optional(),
  }),
  confirmHospitalReceipt: z.strictObject({ toldWhom: personal(400, 'Who was told, and when') }),
  completeHospitalAssessment: z.strictObject({
    advocacyScreen: advocacyScreen.exactOptional(),
    advocateTookPart: z.boolean().exactOptional(),
    withoutAdvocateReasons: personal(2000, 'Why the discharge could not wait for an advocate').optional(),
    method: z.enum(WARD_ASSESSMENT_METHODS),
    pathway,
    longTermNeeds: z.enum(LONG_TERM_NEEDS),
    abuseSigns: z.boolean().exactOptional().meta({ description: 'You have seen signs of abuse or neglect' }),
    needs: personal(8000, 'What the person needs to leave hospital safely'),
    support: personal(8000, 'What will be put in place, and when'),
    choiceEvidence: personal(4000, 'How the person chose to have longer-term needs looked at on the ward').optional(),
    longTermBedReasons,
  }),
  tellHospitalTime: z.strictObject({
    by: localDate,
    words: personal(4000, 'Why the assessment is late'),
  }),
  recordSupportInPlace: z.strictObject({
    from: localDate,
    what: personal(4000, 'What is in place, and from whom'),
  }),
  recordDelayCause: z.strictObject({
    cause: z.enum(DELAY_CAUSES),
    words: personal(4000, 'What exactly the discharge waits for'),
  }),
}

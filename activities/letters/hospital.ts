import type { hospitalTemplates } from '../../domain/hospital/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, whomToAsk } from './phrases.ts'
import { day, paragraphs, saying } from './plan-phrases.ts'

const PATHWAYS: Readonly<Record<string, string>> = {
  P0: 'home, with no new support from the council (pathway 0)',
  P1: 'home, with new support (pathway 1)',
  P2: 'a bed with help to recover (pathway 2)',
  P3: 'a long-term bed (pathway 3)',
}

const INSTEAD_OF: Readonly<Record<string, string>> = {
  HOSPITAL_RECEIPT: 'that its notice has come',
  HOSPITAL_ASSESSED: 'what was found, and what will be put in place',
  HOSPITAL_NEW_TIME: 'by when the late assessment will be done',
  SUPPORT_READY: 'that the support is in place, and from when',
}

const WITHDRAWN_BECAUSE: Readonly<Record<string, string>> = {
  HOSPITAL_WITHDREW: 'The hospital has withdrawn it.',
  NHS_CONTINUING_HEALTHCARE: 'The NHS arranges the care now.',
  NO_LONGER_UNSAFE: 'The person can leave hospital safely without support.',
  TREATMENT_CHANGED: 'The treatment has changed.',
  PERSON_OBJECTS: 'The person does not want the council to be asked.',
  WRONG_COUNCIL: 'It was meant for another council; tell the hospital which one.',
}

/** What a receipt tells: the dates that run for the notice, and why they are what they are. */
const dates = (context: Pick<LetterContext, 'date' | 'because'>): readonly (string | undefined)[] => [
  `We will assess the person ${by(context.date('hospital.assessment'))}.`,
  context.because('hospital.assessment'),
]

/** R-HOS-02 to R-HOS-08 in words. To the hospital nothing is said of the person but the reference: it knows whom it wrote about. */
export const hospitalLetters: LetterTexts<typeof hospitalTemplates> = {
  HOSPITAL_RECEIPT: (context) => ({
    subject: 'We have your notice',
    paragraphs: paragraphs(
      `Your notice has come, and we have accepted it. Our reference is ${context.reference}.`,
      saying('You propose that the person leaves on', day(context.about('proposedOn'))?.concat('.')),
      ...(context.date('hospital.assessment') === undefined ? [] : dates(context)),
      saying('Your discharge notice holds from', context.date('hospital.dischargeNotice.minDays')?.concat('.')),
      'If the day changes, or if the person no longer needs us, tell us at once.',
      `Call us on ${context.council.phone}; in the evening, at night and at weekends on ${context.council.outOfHoursPhone}.`,
    ),
  }),
  HOSPITAL_NOTICE: (context) => ({
    subject: `A hospital asks for an assessment: ${context.reference}`,
    paragraphs: paragraphs(
      'A hospital thinks that this person cannot leave safely without support.',
      `Complete the assessment there ${by(context.date('hospital.assessment'))}.`,
      context.because('hospital.assessment'),
      context.about('objection') === 'NOBODY' || context.about('objection') === undefined
        ? undefined
        : 'Somebody objects to the council being asked. Talk to them before anything else.',
    ),
  }),
  HOSPITAL_TO_CALL: (context) => ({
    subject: `Call the hospital: ${context.reference}`,
    paragraphs: [
      `The hospital has given no e-mail address. Call its liaison and say ${INSTEAD_OF[context.about('insteadOf') ?? ''] ?? 'what has been decided'}.`,
      'The telephone number is in the notice.',
    ],
  }),
  DISCHARGE_NOTICE: (context) => ({
    subject: `The discharge day: ${context.reference}`,
    paragraphs: paragraphs(
      'The hospital has given or changed the day on which the person is to leave. The journey has it.',
      saying('The assessment in hospital has to be completed by', context.date('hospital.assessment')?.concat('.')),
      context.because('hospital.assessment'),
      saying('The support has to be in place by', context.date('hospital.delay.flagTime')?.concat('.')),
      context.because('hospital.delay.flagTime'),
    ),
  }),
  NOTICE_WITHDRAWN: (context) => ({
    subject: `A hospital notice is withdrawn: ${context.reference}`,
    paragraphs: paragraphs(
      context.about('which') === 'DISCHARGE'
        ? 'The discharge notice is withdrawn. The assessment notice is still in force.'
        : 'The assessment notice is withdrawn, and its dates have stopped. What was found so far is kept.',
      WITHDRAWN_BECAUSE[context.about('reason') ?? ''],
    ),
  }),
  NOTICE_WITHDRAWN_FOR_PERSON: (context) => ({
    subject: 'The hospital no longer asks us to assess you',
    paragraphs: [
      'The hospital had asked us to look at what support you need to leave. It has taken that back, so we will not come to assess you there.',
      'You can ask us for help at any time, in hospital or at home. Any support you already have goes on.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  HOSPITAL_ASSESSED: (context) => ({
    subject: 'The assessment in hospital is completed',
    paragraphs: paragraphs(
      `We have completed the assessment under our reference ${context.reference}.`,
      saying('The way out of hospital:', PATHWAYS[context.about('pathway') ?? '']?.concat('.')),
      saying('What the person needs:', context.written('/needs')),
      saying('What will be put in place, and when:', context.written('/support')),
    ),
  }),
  HOSPITAL_NEW_TIME: (context) => ({
    subject: 'A new time for the assessment in hospital',
    paragraphs: [
      `Our assessment under reference ${context.reference} is late, and we are sorry for that.`,
      `It will be done ${by(context.date('hospital.assessment.newTime'))}.`,
    ],
  }),
  HOSPITAL_TIME_WANTED: (context) => ({
    subject: `Late in hospital, tell the hospital a time: ${context.reference}`,
    paragraphs: paragraphs(
      'The assessment in hospital is late. Decide who does it and by when, and have the hospital told.',
      saying('It was due by', context.date('hospital.assessment')?.concat('.')),
      context.because('hospital.assessment'),
    ),
  }),
  SUPPORT_READY: (context) => ({
    subject: 'The support for a discharge is in place',
    paragraphs: paragraphs(
      `The support under our reference ${context.reference} is in place, so the person can leave as far as we are concerned.`,
      saying('It holds from', day(context.about('from'))?.concat('.')),
      context.about('changed') === 'true' ? 'This replaces the day that we told you before.' : undefined,
      saying('What is in place:', context.written('/what')),
    ),
  }),
  DISCHARGE_LATE: (context) => ({
    subject: `A discharge is late: ${context.reference}`,
    paragraphs: [
      'The person was to leave hospital, and the support is not in place. A delay is marked. It is for reports, and nobody pays for it.',
      'Say for whom the discharge waits: the NHS, social care, both or somebody else. Say it again when that changes.',
    ],
  }),
}

import type { assessmentTemplates } from '../../domain/assessment/messages.ts'
import { isClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { assessmentBecause, assessmentDate, ifThingsGetWorse, quoted, whomToAsk } from './phrases.ts'
import { isToPerson } from './reader.ts'

/** R-ASM-04: what came of the offer decides what to say about it. */
function selfAssessment({ about }: LetterContext): readonly string[] {
  switch (about('selfAssessment')) {
    case 'ACCEPTED':
      return [
        'You want to lead the assessment yourself, with our support. What we already know about you comes with this letter, so that you need not start from nothing.',
      ]
    case 'LACKS_CAPACITY':
      return []
    default:
      return ['You can lead the assessment yourself, with our support. You can still choose that: tell us.']
  }
}

/** The date that this letter is about, which need not be the one that holds now. */
function missedDate({ about, date }: LetterContext): string | undefined {
  const key = about('clock') ?? ''
  return isClockKey(key) ? date(key) : undefined
}

/** What is special about this one, where something is. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  CARER: 'It is about you as a carer: what you do, what it means for you, and what would help you.',
  COMBINED:
    'As you both agreed, we look at your needs and those of your carer together. Each of you keeps a right to an assessment of your own.',
  OT: 'An occupational therapist looks with you at how you manage at home, and at what would make it easier or safer.',
  REASSESSMENT: 'We look at your needs again. What is still right does not have to be told again.',
}

const WHAT_IT_IS =
  'In an assessment we look at your daily life together with you: what you can do, what is hard, what matters to you, and what would help. It is free of charge.'

const ADVOCATE =
  'A friend or relative can be with you. If it is hard for you to take part and nobody suitable can support you, we must find you an independent advocate. That is somebody who is not from the council and who speaks up for you. Ask us at any time.'

export const assessmentLetters: LetterTexts<typeof assessmentTemplates> = {
  ASSESSMENT_INFORMATION: (context) => ({
    subject: 'Before your assessment: what will happen',
    paragraphs: [
      WHAT_IT_IS,
      ...quoted('Who comes:', context.written('/whoComes')),
      ...quoted('When and where:', context.written('/appointment')),
      ...quoted('What you can have ready:', context.written('/whatToPrepare')),
      `We want to finish it ${by(assessmentDate(context))}. If that changes, we will tell you.`,
      'You can lead the assessment yourself, with our support. Then we give you what we already know about you. Tell us if you would like that.',
      'You choose how much you take part, and who else does. We ask a carer to take part, and anybody else only as you wish.',
      ADVOCATE,
      'Afterwards you get a written record, and you can correct it before it is finished.',
      whomToAsk(context),
    ],
  }),
  ASSESSMENT_STARTED: (context) => ({
    subject: 'Your assessment has begun',
    paragraphs: [
      'We have started your assessment.',
      ...[KIND_WORDS[context.about('type') ?? ''] ?? []].flat(),
      WHAT_IT_IS,
      `We will finish it ${by(assessmentDate(context))}. If that changes, we will tell you.`,
      ...assessmentBecause(context),
      ...selfAssessment(context),
      ADVOCATE,
      whomToAsk(context),
    ],
  }),
  ASSESSMENT_STARTED_CARER: (context) => ({
    subject: 'An assessment has begun in which you take part as a carer',
    paragraphs: [
      `We have started the assessment of ${context.person}, and you take part in it as their carer.`,
      'We want to hear from you what you do, whether you are willing and able to go on doing it, and how it affects you. Nobody may take for granted that you will go on.',
      'You have a right to an assessment of your own, whatever comes of this one and however much or little you do. Ask us at any time.',
      `We want to finish ${by(assessmentDate(context))}.`,
      whomToAsk(context),
    ],
  }),
  COMBINED_ASSESSMENT_SPLIT: (context) => ({
    subject: 'The two assessments go on separately',
    paragraphs: [
      isToPerson(context)
        ? 'Your assessment and the assessment of your carer were done together.'
        : `Your assessment as a carer and the assessment of ${context.person} were done together.`,
      'One of you no longer wants that, which is their right. So each of you is assessed separately from now on. Nothing that was written is lost. Nobody has to tell us everything again, and neither of you loses the right to an assessment.',
      isToPerson(context)
        ? `We want to finish your assessment ${by(assessmentDate(context))}.`
        : `We want to finish the assessment of ${context.person} ${by(assessmentDate(context))}. Somebody will get in touch with you about your own.`,
      whomToAsk(context),
    ],
  }),
  CARER_TO_ASSESS_SEPARATELY: ({ reference }) => ({
    subject: `The carer is to be assessed separately: ${reference}`,
    paragraphs: [
      'Consent to a combined assessment was taken back, so it was split. What was written so far stays with this journey.',
      'Go on with the assessment of the person here, and see to it that the carer is assessed separately: their right to it stands.',
    ],
  }),
  ASSESSMENT_REFUSED: (context) => ({
    subject: 'You do not want an assessment now',
    paragraphs: [
      'You told us that you do not want an assessment of your needs. That is your right, and we have stopped.',
      ...(context.about('supportGoesOn') === 'true'
        ? ['The support that you have goes on as it is. Nothing ends with this letter.']
        : []),
      'You can change your mind at any time. Tell us, and we must assess your needs, however much or little help you may need and whatever money you have. We must also do so if your needs or your life change.',
      'If somebody cares for you without pay, they keep their own right to an assessment.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  CHC_REFERRED: (context) => ({
    subject: 'We have asked the NHS to look at your health needs',
    paragraphs: [
      'Some people with serious health needs get care that the NHS arranges and pays for. It is called NHS continuing healthcare. It may be right for you, so we have asked the NHS to look at it.',
      'The NHS will get in touch with you. Our own work for you goes on meanwhile, and you need not wait for their answer.',
      whomToAsk(context),
    ],
  }),
  SPECIALIST_ASSESSOR_NEEDED: ({ reference }) => ({
    subject: `The assessment needs a specialist: ${reference}`,
    paragraphs: [
      'Somebody has recorded needs that ask for an assessor with special expertise. The journey has a worker already.',
      'Check that this worker has the expertise, and confirm it. If not, reallocate it to somebody who has. Until then the assessment is neither begun nor completed.',
    ],
  }),
  ASSESSMENT_NEW_DATE: (context) => ({
    subject: 'The new date for your assessment',
    paragraphs: [
      `We are sorry that your assessment takes longer than we said. As agreed with you, we will finish it ${by(context.date('assessment.newDate'))}.`,
      ...quoted('What we told you:', context.written('/reasons')),
      'You lose nothing because of this delay.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  ASSESSMENT_DELAYED: (context) => ({
    subject: 'Your assessment is late',
    paragraphs: [
      'We are sorry. We said when your assessment would be finished, and it is not finished.',
      ...quoted('We had said:', missedDate(context)),
      `A manager has been told. We will call you and agree a new date with you ${by(context.date('assessment.agreeDate'))}. You lose nothing because of this delay.`,
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  ASSESSMENT_RECORD: (context) => ({
    subject: 'The record of your assessment',
    paragraphs: [
      'Your assessment is finished. Its written record comes with this letter.',
      'Please read it, alone or with somebody you trust. If something is wrong or missing, tell us and we will put it right.',
      'Next we decide whether your needs are ones that the council must meet by law. We will write to you with the decision and the reasons.',
      whomToAsk(context),
    ],
  }),
  ASSESSMENT_RECORD_COPY: (context) => ({
    subject: 'A copy of the record of an assessment',
    paragraphs: [
      `The assessment of ${context.person} is finished. ${context.person} asked us to send you a copy of its record. It comes with this letter.`,
      'If you think that something is wrong or missing, tell us.',
      whomToAsk(context),
    ],
  }),
}

import type { leavingHospitalTemplates } from '../../domain/leaving-hospital/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, whomToAsk } from './phrases.ts'
import { paragraphs, saying } from './plan-phrases.ts'

const PATHWAYS: Readonly<Record<string, string>> = {
  P0: 'You go home, and you need no new support from us.',
  P1: 'You go home, with support that is new for you. It helps you to get back on your feet.',
  P2: 'You first go to a bed where people help you to recover. The aim is that you go home after that.',
  P3: 'You go to a bed in a care home. We look soon whether it is right for you, and whether there is a way home.',
}

/** The same for somebody who has left already. */
const AFTERWARDS: Readonly<Record<string, string>> = {
  P0: 'You have left hospital, and we have agreed with it that you need no new support from us. So we will not come to assess you unless you ask us to.',
  P1: 'You are home from hospital, and you get support that is new for you. It helps you to get back on your feet.',
  P2: 'You are in a bed where people help you to recover. The aim is that you go home after that.',
  P3: 'You are in a bed in a care home. We look soon whether it is right for you, and whether there is a way home.',
}

const LOOKED_AT_LATER =
  'Nobody decides on the ward about the support you will need in the long run. We look at that with you after you have had time to recover.'

/** What the person is told about the pathway, before they leave or after. */
function pathwayInWords(about: LetterContext['about']): readonly (string | undefined)[] {
  const pathway = about('pathway') ?? ''
  if (about('hasLeft') !== 'true')
    return [PATHWAYS[pathway] ?? 'We have planned with the hospital how you leave it.', LOOKED_AT_LATER]
  const known = AFTERWARDS[pathway] ?? 'We have agreed with the hospital what follows.'
  return [known, pathway === 'P0' ? undefined : LOOKED_AT_LATER]
}

/** R-HOS-07 to R-HOS-12 in words. */
export const leavingHospitalLetters: LetterTexts<typeof leavingHospitalTemplates> = {
  DISCHARGE_PATHWAY: (context) => {
    const [first, ...more] = pathwayInWords(context.about)
    return {
      subject:
        context.about('hasLeft') === 'true' ? 'What follows your time in hospital' : 'How you will leave hospital',
      paragraphs: paragraphs(
        first,
        saying('What happens next:', context.written('/whatHappensNext')),
        ...more,
        whomToAsk(context),
        ifThingsGetWorse(context),
      ),
    }
  },
  NAMED_FOR_DISCHARGE: ({ reference, about }) => ({
    subject: `${about('hasLeft') === 'true' ? 'Has left hospital' : 'Leaving hospital'}: ${reference}`,
    paragraphs: [
      `The way out of hospital is settled: pathway ${about('pathway') ?? ''}. The named worker stands in the journey.`,
      about('hasLeft') === 'true'
        ? 'The person has left already. Make sure that the support begins today, and that somebody has looked in on them.'
        : 'Make sure that the support begins on the day of the discharge, and that somebody looks in on the person that day.',
    ],
  }),
  WELCOME_PACK: (context) => ({
    subject: 'Welcome back from hospital',
    paragraphs: paragraphs(
      'Welcome back. This letter tells you what happens now and whom you can call.',
      context.date('d2a.welfareCheck') === undefined
        ? undefined
        : 'Today somebody sees you or calls you, to make sure that you are safe and have what you need.',
      context.date('d2a.pathway') === undefined
        ? undefined
        : 'We are finding out with the hospital what support you need now, and tell you as soon as we know.',
      `After you have had time to recover, we look with you at what you need in the longer term. We do that ${by(context.date('d2a.assessment'))}.`,
      context.because('d2a.assessment'),
      saying('We look at whether the place you are in is right for you by', context.date('d2a.p3.review')?.concat('.')),
      'Support to get you back on your feet is free at first. We tell you in writing before anything costs you money.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ),
  }),
  LEFT_HOSPITAL: (context) => ({
    subject: `Has left hospital: ${context.reference}`,
    paragraphs: paragraphs(
      context.about('byOwnDecision') === 'true'
        ? 'The person has left hospital without being discharged. What was planned for them may not be in place.'
        : 'The person has left hospital.',
      saying('Somebody has to see that they are safe by', context.date('d2a.welfareCheck')?.concat('.')),
      saying(
        'Nobody has said on which pathway they left. Ask the hospital, name a worker, and set the pathway by',
        context.date('d2a.pathway')?.concat('.'),
      ),
      saying('The longer-term needs are to be assessed by', context.date('d2a.assessment')?.concat('.')),
      saying('The bed has to be reviewed by', context.date('d2a.p3.review')?.concat('.')),
    ),
  }),
  BACK_IN_HOSPITAL: ({ reference }) => ({
    subject: `Back in hospital: ${reference}`,
    paragraphs: [
      'The person is back in hospital. What was to follow the last discharge has stopped.',
      'Tell whoever gives them support today. A fresh notice of the hospital has a fresh date.',
    ],
  }),
  WELFARE_CHECK_OPEN: ({ reference, date }) => ({
    subject: `Nobody has looked in yet: ${reference}`,
    paragraphs: [
      'Somebody left hospital today, and no check that they are safe has been recorded.',
      `See or call them ${by(date('d2a.welfareCheck'))}, and record it.`,
    ],
  }),
  WELFARE_CHECK_NEEDS_HELP: ({ reference }) => ({
    subject: `Needs help after hospital: ${reference}`,
    paragraphs: [
      'Somebody who has left hospital needs help now. What was found stands in the journey. Decide at once what is done.',
    ],
  }),
}

import type { admissionTemplates } from '../../domain/admission/messages.ts'
import { by, type LetterTexts } from './letter.ts'

/** R-HOS-13 in words. */
export const admissionLetters: LetterTexts<typeof admissionTemplates> = {
  ADMITTED_WITH_PLAN: ({ reference, date }) => ({
    subject: `In hospital, with a plan in force: ${reference}`,
    paragraphs: [
      'Somebody whose plan is in force has gone into hospital. Decide for each service whether it is suspended or kept, as the plan says.',
      `Whoever gives support hears of it ${by(date('hospital.providers'))}. Record what they were told.`,
    ],
  }),
  ADMITTED_WITH_DIRECT_PAYMENT: ({ reference }) => ({
    subject: `In hospital, with a direct payment: ${reference}`,
    paragraphs: [
      'Somebody who gets a direct payment has gone into hospital. Look with the worker at whether the payment goes on, for it may still pay for what is kept.',
      'Nothing stops by itself.',
    ],
  }),
}

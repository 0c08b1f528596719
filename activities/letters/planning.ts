import type { planningTemplates } from '../../domain/planning/messages.ts'
import { by, pounds, type LetterTexts } from './letter.ts'
import { paragraphs, whomToCall } from './plan-phrases.ts'

/** R-SGN-01: the draft, the three questions, by when to answer, and that disagreeing is all right. */
export const planningLetters: LetterTexts<typeof planningTemplates> = {
  PLAN_DRAFT: (context) => ({
    subject: 'The draft care and support plan: please tell us what you think',
    paragraphs: paragraphs(
      'The draft of the care and support plan comes with this letter.',
      `Support under this plan would cost ${pounds(context.about('weeklyPence'))} a week.`,
      'We ask everybody involved three questions. Is the information in the plan right? Do you agree with the budget? Do you agree with how the needs are to be met?',
      `Please tell us ${by(context.date('plan.agreement'))}. You do not have to write: to answer, ${whomToCall(context)}.`,
      context.because('plan.agreement'),
      'If you do not agree, say which part and why. We go back to that part together. Support that is already there carries on meanwhile.',
    ),
  }),
}

import { CLOCKS, isClockKey, type ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { datesTemplates } from '../../domain/dates/messages.ts'
import type { DateReason, PauseReason } from '../../domain/dates/reasons.ts'
import { by, type LetterTexts, type NoteContext } from './letter.ts'
import { ifThingsGetWorse } from './phrases.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'

/** Why something stands still, to the person. */
const PAUSED_BECAUSE = {
  IN_HOSPITAL: 'because you are in hospital',
  AWAY: 'because you are away',
  ILLNESS: 'because you are not well enough for it now',
  BEREAVEMENT: 'because somebody close to you has died',
  PERSON_ASKED: 'because you asked for that',
} as const satisfies Readonly<Record<PauseReason, string>>

export const pausedBecause = (reason: string | undefined): string =>
  new Map<string | undefined, string>(Object.entries(PAUSED_BECAUSE)).get(reason) ?? 'for now'

const MOVED_BECAUSE: Readonly<Partial<Record<DateReason, string>>> = {
  TIME_TO_AGREE: 'Somebody who has to agree asked for more time.',
  PAPERS_ARE_COMING: 'You told us that the papers are on their way, so you have more time to send them.',
  NEEDS_ARE_MORE_URGENT: 'You need this sooner than we thought at first, so we want to do it earlier.',
  AGREED_WITH_PERSON: 'We have agreed this day with you.',
  PERSON_CHOSE_THE_DAY: 'This is the day that you chose.',
}

/** What a date is about, for somebody who knows nothing of clocks. */
const ABOUT: Readonly<Partial<Record<ClockKey, string>>> = {
  'assessment.needs.p2': 'Your assessment',
  'assessment.needs.standard': 'Your assessment',
  'assessment.reassessment': 'Your new assessment',
  'plan.agree': 'Planning your care and support',
  'plan.agreement': 'Agreeing your care and support plan',
  'finance.infoChase': 'Sending us the papers about your money',
  'advice.followUp': 'Our call to ask whether the advice helped',
  'notEligible.followUp': 'Our call to ask how you are getting on',
}

function clockOf({ about }: Pick<NoteContext, 'about'>): ClockKey | undefined {
  const key = about('clock') ?? ''
  return isClockKey(key) ? key : undefined
}

const subjectOf = (context: Pick<NoteContext, 'about'>): string =>
  ABOUT[clockOf(context) ?? 'date.pause.ends'] ?? 'What we are doing for you'

const dateOf = (context: Pick<NoteContext, 'about' | 'date'>): string | undefined => {
  const key = clockOf(context)
  return key === undefined ? undefined : context.date(key)
}

const becauseOf = (context: Pick<NoteContext, 'about' | 'because'>): string | undefined => {
  const key = clockOf(context)
  return key === undefined ? undefined : context.because(key)
}

const NOTHING_ELSE_CHANGES = 'Nothing else changes: any support you have goes on as it is.'

/** 0.4.11: what stands still, goes on, or has another date, in words. */
export const datesLetters: LetterTexts<typeof datesTemplates> = {
  DATE_PAUSED: (context) => ({
    subject: 'We have put something on hold for a while',
    paragraphs: paragraphs(
      `${subjectOf(context)} is on hold for a while, ${pausedBecause(context.about('reason'))}.`,
      `We carry on by ourselves, ${by(context.date('date.pause.ends')).replace(/^by /, 'from ')}.`,
      saying('What we have noted about it:', context.written('/reasons')),
      NOTHING_ELSE_CHANGES,
      `If you would like us to carry on sooner, or see it differently, ${whomToCall(context)}.`,
      ifThingsGetWorse(context),
    ),
  }),
  DATE_GOES_ON: (context) => ({
    subject: 'We carry on after a pause',
    paragraphs: paragraphs(
      `${subjectOf(context)} is no longer on hold.`,
      `We want to be ready ${by(dateOf(context))}.`,
      becauseOf(context),
      `If you have a question, ${whomToCall(context)}.`,
    ),
  }),
  DATE_PAUSE_OVER: (context) => ({
    subject: `The pause of a date is over: ${context.reference}`,
    paragraphs: paragraphs(
      `The last day of the pause has passed, and this date goes on by itself: ${CLOCKS[clockOf(context) ?? 'date.pause.ends'].title}.`,
      'Call the person and carry on. If the reason still holds, ask your manager.',
    ),
  }),
  DATE_MOVED: (context) => ({
    subject: 'A date has changed',
    paragraphs: paragraphs(
      `${subjectOf(context)}: the date is now ${dateOf(context) ?? 'over, because it has been done'}.`,
      MOVED_BECAUSE[context.about('reason') as DateReason],
      saying('What we have noted about it:', context.written('/reasons')),
      becauseOf(context),
      NOTHING_ELSE_CHANGES,
      `If this does not suit you, ${whomToCall(context)}.`,
      ifThingsGetWorse(context),
    ),
  }),
}

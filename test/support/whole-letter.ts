import { letterText } from '../../activities/letters/index.ts'
import { BUNDLE_DOCUMENTS } from '../../domain/moves/papers.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { TemplateName } from '../../domain/messages/templates.ts'
import { aLetterContext } from './letters.ts'
import { takenForAnother } from './readers.ts'

/** Facts that some messages of a kind have and others do not; their letters say nothing of them then. */
const NOT_ALWAYS: Readonly<Partial<Record<TemplateName, readonly string[]>>> = {
  BUDGET_RELEASED: ['manager'],
  CLOCK_MISSED: ['onItsWay'],
  CLOCK_REMINDER: ['onItsWay'],
  DATE_MISSED: ['newDay'],
  FINANCE_INFORMATION_CHASE: ['isLast'],
  FINANCIAL_RESULT: ['atMostPence', 'nilChargeGround', 'paysFullCost', 'wronglyChargedPence'],
  HOSPITAL_RECEIPT: ['proposedOn'],
  INDICATIVE_BUDGET: ['working'],
  MODE_CHANGE_DECISION: ['manager'],
  MODE_CHANGE_RECEIVED: ['manager'],
  MOVE_NOTICE: ['moveOn'],
  MOVE_NOTICE_SENT: ['moveOn'],
  MOVE_PLANNED: ['moveOn'],
  SUPPORT_READY: ['changed'],
  OTHER_COUNCIL_SAID: ['dispute'],
  PLAN_DRAFT: ['carerWeeklyPence', 'oneOffPence'],
  PLAN_SIGNED: ['lowerBecause', 'oneOffPence', 'otherBudgets'],
  REPAYMENT_DUE: ['toEstate'],
  REVIEW_INVITATION: ['carersPlan'],
  REVIEW_INVITATION_FOR_OTHERS: ['carersPlan'],
}

/** As every letter of the tests calls the person. */
const PERSON = aLetterContext().person

/** Facts that are no words of the letter: whom on the rota it goes to, which enclosures come with it, what a council's machine reads. */
const FOR_THE_POST: readonly string[] = ['staff']
const FOR_ENCLOSURES: Readonly<Partial<Record<TemplateName, readonly string[]>>> = {
  TRANSFER_BUNDLE: BUNDLE_DOCUMENTS,
}

/** Read by the machine of the other council, not by a person. */
const FOR_MACHINES: readonly TemplateName[] = ['AUTHORITY_MOVE_MESSAGE']

const asText = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value))

/** A message as its reader would have it, the facts that it looked for in vain, and those for which it has no words. */
function worded({ template, to, about = {} }: MessageIntent, isKnown: (clock: string) => boolean) {
  const missing = new Set<string>()
  const read = new Set<string>()
  const context = aLetterContext(
    {},
    {
      reader: to,
      date: (key) => (isKnown(key) ? `the date of ${key}` : undefined),
      because: (key) => (isKnown(key) ? `The reason for ${key}.` : undefined),
      about: (name) => {
        read.add(name)
        const value = about[name]
        if (value !== undefined) return asText(value)
        missing.add(name)
        return undefined
      },
    },
  )
  const { subject, paragraphs } = letterText(template)(context)
  const elsewhere = [...FOR_THE_POST, ...(FOR_ENCLOSURES[template] ?? [])]
  const unread = Object.keys(about).filter((name) => !read.has(name) && !elsewhere.includes(name))
  return { text: [subject, ...paragraphs].join('\n'), missing: [...missing], unread }
}

/** What is wrong with a message: it leaves out what its letter is about, a fact or every date; it is told what nobody words; or its letter takes its reader for another. */
export function leftOut(message: MessageIntent): string | undefined {
  const { template, dates = [] } = message
  const { text: withoutDates, missing, unread } = worded(message, () => false)
  const unknown = missing.filter((name) => NOT_ALWAYS[template]?.includes(name) !== true)
  if (unknown.length > 0) return `${template} is not told ${unknown.join(', ')}`
  if (unread.length > 0 && !FOR_MACHINES.includes(template)) return `${template} has no words for ${unread.join(', ')}`
  const mistaken = takenForAnother(message, withoutDates, PERSON)
  if (mistaken !== undefined) return mistaken
  const tellsDates = worded(message, () => true).text !== withoutDates
  const isToldDates = worded(message, (key) => dates.some((told) => told === key)).text !== withoutDates
  return tellsDates && !isToldDates ? `${template} names no clock whose date it tells` : undefined
}

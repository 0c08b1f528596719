import { assessmentRecord } from './assessment-record.ts'
import { sayDay, type DocumentKind, type Part } from './document.ts'
import { eventsOf, type Past } from './past.ts'

const NOTHING_YET: Part = {
  title: 'what we know so far',
  text: 'We know your name and how to reach you, and nothing yet about what you need. You can begin afresh.',
}

/**
 * R-ASM-04. What the council holds about somebody who leads their own assessment, so that they need not begin from nothing. What
 * other people said in confidence is not in it.
 */
export const heldInformation: DocumentKind = {
  fileName: 'what-we-already-know',
  title: 'What we already know',
  reads: ['ContactRecorded', 'ReferralReceived', ...assessmentRecord.reads],
  write(past) {
    const parts = [...ownReferral(past), ...earlierAssessment(past)]
    return { facts: firstContact(past), parts: parts.length === 0 ? [NOTHING_YET] : parts }
  },
}

const firstContact = (past: Past): readonly string[] =>
  eventsOf(past, 'ContactRecorded')
    .slice(0, 1)
    .map(({ at }) => `First contact on ${sayDay(at)}`)

/** Only what people said about themselves. */
const ownReferral = (past: Past): readonly Part[] =>
  eventsOf(past, 'ReferralReceived').flatMap(({ at, event, written }) => {
    const text = written['/needSummary']
    return event.referrer === 'SELF' && text !== undefined ? [{ title: `what you told us on ${sayDay(at)}`, text }] : []
  })

const earlierAssessment = (past: Past): readonly Part[] =>
  (assessmentRecord.write(past)?.parts ?? []).map(({ title, text }) => ({
    title: `from an earlier assessment: ${title}`,
    text,
  }))

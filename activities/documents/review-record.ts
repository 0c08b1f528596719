import { REVIEW_QUESTION_WORDS, REVIEW_QUESTIONS, type ReviewQuestion } from '../../domain/reviews/state.ts'
import { sayDay, type DocumentKind, type Part } from './document.ts'
import { eventsOf, type PastEventOf } from './past.ts'

type Answered = PastEventOf<'ReviewQuestionAnswered'>

/** R-REV-07, R-REV-12. The ten questions of the review that was completed last, each with its answer and what was said. */
export const reviewRecord: DocumentKind = {
  fileName: 'review-record',
  title: 'Record of the review',
  reads: ['ReviewQuestionAnswered', 'ReviewCompleted'],
  write(past) {
    const [completed, before] = eventsOf(past, 'ReviewCompleted').toReversed()
    const since = before?.version ?? 0
    const answers = eventsOf(past, 'ReviewQuestionAnswered').filter(({ version }) => version > since)
    if (completed === undefined || answers.length === 0) return undefined
    return {
      facts: [`Review completed on ${sayDay(completed.at)}`],
      parts: REVIEW_QUESTIONS.map((question) => part(question, answers)),
    }
  },
}

/** Answering again replaced the answer. */
function part(question: ReviewQuestion, answers: readonly Answered[]): Part {
  const last = answers.findLast(({ event }) => event.question === question)
  return { title: REVIEW_QUESTION_WORDS[question], text: last === undefined ? 'Not answered.' : said(last) }
}

function said({ event, written }: Answered): string {
  const answer = event.answer === 'YES' ? 'Yes.' : 'No.'
  const note = written['/note']
  return note === undefined ? answer : `${answer} ${note}`
}

import { pendingAnswer } from '../answers.ts'
import type { ApiAnswer, DocumentedAnswer } from '../route.ts'

const ASK_AGAIN_AFTER_SECONDS = 1

export const PENDING_ANSWER: DocumentedAnswer = {
  description: 'It is kept and will be done once; its outcome is not known yet',
  schema: pendingAnswer,
  headers: { Location: 'Where to ask for the outcome', 'Retry-After': 'When to ask, in seconds' },
}

/** The step is kept and will be taken or refused; this is where to ask. */
export const pending = (key: string): ApiAnswer => ({
  status: 202,
  headers: { Location: `/v1/submissions/${key}`, 'Retry-After': String(ASK_AGAIN_AFTER_SECONDS) },
  body: { key, state: 'OPEN', whatToDo: 'It is kept and will be done once. Ask at the address in Location.' },
  outcome: 'PENDING',
})

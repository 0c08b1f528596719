import { NOTHING_DONE, type ProblemWording } from './problem-wording.ts'

/** More was asked than there is room for. */
export type LimitProblemCode = 'TOO_MANY_REQUESTS' | 'TOO_MANY_AT_ONCE' | 'OVERLOADED'

export const LIMIT_PROBLEMS: Readonly<Record<LimitProblemCode, ProblemWording>> = {
  TOO_MANY_REQUESTS: {
    status: 429,
    title: 'Too many requests',
    detail: `You have asked for this more often than one caller may in a minute. ${NOTHING_DONE}`,
    whatToDo:
      'Wait as many seconds as the header `Retry-After` says, then send it again with the same Idempotency-Key.',
  },
  TOO_MANY_AT_ONCE: {
    status: 429,
    title: 'Too many requests at once',
    detail: `As many of your requests are under way as one caller may have at the same time. ${NOTHING_DONE}`,
    whatToDo: 'Wait for their answers, then send it again with the same Idempotency-Key.',
    retryAfterSeconds: 1,
  },
  OVERLOADED: {
    status: 503,
    title: 'Too much to do',
    detail: `More is asked of this service than it can answer soon. ${NOTHING_DONE}`,
    whatToDo: 'Send it again in a few seconds, with the same Idempotency-Key.',
    retryAfterSeconds: 2,
  },
}

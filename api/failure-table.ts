import type { FailureCode } from '../use-cases/failures.ts'
import { NOTHING_DONE, type ProblemWording } from './problem-wording.ts'

/** How each failure of a use case is answered. */
export const FAILURE_PROBLEMS: Readonly<Record<FailureCode, ProblemWording>> = {
  JOURNEY_NOT_FOUND: {
    status: 404,
    title: 'There is no such journey',
    detail: 'There is no journey with this id that you can see.',
    whatToDo: 'Check the id. Journeys are named by their id, not by their reference.',
  },
  SUBMISSION_NOT_FOUND: {
    status: 404,
    title: 'There is no such submission',
    detail: 'Nothing that you can see was sent with this key.',
    whatToDo: 'Check the key. Only whoever sent a step can ask for it, or a manager.',
  },
  DOCUMENT_NOT_FOUND: {
    status: 404,
    title: 'There is no such document',
    detail: 'There is no document with this reference that you can see.',
    whatToDo: 'Check the reference in the list of the journey’s documents.',
  },
  NOTICE_NOT_FOUND: {
    status: 404,
    title: 'There is no such notice',
    detail: 'There is no notice of a hospital with this id that you can see, or nobody is asked about it any more.',
    whatToDo:
      'Check the id. A hospital sees its own notices; staff see those about somebody who is not recognised yet.',
  },
  NOTICE_WITH_SOMEBODY_ELSE: {
    status: 409,
    title: 'Somebody else is looking at the notice',
    detail: 'Another member of staff is just saying whom this notice means.',
    whatToDo: 'Leave it to them, or look again in five minutes.',
  },
  ROTA_STRETCH_NOT_POSSIBLE: {
    status: 400,
    title: 'Not a stretch of time to look at',
    detail: 'A rota is looked at from one instant until a later one, for half a year at most.',
    whatToDo: 'Ask for a shorter stretch that ends after it begins.',
  },
  ON_CALL_SHIFT_NOT_FOUND: {
    status: 404,
    title: 'There is no such shift',
    detail: 'No shift on any rota has this id.',
    whatToDo: 'Look for the shift on the rota of the team.',
  },
  ON_CALL_SHIFT_OVER: {
    status: 422,
    title: 'The shift is over',
    detail: 'A shift that is over is a record of who was on call, and nobody changes it afterwards.',
    whatToDo: 'Enter or withdraw only shifts that still go on or lie ahead.',
  },
  ON_CALL_PERSON_CANNOT: {
    status: 422,
    title: 'Not somebody who can be on call',
    detail:
      'Only somebody of the out-of-hours team, or a manager, who is in the directory today can be put on the rota.',
    whatToDo: 'Choose somebody with the role EDT_WORKER, or a manager, or have the directory put right first.',
  },
  ON_CALL_SHIFTS_OVERLAP: {
    status: 409,
    title: 'Two shifts overlap',
    detail: 'This place on the rota is taken for a part of that time, or the person is on call then already.',
    whatToDo: 'Take another place or other hours, or withdraw the shift in the way first.',
  },
  KEY_USED_FOR_ANOTHER_REQUEST: {
    status: 422,
    title: 'The Idempotency-Key was used before',
    detail: 'The key belongs to another request. What that one did stands; this one did nothing.',
    whatToDo: 'Send it with a new Idempotency-Key.',
  },
  OPEN_JOURNEY_EXISTS: {
    status: 409,
    title: 'The person has an open journey',
    detail: 'There is an open journey for this person, and a person has one at a time.',
    whatToDo: 'Go on with that journey; a new request joins it with "Join another referral to this journey".',
  },
  TOO_MANY_STEPS_AT_ONCE: {
    status: 429,
    title: 'Too many steps at once',
    detail: `Other steps on this journey are still under way. ${NOTHING_DONE}`,
    whatToDo: 'Send it again in a moment.',
    retryAfterSeconds: 1,
  },
  TEMPORAL_AWAY: {
    status: 503,
    title: 'No step can be taken now',
    detail: `The engine that keeps the journeys does not answer. ${NOTHING_DONE}`,
    whatToDo: 'Send it again in a few seconds, with a new Idempotency-Key. Reading works meanwhile.',
    retryAfterSeconds: 5,
  },
  DATABASE_AWAY: {
    status: 503,
    title: 'The records cannot be reached',
    detail: 'The database does not answer.',
    whatToDo: 'Try again in a few seconds; a write with the same Idempotency-Key, so that it is done once.',
    retryAfterSeconds: 2,
  },
  JOURNEY_NEEDS_REPAIR: {
    status: 409,
    title: 'The journey waits for repair',
    detail: 'The records of this journey contradict each other, so nothing is added to it until somebody has looked.',
    whatToDo: 'Tell the service desk the reference of the journey.',
  },
  DATES_CANNOT_BE_WORKED_OUT: {
    status: 422,
    title: 'A date cannot be worked out',
    detail: 'A date that follows from this step cannot be worked out.',
    whatToDo: 'Check the dates of the step.',
  },
  VIRTUAL_TIME_OFF: {
    status: 404,
    title: 'Time is real here',
    detail: 'The time of a journey can be moved only where that has been switched on, for demonstration and training.',
    whatToDo: 'Wait.',
  },
  STEP_UNDER_WAY: {
    status: 409,
    title: 'A step is under way',
    detail: 'The time of a journey is not moved while a step on it has not come to its end.',
    whatToDo: 'Try again in a moment.',
    retryAfterSeconds: 1,
  },
  MESSAGES_UNDER_WAY: {
    status: 409,
    title: 'A message is under way',
    detail: 'The time of a journey is not moved while a message of it has not gone out.',
    whatToDo: 'Try again in a moment.',
    retryAfterSeconds: 1,
  },
  TIME_ONLY_MOVES_FORWARD: {
    status: 422,
    title: 'Time only moves forward',
    detail: 'The instant is not after the journey’s own now.',
    whatToDo: 'Read the journey’s time and name a later instant.',
  },
  TIME_STOOD_STILL: {
    status: 503,
    title: 'The journey’s time did not get there',
    detail: 'The journey has not reached the instant in time; it may have got part of the way.',
    whatToDo: 'Read the journey’s time, then move it again. See that a worker is running.',
    retryAfterSeconds: 2,
  },
}

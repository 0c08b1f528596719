import { LIMIT_PROBLEMS, type LimitProblemCode } from './limit-problem-table.ts'
import { NOTHING_DONE, type ProblemWording } from './problem-wording.ts'

/** What can be wrong with a request before any rule of care is asked. */
export type RequestProblemCode =
  | LimitProblemCode
  | 'BODY_INVALID'
  | 'BODY_NOT_JSON'
  | 'BODY_TOO_DEEP'
  | 'BODY_TOO_LARGE'
  | 'BODY_TOO_SLOW'
  | 'BODY_NOT_SUPPORTED'
  | 'QUERY_INVALID'
  | 'ADDRESS_MALFORMED'
  | 'REQUEST_MALFORMED'
  | 'HEADERS_TOO_LARGE'
  | 'IDEMPOTENCY_KEY_MISSING'
  | 'IDEMPOTENCY_KEY_MALFORMED'
  | 'IF_MATCH_MISSING'
  | 'IF_MATCH_MALFORMED'
  | 'NOT_SIGNED_IN'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_INVALID'
  | 'NOT_IN_DIRECTORY'
  | 'NO_CASE_ROLE'
  | 'READ_ONLY_ROLE'
  | 'NOT_A_HOSPITAL'
  | 'NOT_A_ROTA_KEEPER'
  | 'NOT_A_DIRECTORY_KEEPER'
  | 'NOT_A_SUPERVISOR'
  | 'NOT_AN_AUDITOR'
  | 'NOT_A_POLICY_ADMIN'
  | 'NOT_A_REPAIRER'
  | 'NOT_SIGNED_BY_COUNCIL'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'SIGN_IN_AWAY'
  | 'UNEXPECTED'

export const REQUEST_PROBLEMS: Readonly<Record<RequestProblemCode, ProblemWording>> = {
  ...LIMIT_PROBLEMS,
  BODY_INVALID: {
    status: 400,
    title: 'The body has problems',
    detail: 'Some fields are missing, unknown, or not as they have to be.',
    whatToDo: 'Correct every field that `errors` points to, and send it again.',
  },
  BODY_NOT_JSON: {
    status: 400,
    title: 'The body is not JSON',
    detail: 'The body has to be one JSON object in UTF-8.',
    whatToDo: 'Send a JSON object.',
  },
  BODY_TOO_DEEP: {
    status: 400,
    title: 'The body is nested too deeply',
    detail: 'No step needs objects and lists within each other to such a depth.',
    whatToDo: 'Look at the schema of the step and send what it asks for.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    detail: 'The body is larger than this service accepts.',
    whatToDo: 'Send less in one step.',
  },
  BODY_TOO_SLOW: {
    status: 408,
    title: 'The request came too slowly',
    detail: 'The whole request did not arrive in time.',
    whatToDo: 'Send it again, with the same Idempotency-Key.',
  },
  BODY_NOT_SUPPORTED: {
    status: 415,
    title: 'The body is of another kind',
    detail: 'The body has to be application/json in UTF-8, without compression.',
    whatToDo: 'Send it with `Content-Type: application/json` and without `Content-Encoding`.',
  },
  QUERY_INVALID: {
    status: 400,
    title: 'The query has problems',
    detail: 'Some parameters in the address are unknown or not as they have to be.',
    whatToDo: 'Correct every parameter that `errors` points to, and ask again.',
  },
  ADDRESS_MALFORMED: {
    status: 400,
    title: 'The address is malformed',
    detail: 'The address holds a broken percent sign.',
    whatToDo: 'Correct the address.',
  },
  REQUEST_MALFORMED: {
    status: 400,
    title: 'The request is malformed',
    detail: 'The request is not HTTP as this service reads it.',
    whatToDo: 'Send a well-formed request.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: 'The headers are too large',
    detail: 'The headers are larger than this service accepts.',
    whatToDo: 'Send fewer or shorter headers.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 428,
    title: 'The Idempotency-Key is missing',
    detail: 'Every write needs a key of its own, so that it can be repeated without being done twice.',
    whatToDo: 'Send the header `Idempotency-Key` with a new UUID; with the same one when you repeat the request.',
  },
  IDEMPOTENCY_KEY_MALFORMED: {
    status: 400,
    title: 'The Idempotency-Key is malformed',
    detail: 'The key is not one UUID.',
    whatToDo: 'Send the header `Idempotency-Key` once, with a UUID.',
  },
  IF_MATCH_MISSING: {
    status: 428,
    title: 'The version is missing',
    detail: 'A step has to say which version of the journey it is based on.',
    whatToDo: 'Read the journey and send its ETag as `If-Match`.',
  },
  IF_MATCH_MALFORMED: {
    status: 400,
    title: 'The version is malformed',
    detail: 'If-Match has to be one strong ETag with the number of a version.',
    whatToDo: 'Send the ETag of the journey as you got it, such as `If-Match: "12"`.',
  },
  NOT_SIGNED_IN: {
    status: 401,
    title: 'Not signed in',
    detail: 'The request has no access token.',
    whatToDo: 'Sign in and send `Authorization: Bearer <access token>`, once.',
  },
  TOKEN_EXPIRED: {
    status: 401,
    title: 'The access token has expired',
    detail: 'The access token was good once and is no longer.',
    whatToDo: 'Sign in again, or refresh the token, and repeat the request.',
  },
  TOKEN_INVALID: {
    status: 401,
    title: 'The access token is not accepted',
    detail: 'The token was not issued by the council’s sign-in for this service, or it is not an access token.',
    whatToDo: 'Sign in again and send the access token, not the ID token.',
  },
  NOT_SIGNED_BY_COUNCIL: {
    status: 401,
    title: 'Not signed by the council that says it',
    detail: 'The signature is not that of a council of this move, or the message is not meant for this council.',
    whatToDo: 'Check the key, and that each council has the other’s public key and national code.',
  },
  NOT_IN_DIRECTORY: {
    status: 403,
    title: 'Not in the staff directory',
    detail: 'The person who signed in is not an active member of staff in the council’s directory.',
    whatToDo: 'Ask your manager to have you entered.',
  },
  NO_CASE_ROLE: {
    status: 403,
    title: 'No role in this case',
    detail: 'None of your roles has to do with cases.',
    whatToDo: 'Ask somebody who works with this person.',
  },
  READ_ONLY_ROLE: {
    status: 403,
    title: 'Your role only reads',
    detail: 'Your role may read cases and may not change them.',
    whatToDo: 'Ask somebody who works with this person to take the step.',
  },
  NOT_A_HOSPITAL: {
    status: 403,
    title: 'Only for hospitals',
    detail: 'Notices are given here by the systems of hospitals, each with its own credentials.',
    whatToDo: 'Staff enter the notice of a hospital as a step on the journey of the person.',
  },
  NOT_A_ROTA_KEEPER: {
    status: 403,
    title: 'Only for managers and the administrator',
    detail:
      'The rota of those on call is kept by team managers, service managers, heads of service and the administrator.',
    whatToDo: 'Ask a manager to change the rota. Everybody who works on cases can look at it.',
  },
  NOT_A_SUPERVISOR: {
    status: 403,
    title: 'Only for supervisors',
    detail:
      'What holds journeys up is seen by team managers, service managers, heads of service, auditors and data officers.',
    whatToDo: 'Ask your manager to look. What waits for you stands on your own worklist.',
  },
  NOT_AN_AUDITOR: {
    status: 403,
    title: 'Only for auditors',
    detail: 'Who saw a person is told to auditors and data officers only.',
    whatToDo: 'Ask the council’s information governance lead.',
  },
  NOT_A_POLICY_ADMIN: {
    status: 403,
    title: 'Only for policy administrators',
    detail: 'Policy and bank holidays are changed by policy administrators, one of whom proposes and another approves.',
    whatToDo: 'Ask a policy administrator. Everybody who works here can look at the rules.',
  },
  NOT_A_REPAIRER: {
    status: 403,
    title: 'Only for managers',
    detail: 'A repair is proposed and approved by team managers, service managers and heads of service.',
    whatToDo: 'Tell a manager which journey is held up. It stands on their list.',
  },
  NOT_A_DIRECTORY_KEEPER: {
    status: 403,
    title: 'Only for whoever keeps the directory',
    detail:
      'The administrator (POLICY_ADMIN) keeps the directory of staff. Managers of the service change how people are reached and what they can carry; managers say who is away.',
    whatToDo: 'Ask them to change it. Everybody who works on cases can look at it.',
  },
  NOT_FOUND: {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing at this address.',
    whatToDo: 'Look at /docs for the addresses that there are.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'Not possible with this method',
    detail: 'This address answers other methods only; the header `Allow` names them.',
    whatToDo: 'Look at /docs for what this address can do.',
  },
  SIGN_IN_AWAY: {
    status: 503,
    title: 'Sign-in cannot be reached',
    detail: `The council’s sign-in does not answer, so the access token cannot be checked. ${NOTHING_DONE}`,
    whatToDo: 'Try again in a few seconds.',
    retryAfterSeconds: 5,
  },
  UNEXPECTED: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'This is a defect of the service, not of your request.',
    whatToDo: 'Report it with the id in `instance`. You may repeat the request with the same Idempotency-Key.',
  },
}

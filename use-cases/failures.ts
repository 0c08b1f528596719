/** Why a use case could not answer, other than a refusal by the rules. The API turns each into its problem. */
export type FailureCode =
  | 'JOURNEY_NOT_FOUND'
  | 'SUBMISSION_NOT_FOUND'
  | 'DOCUMENT_NOT_FOUND'
  | 'NOTICE_NOT_FOUND'
  | 'NOTICE_WITH_SOMEBODY_ELSE'
  | 'CONCERN_NOT_FOUND'
  | 'CONCERN_IN_JOURNEY'
  | 'LIST_NOT_YOURS'
  | 'STAFF_NOT_FOUND'
  | 'ABSENCE_NOT_POSSIBLE'
  | 'ROTA_STRETCH_NOT_POSSIBLE'
  | 'ON_CALL_SHIFT_NOT_FOUND'
  | 'ON_CALL_SHIFT_OVER'
  | 'ON_CALL_PERSON_CANNOT'
  | 'ON_CALL_SHIFTS_OVERLAP'
  | 'POLICY_CHANGE_NOT_FOUND'
  | 'POLICY_CHANGE_INVALID'
  | 'POLICY_CHANGE_DECIDED'
  | 'POLICY_CHANGE_OF_ANOTHER'
  | 'OWN_POLICY_CHANGE'
  | 'PREVIEW_CHANGED'
  | 'ACCEPTED_IS_NOT_LATE'
  | 'INSTRUMENT_NOT_FOUND'
  | 'AS_OF_LIES_AHEAD'
  | 'AS_OF_TOO_EARLY'
  | 'REPAIR_NOT_FOUND'
  | 'NOTHING_TO_REPAIR'
  | 'RECORD_CONTRADICTS_ITSELF'
  | 'REPAIR_PROPOSED_ALREADY'
  | 'REPAIR_NEEDS_SECOND_PERSON'
  | 'REPAIR_CHANGED'
  | 'REPAIR_OVER'
  | 'KEY_USED_FOR_ANOTHER_REQUEST'
  | 'OPEN_JOURNEY_EXISTS'
  | 'TOO_MANY_STEPS_AT_ONCE'
  | 'TEMPORAL_AWAY'
  | 'DATABASE_AWAY'
  | 'JOURNEY_NEEDS_REPAIR'
  | 'DATES_CANNOT_BE_WORKED_OUT'
  | 'VIRTUAL_TIME_OFF'
  | 'STEP_UNDER_WAY'
  | 'MESSAGES_UNDER_WAY'
  | 'TIME_ONLY_MOVES_FORWARD'
  | 'TIME_STOOD_STILL'

export class Failure extends Error {
  readonly code: FailureCode
  readonly detail: string | undefined
  constructor(code: FailureCode, detail?: string, cause?: unknown) {
    super(detail ?? code, { cause })
    this.name = 'Failure'
    this.code = code
    this.detail = detail
  }
}

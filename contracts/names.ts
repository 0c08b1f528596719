export const JOURNEY_WORKFLOW = 'citizenJourney'
export const MESSAGE_WORKFLOW = 'deliverMessage'
export const CHECK_WORKFLOW = 'checkJourneys'

/** @param journeyId the journey's UUIDv7 */
export const journeyWorkflowId = (journeyId: string): string => `journey-${journeyId}`

/** A message's workflow is its reference, so that it can never run twice at once. */
export const messageWorkflowId = (reference: string): string => `message-${reference}`

/** Failure types that cross Temporal in clear: codes, nothing else. */
export const FAILURES = {
  /** A validator refused; the refusal itself travels in the (encrypted) details. */
  REFUSED: 'REFUSED',
  /** PostgreSQL holds something that this commit contradicts; the journey is frozen until repaired. */
  COMMIT_CONFLICT: 'COMMIT_CONFLICT',
  /** The journey waits for repair and takes no step. */
  FROZEN: 'FROZEN',
} as const

/** What a journey's history keeps of a step that was refused after it had been let in. */
export const refusalMark = (key: string): string => `refused-${key}`

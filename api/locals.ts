import type { Response } from 'express'
import type { Instant } from '../domain/shared/time.ts'
import type { Viewer } from '../use-cases/viewer.ts'

/** What is known of a request while it is answered. Kept in `res.locals`. */
export interface Locals {
  readonly requestId: string
  readonly arrivedAt: Instant
  /** The pattern of the route that answers, never the address itself, in which anything may stand. */
  route?: string
  /** What is being done, for the audit: `VIEW_JOURNEY`, `createReferral`. */
  what?: string
  journeyId?: string
  viewer?: Viewer
  /** The code of the problem that was answered, or how a step ended. */
  outcome?: string
}

export const localsOf = (response: Response): Locals => response.locals as Locals

import { toMs, type Instant } from '../shared/time.ts'
import { addDays, addMonths, instantAt, localDate } from './civil.ts'

/**
 * R-CLS-05. Whether a journey that was closed may still be opened again: until the end of the London day so many months after the
 * day of closing, that day included.
 */
export const mayStillReopen = (closedAt: Instant, at: Instant, withinMonths: number): boolean =>
  toMs(at) < toMs(instantAt(addDays(addMonths(localDate(closedAt), withinMonths), 1), '00:00'))

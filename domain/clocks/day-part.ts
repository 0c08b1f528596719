import type { Instant } from '../shared/time.ts'
import type { PartOfDay } from '../waiting/state.ts'
import { localTime } from './civil.ts'

/** R-WTW-05. Which part of the day it is in London: tries at different times are tries in different parts. */
export function partOfDay(at: Instant): PartOfDay {
  const time = localTime(at)
  if (time < '12:00:00') return 'MORNING'
  return time < '17:00:00' ? 'AFTERNOON' : 'EVENING'
}

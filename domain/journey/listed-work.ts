/**
 * How late a thing to do is; each is exactly one of these. ACT_NOW: its limit has not passed, and the day to act by is today or has
 * passed. UNDATED: nothing says until when. What stands still is on no list.
 */
export const LATENESS = ['OVERDUE', 'ACT_NOW', 'IN_TIME', 'UNDATED'] as const
export type Lateness = (typeof LATENESS)[number]

/** In which order a list is shown; ties go by date, then by id. */
export const WORKLIST_SORTS = ['dueAt', '-dueAt', 'actBy', 'priority', 'stage'] as const
export type WorklistSort = (typeof WORKLIST_SORTS)[number]

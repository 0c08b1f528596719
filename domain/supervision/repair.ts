/** Why a journey is put back to what the database holds. */
export const REPAIR_REASONS = ['BACKUP_RESTORED', 'DATABASE_WRITTEN_TO', 'TEMPORAL_RESTORED', 'WORKFLOW_ENDED'] as const
export type RepairReason = (typeof REPAIR_REASONS)[number]

/** PROPOSED: waits for a second person. APPROVED: has one, and is being done. */
export const REPAIR_STATES = ['PROPOSED', 'APPROVED', 'DONE', 'WITHDRAWN'] as const
export type RepairState = (typeof REPAIR_STATES)[number]

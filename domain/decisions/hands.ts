/** Who works on a journey, who has what of it and who is let to it: nothing is decided about the person by that. */
export const handsDecisions = {
  allocateCase: undefined,
  reallocateCase: undefined,
  claimWork: undefined,
  releaseWork: undefined,
  assignWork: undefined,
  // It ends where the record stands, and nobody is decided about.
  recordRepair: undefined,
  restrictAccess: undefined,
  liftRestriction: undefined,
  excludeStaff: undefined,
  endExclusion: undefined,
  openInEmergency: undefined,
  reviewEmergencyLooks: undefined,
} as const

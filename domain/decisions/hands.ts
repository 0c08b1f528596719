/** Who works on a journey, and who has what of it: nothing is decided about the person by that. */
export const handsDecisions = {
  allocateCase: undefined,
  reallocateCase: undefined,
  claimWork: undefined,
  releaseWork: undefined,
  assignWork: undefined,
  // It ends where the record stands, and nobody is decided about.
  recordRepair: undefined,
} as const

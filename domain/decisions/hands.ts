/** Who works on a journey, and who has what of it: nothing is decided about the person by that. */
export const handsDecisions = {
  allocateCase: undefined,
  reallocateCase: undefined,
  claimWork: undefined,
  releaseWork: undefined,
  assignWork: undefined,
} as const

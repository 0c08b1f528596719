/** R-PAN-08. True when more than so many of a hundred plans went to the panel: then it is no exception any more. */
export const isNoException = (
  { referred, sentOut }: { readonly referred: number; readonly sentOut: number },
  mostPercent: number,
): boolean => referred * 100 > sentOut * mostPercent

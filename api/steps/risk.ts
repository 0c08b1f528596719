import { z } from 'zod'

const fromOneToFive = z.int('Use a whole number from 1 to 5').min(1, 'Use 1 to 5').max(5, 'Use 1 to 5')

/** R-SAF-12. The two sides of the risk matrix; the rating is worked out from them. */
export const risk = z.strictObject({ severity: fromOneToFive, likelihood: fromOneToFive })

import { z } from 'zod'
import { CLOCK_KEYS } from '../../domain/clock-catalogue/catalogue.ts'
import { CORRECTABLE_FACTS, FACTS_CORRECTED_ELSEWHERE, WRONG_BECAUSE } from '../../domain/corrections/state.ts'
import { localDate, noneTwice, personal } from './personal.ts'

export const correctionsBodies = {
  correctFact: z.strictObject({
    fact: z.enum([...CORRECTABLE_FACTS, ...FACTS_CORRECTED_ELSEWHERE]),
    on: localDate.exactOptional().meta({ description: 'What is right, where it is a day' }),
    at: z.iso
      .datetime()
      .exactOptional()
      .meta({ description: 'What is right, where the hour counts: an instant in UTC; for the moment of a request' }),
    because: z.enum(WRONG_BECAUSE),
    acceptedLate: z
      .array(z.enum(CLOCK_KEYS))
      .max(20)
      .refine(noneTwice, 'Name each only once')
      .default([])
      .meta({ description: 'Dates that may be late at once by the correction; you answer for each that you name' }),
    reasons: personal(
      4000,
      'What was wrong and how it is known, in words the person can read; it goes into their letter',
    ),
  }),
}

import { z } from 'zod'
import { localDate } from './personal.ts'

export const lettersBodies = {
  confirmLetterProduced: z.strictObject({
    letter: z
      .string()
      .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\d{1,9}-\d{1,4}$/, 'Use the reference of the letter')
      .meta({ description: 'Reference of the letter, as the documents of the journey have it' }),
    postedOn: localDate.meta({ description: 'The day on which it was posted' }),
  }),
}

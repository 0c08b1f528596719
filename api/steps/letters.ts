import { z } from 'zod'
import { OTHER_WAYS } from '../../domain/messages/state.ts'
import { DATES_OF_LETTERS } from '../../domain/messages/told-otherwise.ts'
import { localDate, personal } from './personal.ts'

const letter = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\d{1,9}-\d{1,4}$/, 'Use the reference of the letter')
  .meta({ description: 'Reference of the letter, as the documents of the journey have it' })

export const lettersBodies = {
  confirmLetterProduced: z.strictObject({
    letter,
    postedOn: localDate.meta({ description: 'The day on which it was posted' }),
  }),
  recordLetterArrival: z.strictObject({
    letter,
    arrived: z.boolean().meta({ description: 'What its reader says; false sends it once more' }),
    note: personal(2000, 'Whom you asked, and what they said').optional(),
  }),
  recordToldOtherwise: z.strictObject({
    date: z.enum(DATES_OF_LETTERS).meta({ description: 'The date that waits for the letter' }),
    way: z.enum(OTHER_WAYS).meta({ description: 'How its reader was told, or given it on paper' }),
    note: personal(2000, 'Who was told, when, by whom, and what they said'),
  }),
}

import { z } from 'zod'
import { ABILITIES, ADVOCATE_ALL_THE_SAME } from '../../domain/advocacy/screen.ts'

/** R-ADV-01. Part of every step that begins to involve the person. */
export const advocacyScreen = z.strictObject({
  difficulties: z.array(z.enum(ABILITIES)).max(ABILITIES.length).meta({
    description: 'In which of the four abilities the person has substantial difficulty; empty when in none',
  }),
  appropriateIndividual: z.boolean().meta({
    description: 'Somebody suitable, not paid to care, can and will support the person',
  }),
  individual: z
    .strictObject({
      paidToCare: z.boolean().meta({ description: 'Paid, or a professional, to care for or treat the person' }),
      personObjects: z.boolean().meta({ description: 'The person does not want them, and has capacity to say so' }),
      willingAndSuitable: z.boolean(),
    })
    .exactOptional()
    .meta({ description: 'What was made sure of about that somebody; needed where the person has a difficulty' }),
  allTheSame: z.enum(ADVOCATE_ALL_THE_SAME).exactOptional().meta({
    description: 'Why there is to be an advocate all the same, in the best interests of the person',
  }),
})

import { z } from 'zod'
import { ABILITIES } from '../../domain/advocacy/screen.ts'

/** R-ADV-01. Part of every step that begins to involve the person. */
export const advocacyScreen = z.strictObject({
  difficulties: z.array(z.enum(ABILITIES)).max(ABILITIES.length).meta({
    description: 'In which of the four abilities the person has substantial difficulty; empty when in none',
  }),
  appropriateIndividual: z.boolean().meta({
    description: 'Somebody suitable, not paid to care, can and will support the person',
  }),
})

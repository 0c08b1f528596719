import { z } from 'zod'
import { ADVOCACY_ENDINGS } from '../../domain/advocacy/state.ts'
import { advocacyScreen } from './advocacy-screen.ts'
import { personal } from './personal.ts'

const recipient = (whom: string) =>
  personal(500, `Name and address of ${whom}, parted by commas: “Jo Example, 2 High Street, Exampleton, ZZ9 9ZZ”`)

export const advocacyBodies = {
  requestAdvocate: z.strictObject({ words: personal(2000, 'Who asks, and what they said').optional() }),
  screenAdvocacy: z.strictObject({
    screen: advocacyScreen,
    reasons: personal(4000, 'What was found, in words the person can read; it goes into their letter'),
  }),
  instructAdvocate: z.strictObject({
    byWish: z.boolean().default(false).meta({
      description: 'No screen says that one must be arranged, but the person asked and the council agrees',
    }),
    advocateRecipient: recipient('the advocacy service'),
    reasons: personal(4000, 'Why, in words for the person and the service; they go into both letters'),
  }),
  confirmAdvocate: z.strictObject({
    independent: z.boolean().meta({ description: 'Independent of the council' }),
    paidToCare: z.boolean().meta({ description: 'Paid to care for the person or their carer in any other capacity' }),
    advocateRecipient: recipient('the advocate'),
  }),
  endAdvocacy: z.strictObject({
    ending: z.enum(ADVOCACY_ENDINGS),
    reasons: personal(4000, 'Why, in words that the person can be told'),
  }),
}

import { z } from 'zod'
import { advocacyScreen } from './advocacy-screen.ts'
import { personal } from './personal.ts'

export const advocacyBodies = {
  requestAdvocate: z.strictObject({ words: personal(2000, 'Who asks, and what they said').optional() }),
  screenAdvocacy: z.strictObject({
    screen: advocacyScreen,
    reasons: personal(4000, 'What was found, in words the person can read; it goes into their letter'),
  }),
}

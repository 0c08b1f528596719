import { z } from 'zod'
import { CONTACT_PARTIES, CONTACT_WAYS, SHARING_PARTIES, WRITING_PARTIES } from '../../domain/contact-details/state.ts'
import { personal } from './personal.ts'

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

export const contactDetailsBodies = {
  correctContactDetails: z
    .strictObject({
      of: z.enum(CONTACT_PARTIES).meta({ description: 'Whose details they are' }),
      name: personal(200, 'For the person what they like to be called; for anybody else their name').optional(),
      address: personal(500, 'Postal address; lines are parted by commas or line ends').optional(),
      postcode: personal(10, 'Postcode, with every address').optional(),
      email: personal(254, 'E-mail address').optional(),
      phone: personal(40, 'Telephone number').optional(),
      noLonger: z
        .array(z.enum(CONTACT_WAYS))
        .max(CONTACT_WAYS.length)
        .default([])
        .meta({ description: 'Ways that must not be used any more, because they are wrong or not safe' }),
    })
    .refine(({ address, postcode }) => (address === undefined) === (postcode === undefined), {
      path: ['postcode'],
      message: 'Enter the address and its postcode together',
    })
    .refine(({ email }) => email === undefined || EMAIL.test(email), {
      path: ['email'],
      message: 'Use an e-mail address, such as jo@example.org',
    }),
  recordSharingConsent: z.strictObject({
    with: z.enum(SHARING_PARTIES).meta({ description: 'With whom what is known of the person is shared, or not' }),
    agrees: z.boolean(),
    words: personal(2000, 'What the person said').optional(),
  }),
  recordWritingConsent: z.strictObject({
    of: z.enum(WRITING_PARTIES).meta({ description: 'Who says it for themselves' }),
    agrees: z.boolean().meta({ description: 'Whether they want letters from us' }),
    words: personal(2000, 'What they said, and how they want to hear instead').optional(),
  }),
}

import { z } from 'zod'
import { localDate } from '../../domain/clocks/civil.ts'
import type { PersonDetails } from '../../use-cases/open-journey.ts'
import { bareNhsNumber, isNhsNumber } from '../../use-cases/nhs-number.ts'
import { personal } from './personal.ts'

const nhsNumber = z
  .string()
  .max(20)
  .transform(bareNhsNumber)
  .refine(isNhsNumber, 'Use the ten digits of a valid NHS number')
  .meta({ personal: true, description: 'NHS number, with or without spaces', examples: ['943 476 5919'] })

export const dateOfBirth = z.iso
  .date('Use a date that there is, such as 1948-05-14')
  .refine((date) => date >= '1890-01-01', 'Check the year')
  .refine((date) => date <= localDate(new Date().toISOString()), 'Use a date that is not in the future')
  .meta({ personal: true })

/** Who a journey is about. The whole of it is personal and is kept sealed. */
export const personBody = z.strictObject({
  fullName: personal(200, 'The whole name, as the person writes it'),
  preferredName: personal(200, 'What the person likes to be called').exactOptional(),
  dateOfBirth,
  nhsNumber: nhsNumber.exactOptional(),
  address: personal(500, 'Postal address; lines are parted by commas or line ends').exactOptional(),
  postcode: personal(10, 'Postcode').exactOptional(),
  email: personal(254, 'E-mail address').exactOptional(),
  phone: personal(40, 'Telephone number').exactOptional(),
})

/** The person as the use case knows them. */
export function profileOf({
  fullName,
  dateOfBirth: born,
  nhsNumber: number,
  ...others
}: z.output<typeof personBody>): PersonDetails {
  return { fullName, dateOfBirth: born, ...(number === undefined ? {} : { nhsNumber: number }), others }
}

import type { Settings } from '../../adapters/settings.ts'
import type { Correspondent } from '../../adapters/messages/sender.ts'

/** The council as its letters show it. */
export interface CouncilDetails {
  readonly name: string
  readonly addressLines: readonly string[]
  readonly phone: string
  readonly outOfHoursPhone: string
  readonly email: string
  readonly website: string
  /** Where to complain, as one line. */
  readonly complaints: string
}

const atCommas = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const councilDetails = (settings: Settings): CouncilDetails => ({
  name: settings.COUNCIL_NAME,
  addressLines: atCommas(settings.COUNCIL_ADDRESS),
  phone: settings.COUNCIL_PHONE,
  outOfHoursPhone: settings.COUNCIL_OUT_OF_HOURS_PHONE,
  email: settings.COUNCIL_EMAIL,
  website: settings.COUNCIL_WEBSITE,
  complaints: settings.COUNCIL_COMPLAINTS,
})

/** Who letters come from, and who reads a note that nobody else is there to read. */
export const adultSocialCare = ({ name, email, addressLines }: CouncilDetails): Correspondent => ({
  name: `${name}, Adult Social Care`,
  email,
  addressLines,
})

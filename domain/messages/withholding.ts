import type { JourneyEvent } from '../journey/events.ts'
import type { Journey } from '../journey/journey.ts'
import type { Recipient } from './recipient.ts'
import { versionOf } from './reference.ts'
import { template, type TemplateName } from './templates.ts'

/** Why a message must not go out any more. */
export type Withholding = 'DEATH' | 'CONSENT_WITHDRAWN' | 'TOLD_OTHERWISE'

/** What the contact's footing says once consent to be written to at all has been taken back. */
const WITHDRAWN = 'CONSENT_WITHDRAWN'

/** What can happen between wording a message and sending it after which it goes to somebody else, or to nobody. */
export const DECIDES_WHOM_IT_GOES_TO: readonly JourneyEvent['type'][] = [
  'DeathRecorded',
  'ContactDetailsCorrected',
  'SharingConsentRecorded',
  'ToldOtherwise',
]

/** R-GEN-02. Nobody hears of the person with whom they do not want it shared; what is the reader's own right goes on. */
const mustNotHear = (
  { contactDetails }: Pick<Journey, 'contactDetails'>,
  name: TemplateName,
  to: Recipient | undefined,
): boolean => template(name).shares === true && contactDetails?.notSharedWith?.some((party) => party === to) === true

/** R-REF-02. What its reader was told by other means does not follow as news. */
const wasToldOtherwise = ({ letters }: Pick<Journey, 'letters'>, name: TemplateName, reference: string): boolean =>
  (letters?.toldOtherwise ?? []).some(
    ({ date, upTo }) => template(name).stops?.includes(date) === true && versionOf(reference) <= upTo,
  )

/** R-CLS-01, R-GEN-02. No letter to a person who has died, and none against what they agreed to. Notes to staff go on, and
 * so does what is written to those who look after the estate. */
export function withholdingOf(
  journey: Pick<Journey, 'closure' | 'contact' | 'contactDetails' | 'letters'>,
  name: TemplateName,
  to?: Recipient,
  reference?: string,
): Withholding | undefined {
  const { audience, toEstate } = template(name)
  if (audience === 'STAFF' || toEstate) return undefined
  if (journey.closure?.reason === 'DIED') return 'DEATH'
  if (reference !== undefined && wasToldOtherwise(journey, name, reference)) return 'TOLD_OTHERWISE'
  const footing: string | undefined = journey.contact?.consent
  return footing === WITHDRAWN || mustNotHear(journey, name, to) ? 'CONSENT_WITHDRAWN' : undefined
}

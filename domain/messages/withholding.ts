import type { JourneyEvent } from '../journey/events.ts'
import type { Journey } from '../journey/journey.ts'
import type { Recipient } from './recipient.ts'
import { versionOf } from './reference.ts'
import { template, type TemplateName } from './templates.ts'

/** Why a message must not go out any more. */
export type Withholding = 'DEATH' | 'CONSENT_WITHDRAWN' | 'TOLD_OTHERWISE'

/** What can happen between wording a message and sending it after which it goes to somebody else, or to nobody. */
export const DECIDES_WHOM_IT_GOES_TO: readonly JourneyEvent['type'][] = [
  'DeathRecorded',
  'ContactDetailsCorrected',
  'SharingConsentRecorded',
  'WritingConsentRecorded',
  'ToldOtherwise',
]

/** R-GEN-02. Nobody hears of the person with whom they do not want it shared; what is the reader's own right goes on. */
const mustNotHear = (
  { contactDetails }: Pick<Journey, 'contactDetails'>,
  name: TemplateName,
  to: Recipient | undefined,
): boolean => template(name).shares === true && contactDetails?.notSharedWith?.some((party) => party === to) === true

/** R-GEN-02. Whoever does not want to be written to gets what the law wants in writing, and nothing else. */
export const isUnwanted = (
  { contactDetails }: Pick<Journey, 'contactDetails'>,
  name: TemplateName,
  to: Recipient | undefined,
): boolean =>
  template(name).requiredBy === undefined && contactDetails?.noLettersTo?.some((party) => party === to) === true

/** R-REF-02. What its reader was told by other means does not follow as news. */
const wasToldOtherwise = ({ letters }: Pick<Journey, 'letters'>, name: TemplateName, reference: string): boolean =>
  (letters?.toldOtherwise ?? []).some(
    ({ date, upTo }) => template(name).stops?.includes(date) === true && versionOf(reference) <= upTo,
  )

/** R-CLS-01. What is not written to anybody once the person has died. */
export function endsWithDeath(name: TemplateName): boolean {
  const { audience, toEstate } = template(name)
  return audience !== 'STAFF' && toEstate !== true
}

/** R-CLS-01, R-GEN-02. No letter to a person who has died, and none against what they agreed to. Notes to staff go on, and
 * so does what is written to those who look after the estate. */
export function withholdingOf(
  journey: Pick<Journey, 'closure' | 'contactDetails' | 'letters'>,
  name: TemplateName,
  to?: Recipient,
  reference?: string,
): Withholding | undefined {
  if (!endsWithDeath(name)) return undefined
  if (journey.closure?.reason === 'DIED') return 'DEATH'
  if (reference !== undefined && wasToldOtherwise(journey, name, reference)) return 'TOLD_OTHERWISE'
  return isUnwanted(journey, name, to) || mustNotHear(journey, name, to) ? 'CONSENT_WITHDRAWN' : undefined
}

import type { JourneyEvent } from '../journey/events.ts'
import type { Journey } from '../journey/journey.ts'
import { template, type TemplateName } from './templates.ts'

/** Why a message must not go out any more. */
export type Withholding = 'DEATH' | 'CONSENT_WITHDRAWN'

/** What the contact's footing says once consent has been taken back. No step says so yet (docs: regions not built). */
const WITHDRAWN = 'CONSENT_WITHDRAWN'

/** What can happen between wording a message and sending it after which it goes to somebody else, or to nobody. */
export const DECIDES_WHOM_IT_GOES_TO: readonly JourneyEvent['type'][] = ['DeathRecorded', 'ContactDetailsCorrected']

/** R-CLS-01. No letter to a person who has died, or who has taken back their consent. Notes to staff go on. */
export function withholdingOf(
  journey: Pick<Journey, 'closure' | 'contact'>,
  name: TemplateName,
): Withholding | undefined {
  if (template(name).audience === 'STAFF') return undefined
  if (journey.closure?.reason === 'DIED') return 'DEATH'
  const footing: string | undefined = journey.contact?.consent
  return footing === WITHDRAWN ? 'CONSENT_WITHDRAWN' : undefined
}

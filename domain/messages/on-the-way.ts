import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { WRITING_PARTIES } from '../contact-details/state.ts'
import { startedBy } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import type { OtherCopyRecipient } from '../sign-off/state.ts'
import { recipientOf } from '../reviews/requests.ts'
import type { Recipient } from './recipient.ts'
import { TEMPLATES, template, type TemplateName } from './templates.ts'

type Known = Pick<Journey, 'stage' | 'signOff' | 'contactDetails' | 'hospital' | 'reviews' | 'referral'>

const ALL = Object.keys(TEMPLATES) as readonly TemplateName[]

/** The letters whose delivery stops this clock. */
export const lettersThatStop = (key: ClockKey): readonly TemplateName[] =>
  ALL.filter((name) => template(name).stops?.includes(key) === true)

/** The clocks that the delivery of a letter stops. */
export const STOPPED_BY_A_LETTER: ReadonlySet<ClockKey> = new Set(ALL.flatMap((name) => template(name).stops ?? []))

/** A copy that the person does not want shared any more is withheld (R-GEN-02): it is on no way. */
const copyWasSent =
  (to: OtherCopyRecipient) =>
  ({ signOff, contactDetails }: Known): boolean =>
    signOff?.inForce?.copiesSent?.includes(to) === true && contactDetails?.notSharedWith?.includes(to) !== true

/** Where a clock runs before its letter has been asked for: whether somebody has asked. */
const ASKED_LATER: Readonly<Partial<Record<ClockKey, (journey: Known) => boolean>>> = {
  // Without an e-mail address somebody calls the hospital instead (R-HOS-04).
  'hospital.receipt': ({ hospital }) => hospital?.notice?.hasEmail === true,
  'eligibility.letter': ({ stage }) => stage !== 'NOT_ELIGIBLE',
  'plan.copies': ({ signOff }) => signOff?.inForce?.personCopySent === true,
  'plan.copies.carer': copyWasSent('CARER'),
  'plan.copies.advocate': copyWasSent('ADVOCATE'),
  'plan.copies.gp': copyWasSent('GP'),
  'plan.copies.other': copyWasSent('OTHER'),
}

/** Whether the letter that this clock waits for has been asked for. Most are asked for by the step that starts their clock. */
export const hasBeenAskedFor = (journey: Known, { key }: Pick<RunningClock, 'key'>): boolean =>
  STOPPED_BY_A_LETTER.has(key) && (ASKED_LATER[key]?.(journey) ?? true)

/** Whose letter a clock waits for, where it is not the person's. */
const WRITTEN_TO: Readonly<Partial<Record<ClockKey, (journey: Known) => Recipient>>> = {
  'referral.acknowledge.referrer': () => 'REFERRER',
  'hospital.receipt': () => 'HOSPITAL',
  'plan.copies.carer': () => 'CARER',
  'plan.copies.advocate': () => 'ADVOCATE',
  'plan.copies.gp': () => 'GP',
  'plan.copies.other': () => 'OTHER',
  'review.request.acknowledge': ({ reviews }) => recipientOf(reviews?.request?.by.at(-1) ?? 'PERSON'),
}

/** It was held back from somebody who wants letters again now: what went by before is not sent again. */
const wasHeldBack = ({ contactDetails }: Known, to: Recipient, { id }: Pick<RunningClock, 'id'>): boolean =>
  WRITING_PARTIES.some((party) => party === to && startedBy(id) <= (contactDetails?.lettersAgainAt?.[party] ?? 0))

/** R-REF-02. Whoever referred left no address: no letter was asked for, and somebody calls them. */
const goesToNobody = ({ referral }: Known, { key, id }: Pick<RunningClock, 'key' | 'id'>): boolean =>
  key === 'referral.acknowledge.referrer' && referral?.toTell?.includes(startedBy(id)) === true

/**
 * R-GEN-02, R-REF-02. The letter that this clock waits for never arrives, for its reader does not want letters or left no address:
 * somebody tells them instead.
 */
export function isHeldBack(journey: Known, clock: Pick<RunningClock, 'key' | 'id'>): boolean {
  const { key } = clock
  if (!hasBeenAskedFor(journey, clock)) return false
  if (goesToNobody(journey, clock)) return true
  const to = WRITTEN_TO[key]?.(journey) ?? 'PERSON'
  const isWanted = lettersThatStop(key).some((name) => template(name).requiredBy !== undefined)
  return (
    !isWanted &&
    (journey.contactDetails?.noLettersTo?.some((party) => party === to) === true || wasHeldBack(journey, to, clock))
  )
}

/**
 * Whether the letter that this clock waits for is under way. "Sent" is the delivery's receipt (decision 11), so the clock runs on; but
 * whoever asked has done their part, and asking again would send it twice.
 */
export const isOnItsWay = (journey: Known, clock: Pick<RunningClock, 'key' | 'id'>): boolean =>
  hasBeenAskedFor(journey, clock) && !isHeldBack(journey, clock)

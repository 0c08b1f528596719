import { offerBecomesDue } from '../carers/heard-of.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule, Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { takeOverClocks, takeOverMessages, takeOverOf } from '../out-of-hours/take-over.ts'
import type { Request } from './events.ts'
import { REFERRAL_REFUSALS } from './refusals.ts'

export type CreateReferralFacts = Request

const ABOUT_REFERRER = ['/referrerName', '/referrerContact', '/referrerPhone']

/** R-REF-01. A self-referral has no other referrer to acknowledge to. */
export const selfReferralNamesNobodyElse: Rule<CreateReferralFacts> = (_journey, { facts, given }) =>
  facts.referrer === 'SELF' && ABOUT_REFERRER.some((pointer) => given.includes(pointer))
    ? REFERRAL_REFUSALS.SELF_REFERRAL_NEEDS_NO_REFERRER
    : undefined

/** R-REF-04. An urgent referral in office hours has four hours; outside them the out-of-hours team has it (R-REF-05). */
const triageClock = ({ facts, standing }: Step<CreateReferralFacts>): ClockKey =>
  facts.urgent && standing.inOfficeHours === true ? 'triage.urgent' : 'triage.standard'

/** R-REF-07. A triage that is due as soon already covers a second request. */
const COVERED_BY: Readonly<Partial<Record<ClockKey, readonly ClockKey[]>>> = {
  'triage.standard': ['triage.standard', 'triage.urgent'],
}

/** R-REF-02, R-REF-04, R-REF-05, R-REF-07, R-CAR-01. What runs already goes on; only what is new begins. */
export function receiptClocks(journey: Journey, step: Step<CreateReferralFacts>): readonly ClockIntent[] {
  const runs = (key: ClockKey): boolean =>
    (COVERED_BY[key] ?? [key]).some((each) => journey.clocks.some((clock) => clock.key === each))
  const wanted: readonly ClockKey[] = ['referral.acknowledge', triageClock(step)]
  return [
    ...wanted.filter((key) => !runs(key)).map((key) => start(key, step.receivedAt)),
    // Each referrer has asked for themselves, so each is answered in their own time.
    ...(step.facts.referrer === 'SELF' ? [] : [start('referral.acknowledge.referrer', step.receivedAt)]),
    ...offerBecomesDue(journey, step.facts, step.receivedAt),
    ...takeOverClocks(journey, takeOverOf(step.facts.urgent, step), step.receivedAt),
  ]
}

/** R-REF-02. Somebody else referred, and left an address: the form takes nothing else as their contact. */
const getsLetter = ({ facts, given }: Step<CreateReferralFacts>): boolean =>
  facts.referrer !== 'SELF' && given.includes('/referrerContact')

/** R-REF-02. Whoever can only be called is somebody's to call, by the same date; no letter is asked for that could not go out. */
export const referrerToTell = (step: Step<CreateReferralFacts>): { readonly referrerToTell?: true } =>
  step.facts.referrer === 'SELF' || getsLetter(step) ? {} : { referrerToTell: true }

/** R-REF-02. The person and whoever referred them hear what happens next, and by when. */
export function acknowledgements(step: Step<CreateReferralFacts>): readonly MessageIntent[] {
  const dates = ['triage.standard', 'triage.urgent'] as const
  const toPerson: MessageIntent = { template: 'REFERRAL_ACKNOWLEDGEMENT', to: 'PERSON', dates }
  const toReferrer: MessageIntent = { template: 'REFERRER_ACKNOWLEDGEMENT', to: 'REFERRER', dates }
  return [toPerson, ...(getsLetter(step) ? [toReferrer] : []), ...takeOverMessages(takeOverOf(step.facts.urgent, step))]
}

import type { Rule } from '../journey/step.ts'
import { isBetween } from '../shared/time.ts'
import { COPIES } from './copies.ts'
import type { ConfirmCopyReceivedFacts, RecordCopyWishesFacts, SendPlanCopiesFacts } from './facts.ts'
import { SIGN_OFF_REFUSALS } from './refusals.ts'

/** R-SGN-05. Copy to the person always. */
export const personGetsCopy: Rule<SendPlanCopiesFacts> = ({ signOff }, { facts: { recipients } }) =>
  signOff?.inForce?.personCopySent === true || recipients.some(({ to }) => to === 'PERSON')
    ? undefined
    : SIGN_OFF_REFUSALS.PERSON_GETS_THE_FIRST_COPY

/** R-SGN-05. Everybody else only as the person wants. */
export const othersHaveConsent: Rule<SendPlanCopiesFacts> = (_journey, { facts: { recipients } }) =>
  recipients.every(({ to, consent }) => to === 'PERSON' || consent) ? undefined : SIGN_OFF_REFUSALS.COPY_NEEDS_CONSENT

/** R-SGN-05. A no that is on record stands until the person says otherwise on record. */
export const nobodyWasRefused: Rule<SendPlanCopiesFacts> = ({ signOff }, { facts: { recipients } }) =>
  recipients.some(({ to }) => to !== 'PERSON' && signOff?.inForce?.copyWishes?.[to] === 'NOT_WANTED')
    ? SIGN_OFF_REFUSALS.COPY_NOT_WANTED
    : undefined

/** R-SGN-05. A copy never goes to nobody in particular. */
export const otherIsNamed: Rule<SendPlanCopiesFacts> = (_journey, { facts: { recipients }, given }) =>
  recipients.some(({ to }) => to === 'OTHER') && !given.includes('/otherRecipient')
    ? SIGN_OFF_REFUSALS.COPY_RECIPIENT_NOT_NAMED
    : undefined

/** R-SGN-05. Whoever writes down what the person wants says how they know. */
export const wishHasEvidence: Rule<RecordCopyWishesFacts> = (_journey, { by: { role }, given }) =>
  role === 'CITIZEN' || given.includes('/evidence') ? undefined : SIGN_OFF_REFUSALS.COPY_WISH_NEEDS_EVIDENCE

/** R-SGN-05. One answer for each. */
export const eachIsAnsweredOnce: Rule<RecordCopyWishesFacts> = (_journey, { facts: { wishes } }) =>
  new Set(wishes.map(({ to }) => to)).size === wishes.length ? undefined : SIGN_OFF_REFUSALS.COPY_WISH_TWICE

/** R-SGN-05. Somebody is waiting for this copy: it is due, or it has been asked for. */
export const copyIsAwaited: Rule<ConfirmCopyReceivedFacts> = ({ clocks }, { facts: { to } }) =>
  clocks.some(({ key }) => key === COPIES[to].clock) ? undefined : SIGN_OFF_REFUSALS.COPY_NOT_AWAITED

/** R-SGN-05. A copy of this plan was received after its signature, and not in days to come. */
export const copyDayHasCome: Rule<ConfirmCopyReceivedFacts> = (_journey, { facts: { receivedOn }, standing }) =>
  standing.receivedOn !== undefined && isBetween(receivedOn, standing.planSignedOn, standing.receivedOn)
    ? undefined
    : SIGN_OFF_REFUSALS.COPY_DAY_NOT_POSSIBLE

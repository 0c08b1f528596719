import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { without } from '../shared/without.ts'
import { concerned } from './concern.ts'
import { afterPayment, arrangedInstead, flowing } from './paying.ts'
import type { PayingEvent } from './paying-events.ts'
import { passedOn } from './passing-on.ts'
import { withSignatures } from './signatures.ts'
import { PAYMENT_SIGNATORIES, type DirectPaymentState } from './state.ts'

const changed = ({ directPayment }: Journey, changes: Partial<DirectPaymentState>): Changes => ({
  directPayment: { ...directPayment, ...changes },
})

export const payingEvolvers: Evolvers<PayingEvent> = {
  // New terms are signed anew.
  DirectPaymentAgreementIssued: (journey, { employsAssistant }, { at }) =>
    changed(journey, { agreement: { issuedAt: at, ...(employsAssistant && { employsAssistant }) } }),
  DirectPaymentAgreementSigned: (journey, { signedBy = PAYMENT_SIGNATORIES }, { at }) =>
    withSignatures(journey, signedBy, at),
  PaymentChannelConfirmed: (journey, { channel }) => passedOn({ ...journey.directPayment, channel }),
  DirectPaymentStarted: (journey, _event, { at }) => ({
    ...changed(journey, { startedAt: at }),
    managing: flowing(journey),
  }),
  FamilyPaymentDecided: (journey, { necessary }) =>
    necessary
      ? changed(journey, { familyMayBePaid: true })
      : { directPayment: without(journey.directPayment ?? {}, 'familyMayBePaid') },
  EmployerDutiesTold: (journey, _event, { at }) =>
    changed(journey, { agreement: { issuedAt: at, ...journey.directPayment?.agreement, employsAssistant: true } }),
  DirectPaymentReviewed: () => ({}),
  DirectPaymentConcernRaised: (journey, { callsReview }, { at }) => concerned(journey, callsReview, at),
  DirectPaymentEndNoticeGiven: (journey, _event, { at }) => changed(journey, { noticeGivenAt: at }),
  DirectPaymentEndNoticeWithdrawn: ({ directPayment }) =>
    directPayment === undefined ? {} : { directPayment: without(directPayment, 'noticeGivenAt') },
  DirectPaymentEnded: (journey, _event, { at }) => ({
    directPayment: afterPayment(journey.directPayment, at),
    managing: arrangedInstead(journey),
  }),
}

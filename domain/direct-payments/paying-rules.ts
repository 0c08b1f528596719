import type { Rule } from '../journey/step.ts'
import { asWanted, managingOf } from '../managing/lines.ts'
import { missingInAnyMode } from '../managing/needs-before-payment.ts'
import { planInForce } from '../reviews/rules.ts'
import { toMs } from '../shared/time.ts'
import { isPaying, paidLines } from './paying.ts'
import type {
  ConfirmPaymentChannelFacts,
  EndDirectPaymentFacts,
  IssueDirectPaymentAgreementFacts,
  ReviewDirectPaymentFacts,
} from './paying-facts.ts'
import { PAYING_REFUSALS } from './paying-refusals.ts'
import { DIRECT_PAYMENT_REFUSALS } from './refusals.ts'

/** R-DPY-01. Terms, account and payment follow from a yes. */
export const isAgreed: Rule<unknown> = ({ directPayment }) =>
  directPayment?.agreed === undefined ? DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_NOT_AGREED : undefined

/** R-DPY-06. Whoever becomes an employer knows of contract, tax, insurance, checks and pension, and where to get help. */
export const employerKnows: Rule<Pick<IssueDirectPaymentAgreementFacts, 'employsAssistant' | 'employerDutiesTold'>> = (
  _journey,
  { facts, given },
) =>
  facts.employsAssistant && !(facts.employerDutiesTold && given.includes('/employerHelp'))
    ? PAYING_REFUSALS.EMPLOYER_DUTIES_NOT_TOLD
    : undefined

/** R-DPY-04. There is something to sign. */
export const agreementIsIssued: Rule<unknown> = ({ directPayment }) =>
  directPayment?.agreement === undefined ? PAYING_REFUSALS.NO_PAYMENT_AGREEMENT_ISSUED : undefined

/** R-DPY-05. A new account, or a card: money for support is not mixed with other money. */
export const channelIsOfItsOwn: Rule<ConfirmPaymentChannelFacts> = (_journey, { facts: { channel } }) =>
  channel === 'ACCOUNT_IN_USE' ? PAYING_REFUSALS.PAYMENT_NEEDS_OWN_ACCOUNT : undefined

/** R-DPY-05. Nobody else controls it. */
export const recipientControlsIt: Rule<ConfirmPaymentChannelFacts> = ({ directPayment }, { facts }) =>
  directPayment?.agreed?.recipient === facts.controlledBy ? undefined : PAYING_REFUSALS.ACCOUNT_IS_SOMEBODY_ELSES

/** R-DPY-04. Terms stay as signed while they are paid on; to another recipient they are issued anew. */
export const termsMayBeIssued: Rule<unknown> = (journey) =>
  isPaying(journey) && journey.directPayment?.agreement?.signedAt !== undefined
    ? PAYING_REFUSALS.DIRECT_PAYMENT_RUNS_ALREADY
    : undefined

export const isNotPaying: Rule<unknown> = (journey) =>
  isPaying(journey) ? PAYING_REFUSALS.DIRECT_PAYMENT_RUNS_ALREADY : undefined

/** R-BUD-05. Paid is what the signed plan says is paid directly. */
export const planSaysSo: Rule<unknown> = (journey) =>
  planInForce(journey) && paidLines(journey).length > 0 ? undefined : PAYING_REFUSALS.NO_LINE_TO_PAY_DIRECTLY

/** R-DPY-04. Signed before the first payment. */
export const termsAreSigned: Rule<unknown> = ({ directPayment }) =>
  directPayment?.agreement?.signedAt === undefined ? PAYING_REFUSALS.PAYMENT_AGREEMENT_NOT_SIGNED : undefined

/** R-DPY-05. There before the first payment. */
export const channelIsThere: Rule<unknown> = ({ directPayment }) =>
  directPayment?.channel === undefined ? PAYING_REFUSALS.NO_PAYMENT_CHANNEL : undefined

/** R-MGT-06, R-MGT-07. The first payment goes round no pool that is not agreed, and round no look at a service the council does not know. */
export const linesAreReady: Rule<unknown> = (journey) =>
  (managingOf(journey).inForce ?? [])
    .filter(({ line }) => paidLines(journey).includes(line))
    .map((line) => missingInAnyMode(journey, asWanted(line)))
    .find((refusal) => refusal !== undefined)

export const somethingIsPaid: Rule<unknown> = (journey) =>
  isPaying(journey) ? undefined : PAYING_REFUSALS.NO_DIRECT_PAYMENT_RUNS

/** R-DPY-08. Not over the head of the person, nor of whoever gets the money. */
export const theyTookPart: Rule<ReviewDirectPaymentFacts> = (_journey, { facts }) =>
  facts.involved ? undefined : PAYING_REFUSALS.PAYMENT_REVIEW_WITHOUT_THEM

/** R-DPY-04. What was signed is signed once; new terms are issued first. */
export const isNotSignedYet: Rule<unknown> = ({ directPayment }) =>
  directPayment?.agreement?.signedAt === undefined ? undefined : PAYING_REFUSALS.PAYMENT_AGREEMENT_SIGNED_ALREADY

export const noNoticeRuns: Rule<unknown> = ({ directPayment }) =>
  directPayment?.noticeGivenAt === undefined ? undefined : PAYING_REFUSALS.PAYMENT_NOTICE_GIVEN_ALREADY

export const noticeRuns: Rule<unknown> = ({ directPayment }) =>
  directPayment?.noticeGivenAt === undefined ? PAYING_REFUSALS.NO_PAYMENT_NOTICE : undefined

/** R-DPY-12. Another way to meet the needs is in place first, whatever the reason. */
export const alternativeIsThere: Rule<EndDirectPaymentFacts> = (_journey, { facts }) =>
  facts.alternativeInPlace ? undefined : PAYING_REFUSALS.PAYMENT_ENDS_WITHOUT_ALTERNATIVE

/** R-DPY-12. No line of the plan in force is paid directly any more, so that nobody loses anything by the end. */
export const nothingIsLeft: Rule<EndDirectPaymentFacts> = (journey, { facts: { because } }) =>
  because === 'NOTHING_LEFT_TO_PAY' && paidLines(journey).length > 0 ? PAYING_REFUSALS.LINES_ARE_STILL_PAID : undefined

/** R-DPY-12. Notice is given and has run out, unless the person chose the end, or there is misuse or risk. */
export const noticeRanOut: Rule<EndDirectPaymentFacts> = (journey, { facts: { because }, receivedAt }) => {
  if (because !== 'NOTICE_RAN_OUT') return undefined
  if (journey.directPayment?.noticeGivenAt === undefined) return PAYING_REFUSALS.NO_PAYMENT_NOTICE
  const runs = journey.clocks.some(
    ({ key, dueAt }) => key === 'directPayment.endNotice' && toMs(receivedAt) <= toMs(dueAt),
  )
  return runs ? PAYING_REFUSALS.PAYMENT_NOTICE_STILL_RUNS : undefined
}

/** R-DPY-10, R-DPY-12. Where somebody is employed, it is settled what they still get, whatever the reason of the end. */
export const othersAreNotLeftUnpaid: Rule<unknown> = ({ directPayment }, { given }) =>
  directPayment?.agreement?.employsAssistant === true && !given.includes('/owedToOthers')
    ? PAYING_REFUSALS.OWED_TO_OTHERS_NOT_SETTLED
    : undefined

/** R-DPY-12. That the person chose it is on record. */
export const choiceIsOnRecord: Rule<EndDirectPaymentFacts> = (_journey, { facts: { because }, given }) =>
  because === 'PERSONS_CHOICE' && !given.includes('/choiceEvidence')
    ? PAYING_REFUSALS.PAYMENT_CHOICE_NOT_RECORDED
    : undefined

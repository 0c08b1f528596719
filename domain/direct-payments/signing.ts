import { MONEY_STAGES } from '../finance/consequences.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { Role } from '../roles/roles.ts'
import { wordOfPassing } from './passing-on.ts'
import type { SignDirectPaymentAgreementFacts } from './paying-facts.ts'
import { PAYING_REFUSALS } from './paying-refusals.ts'
import { agreementIsIssued, isNotSignedYet } from './paying-rules.ts'
import { isComplete, signedAfter, signedBefore } from './signatures.ts'
import type { PaymentRecipient, PaymentSignatory } from './state.ts'

type Signing = Rule<SignDirectPaymentAgreementFacts>

/** Whose signature somebody outside the council can give: their own, as the one who gets the money. */
const SIGNS_FOR: Readonly<Partial<Record<Role, readonly PaymentRecipient[]>>> = {
  CITIZEN: ['PERSON'],
  REPRESENTATIVE: ['NOMINATED_PERSON', 'AUTHORISED_PERSON'],
}

const signsThemselves = (role: Role): boolean => SIGNS_FOR[role] !== undefined

/** R-DPY-04. Whoever gets the money signs for themselves and for nobody else. */
const signatureIsTheirs: Signing = ({ directPayment }, { facts: { signedBy }, by: { role } }) => {
  const recipients = SIGNS_FOR[role]
  if (recipients === undefined) return undefined
  const isRecipient = recipients.some((each) => each === directPayment?.agreed?.recipient)
  return isRecipient && signedBy.every((each) => each === 'RECIPIENT')
    ? undefined
    : PAYING_REFUSALS.SIGNATURE_OF_SOMEBODY_ELSE
}

/** R-DPY-04. Nobody signs twice, and no step is taken without a signature. */
const signatureIsNew: Signing = (journey, { facts: { signedBy } }) =>
  signedBy.some((each) => !signedBefore(journey).includes(each)) ? undefined : PAYING_REFUSALS.SIGNATURE_GIVEN_ALREADY

/** R-DPY-04. A signature that somebody of the council records is there to be seen: who signed, how, and when. */
const signatureCanBeSeen: Signing = (_journey, { facts: { signedBy, way }, by: { role }, given }) =>
  signedBy.includes('RECIPIENT') && !signsThemselves(role) && !(way !== undefined && given.includes('/signature'))
    ? PAYING_REFUSALS.SIGNATURE_NOT_DESCRIBED
    : undefined

/** R-DPY-04. Whoever gets the money has signed, and waits for the council. */
const wordForCouncil = (journey: Journey, signed: readonly PaymentSignatory[]): readonly MessageIntent[] =>
  isComplete(signed) || !signed.includes('RECIPIENT')
    ? []
    : [{ template: 'DIRECT_PAYMENT_TO_COUNTERSIGN', to: workerOrTeam(journey.allocation) }]

/** R-DPY-04. Each side signs for itself, at once or one after the other; the second signature makes it an agreement. */
const signDirectPaymentAgreement = defineStep<SignDirectPaymentAgreementFacts>()({
  name: 'signDirectPaymentAgreement',
  title: 'Sign the direct payment agreement, or record that it is signed',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'FINANCE_OFFICER'],
  from: MONEY_STAGES,
  reads: ['directPayment'],
  rules: [agreementIsIssued, isNotSignedYet, signatureIsTheirs, signatureIsNew, signatureCanBeSeen],
  happens: (journey, { facts: { signedBy, way }, by: { role }, receivedAt }) => {
    const themselves = signsThemselves(role)
    const how = themselves ? 'ONLINE' : way
    const signed = signedAfter(journey, signedBy)
    return {
      event: {
        type: 'DirectPaymentAgreementSigned',
        signedBy,
        ...(how && { way: how }),
        ...(signedBy.includes('RECIPIENT') && { onBehalf: !themselves }),
      },
      messages: [
        ...wordForCouncil(journey, signed),
        ...(isComplete(signed)
          ? wordOfPassing(journey, { agreement: { issuedAt: receivedAt, signedAt: receivedAt } })
          : []),
      ],
    }
  },
})

export const signingSteps = [signDirectPaymentAgreement] as const

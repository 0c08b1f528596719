import type { Standing } from '../journey/step.ts'
import type { DecideDirectPaymentFacts } from './facts.ts'
import type { PaymentCondition, PaymentRecipient } from './state.ts'

/** Whom the decision is about, with what was found. */
export interface Considered extends Omit<DecideDirectPaymentFacts, 'decision'> {
  readonly recipient: PaymentRecipient
  /** False before the 18th birthday. */
  readonly isAdult: boolean
}

/** R-DPY-02. Only an authorised person gets the money of somebody who lacks capacity for this, and of nobody else. */
const fitsCapacity = ({ recipient, hasCapacity }: Considered): boolean =>
  hasCapacity === (recipient !== 'AUTHORISED_PERSON')

const isAuthorised = ({ recipient }: Considered): boolean => recipient === 'AUTHORISED_PERSON'

/** Each condition of sections 31 and 32, and whether it is met. */
const MET: Readonly<Record<PaymentCondition, (found: Considered) => boolean>> = {
  OF_AGE: ({ isAdult }) => isAdult,
  RECIPIENT_FITS_CAPACITY: fitsCapacity,
  RECIPIENT_AGREES: ({ recipient, recipientAgrees }) => recipient === 'PERSON' || recipientAgrees,
  AUTHORISED_PERSON_SUITABLE: (found) => !isAuthorised(found) || found.recipientSuitable === true,
  IN_BEST_INTERESTS: (found) => !isAuthorised(found) || found.inBestInterests === true,
  NOT_BARRED: ({ barred }) => !barred,
  CAN_BE_MANAGED: ({ manages }) => manages !== 'NOT_EVEN_WITH_HELP',
  PROPER_WAY: ({ properWay }) => properWay,
}

/** R-DPY-01. Of age, as far as the date of birth is known. */
export const isOfAge = ({ isAdult }: Standing): boolean => isAdult !== false

const CONDITIONS = Object.keys(MET) as readonly PaymentCondition[]

/** R-DPY-01, R-DPY-02. What stands against a direct payment; nothing means that the council must agree. */
export const unmet = (found: Considered): readonly PaymentCondition[] =>
  CONDITIONS.filter((condition) => !MET[condition](found))

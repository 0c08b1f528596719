import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam, type Recipient } from '../messages/recipient.ts'
import { knownMoneyManagers } from './invitees.ts'
import type { BudgetManager, ReviewAppointment, ReviewParty, ReviewType } from './state.ts'

/** The date by which a review is done: the letter tells it when no day has been agreed yet. */
const LIMITS = ['review.first', 'review.annual', 'review.unplanned'] as const

/** R-REV-06. To the day that was agreed: how, who may come, what to have ready. */
export const invitationTo = (
  { method, invitees, carersPlan }: ReviewAppointment,
  budgetManagedBy: BudgetManager,
): MessageIntent => ({
  template: 'REVIEW_INVITATION',
  to: 'PERSON',
  about: {
    agreed: true,
    method,
    bringReceipts: budgetManagedBy !== 'COUNCIL',
    moneyManagerInvited: invitees.includes('MONEY_MANAGER'),
    ...(carersPlan === undefined ? {} : { carersPlan: true }),
  },
})

/** R-REV-06. Those who are invited besides the person hear too, where it is known how to reach them. */
export function invitationsForOthers(
  journey: Journey,
  appointment: ReviewAppointment,
  given: readonly string[],
): readonly MessageIntent[] {
  const invited = (party: ReviewParty, field: string): boolean =>
    appointment.invitees.includes(party) && given.includes(field)
  const told = (to: Recipient, lookingAfterMoney: boolean): MessageIntent => ({
    template: 'REVIEW_INVITATION_FOR_OTHERS',
    to,
    about: {
      method: appointment.method,
      lookingAfterMoney,
      ...(to === 'CARER' && appointment.carersPlan !== undefined ? { carersPlan: true } : {}),
    },
  })
  return [
    ...(invited('CARER', '/carerRecipient') ? [told('CARER', false)] : []),
    ...(invited('ADVOCATE', '/advocateRecipient') ? [told('ADVOCATE', false)] : []),
    ...(appointment.invitees.includes('MONEY_MANAGER') ? knownMoneyManagers(journey).map((to) => told(to, true)) : []),
    ...(invited('MONEY_MANAGER', '/otherRecipient') ? [told('OTHER', true)] : []),
  ]
}

/** To whom a letter of invitation goes: the person's own also reaches whoever represents them. */
const LETTER_OF: Readonly<Partial<Record<ReviewParty, string>>> = {
  CARER: '/carerRecipient',
  ADVOCATE: '/advocateRecipient',
  MONEY_MANAGER: '/otherRecipient',
}

const GETS_NO_LETTER: readonly ReviewParty[] = ['REPRESENTATIVE', 'PROVIDER', 'OTHER']

/** R-REV-06. Whoever is invited and gets no letter is told by the worker, so that nobody is invited on paper alone. */
export function inviteesToTell(
  journey: Journey,
  { invitees }: ReviewAppointment,
  given: readonly string[],
): readonly MessageIntent[] {
  const { allocation } = journey
  const isKnown = (party: ReviewParty): boolean => party === 'MONEY_MANAGER' && knownMoneyManagers(journey).length > 0
  const toTell = invitees.filter((party) => {
    const field = LETTER_OF[party]
    if (isKnown(party)) return false
    return GETS_NO_LETTER.includes(party) || (field !== undefined && !given.includes(field))
  })
  return toTell.length === 0
    ? []
    : [{ template: 'REVIEW_INVITEES_TO_TELL', to: workerOrTeam(allocation), about: { toTell } }]
}

/**
 * R-REV-01, R-REV-02. When the window opens and no day is agreed yet: somebody will call to agree one. R-CAR-07: where a carer has a
 * plan of their own, it says that both can be reviewed on one day.
 */
export const invitationToAgreeADay = ({ carers }: Journey, review: ReviewType): MessageIntent => ({
  template: 'REVIEW_INVITATION',
  to: 'PERSON',
  dates: review === 'PLANNED_FIRST' ? ['review.first'] : LIMITS,
  about: {
    review,
    agreed: false,
    ...(carers?.known.some(({ plan }) => plan !== undefined) === true ? { carersPlan: true } : {}),
  },
})

/** R-CAR-07. The carer's plan has dates of its own, which go on in the carer's journey. */
export const carersReviewToRecord = ({ allocation }: Journey): MessageIntent => ({
  template: 'CARERS_REVIEW_TO_RECORD',
  to: workerOrTeam(allocation),
})

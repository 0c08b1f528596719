import { defineRefusals } from '../shared/refusal.ts'

export const REFERRAL_REFUSALS = defineRefusals({
  SELF_REFERRAL_NEEDS_NO_REFERRER: {
    rule: 'R-REF-01',
    detail: 'The person referred themselves, but somebody else is named as the referrer.',
    whatToDo: 'Leave the referrer out, or say who referred the person.',
  },
  NEED_APPEARS: {
    rule: 'R-REF-03',
    detail:
      'The person appears to have needs for care and support, so the council has to assess them, whatever the level of need and whatever they own.',
    whatToDo: 'Decide the route in triage: an assessment, the waiting list, or short-term work.',
  },
  REJECTION_WITH_CONCERN: {
    rule: 'R-REF-03',
    detail: 'There is a safeguarding concern, so the request cannot be rejected.',
    whatToDo: 'Raise the concern, and decide the route in triage.',
  },
  REJECTION_IS_PROPOSED: {
    kind: 'STATE',
    rule: 'R-GEN-06',
    detail: 'It has been proposed already that this referral is rejected.',
    whatToDo: 'A team manager authorises or returns the proposal.',
  },
  NO_REJECTION_PROPOSED: {
    kind: 'STATE',
    rule: 'R-GEN-06',
    detail: 'Nobody has proposed that this referral is rejected.',
    whatToDo: 'A triage worker proposes it first, with reasons.',
  },
  OWN_REJECTION: {
    rule: 'R-GEN-06',
    detail: 'You proposed this rejection yourself, so you cannot authorise it.',
    whatToDo: 'Ask another manager.',
  },
  WITHDRAWAL_WITHOUT_CAPACITY: {
    rule: 'R-CAP-03',
    detail:
      'The person may lack capacity to decide about this, and an assessment would be in their best interests, so it goes on.',
    whatToDo: 'Go on with the journey, and record the capacity and best-interests decision.',
  },
  WITHDRAWAL_AT_RISK_OF_ABUSE: {
    rule: 'R-CAP-03',
    detail: 'The person is or may be at risk of abuse or neglect, so the council assesses them even if they refuse.',
    whatToDo: 'Go on with the journey, and raise a safeguarding concern if none is open.',
  },
})

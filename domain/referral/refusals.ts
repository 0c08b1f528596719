import { defineRefusals } from '../shared/refusal.ts'

export const REFERRAL_REFUSALS = defineRefusals({
  SELF_REFERRAL_NEEDS_NO_REFERRER: {
    rule: 'R-REF-01',
    detail: 'The person referred themselves, but somebody else is named as the referrer.',
    whatToDo: 'Leave the referrer out, or say who referred the person.',
  },
})

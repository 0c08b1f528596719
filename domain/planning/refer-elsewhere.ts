import { defineStep } from '../journey/step.ts'
import type { ReferNeedElsewhereFacts } from './facts.ts'

/** R-PLN-05. Medical treatment, an NHS service or housing is asked of those whose duty it is; the person knows whom we asked. */
const referNeedElsewhere = defineStep<ReferNeedElsewhereFacts>()({
  name: 'referNeedElsewhere',
  title: 'Refer a need to the NHS or to housing',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['PLANNING'],
  reads: ['planning'],
  rules: [],
  happens: (_journey, { facts: { duty, basis } }) => ({
    event: { type: 'NeedReferredElsewhere', duty, basis },
    messages: [
      { template: 'NEED_REFERRED_ELSEWHERE', to: 'PERSON', about: { duty } },
      { template: 'NEED_REFERRAL', to: 'OTHER', about: { duty } },
    ],
  }),
})

export const referralSteps = [referNeedElsewhere] as const

import { met } from '../journey/clock-intents.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import { dischargeDatesEnd, noticeClocksEnd, replanned } from './clocks.ts'
import { endedDelay } from './delay.ts'
import { hospitalOf, likelyDay } from './evolve.ts'
import type { WithdrawNoticeFacts } from './facts.ts'
import { NOTICE_ROLES } from './notice-roles.ts'
import * as rules from './rules.ts'
import { toTheTeam } from './words.ts'

/** R-HOS-06. The hospital no longer asks, or should not have asked. What was assessed is kept. */
const withdrawNotice = defineStep<WithdrawNoticeFacts>()({
  name: 'withdrawNotice',
  title: 'Withdraw a notice of a hospital',
  roles: NOTICE_ROLES,
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['actorsHospital'],
  rules: [rules.thereIsSuchANotice, rules.isItsOwn],
  happens: (journey, { facts, receivedAt }) => {
    const whole = facts.which === 'ASSESSMENT'
    return {
      event: { type: 'NoticeWithdrawn', ...facts, ...endedDelay(journey, receivedAt) },
      clocks: whole
        ? noticeClocksEnd(journey, 'NoticeWithdrawn')
        : [
            ...replanned(journey, likelyDay(hospitalOf(journey))?.on, 'NoticeWithdrawn'),
            ...dischargeDatesEnd(journey, 'NoticeWithdrawn'),
          ],
      messages: [
        ...toTheTeam(journey, undefined, { template: 'NOTICE_WITHDRAWN', about: { ...facts } }),
        ...(whole ? [{ template: 'NOTICE_WITHDRAWN_FOR_PERSON', to: 'PERSON' } as const] : []),
      ],
    }
  },
})

/** R-HOS-04. Where the hospital has no e-mail address, somebody calls and says that the notice has come. */
const confirmHospitalReceipt = defineStep<object>()({
  name: 'confirmHospitalReceipt',
  title: 'Confirm to the hospital by phone that its notice came',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['hospital'],
  rules: [rules.receiptIsAwaited],
  happens: () => ({
    event: { type: 'HospitalReceiptSent' },
    clocks: [met('hospital.receipt', 'HospitalReceiptSent')],
  }),
})

export const endingSteps = [withdrawNotice, confirmHospitalReceipt] as const

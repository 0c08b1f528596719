import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { cancel } from '../journey/clock-intents.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { CONTACT_DETAILS_REFUSALS } from './refusals.ts'
import type { SharingParty } from './state.ts'

export interface RecordSharingConsentFacts {
  readonly with: SharingParty
  readonly agrees: boolean
}

/** R-CLS-01. What the person wanted while they lived is kept; nobody can say it anew for them. */
const personLives: Rule<unknown> = ({ closure }) =>
  closure?.reason === 'DIED' ? CONTACT_DETAILS_REFUSALS.PERSON_HAS_DIED : undefined

/** Nobody has to ask for what is so: until the person says no, each letter rests on the consent that its step asks for. */
const isNews: Rule<RecordSharingConsentFacts> = ({ contactDetails }, { facts }) =>
  (contactDetails?.notSharedWith ?? []).includes(facts.with) === !facts.agrees
    ? CONTACT_DETAILS_REFUSALS.SHARING_SAID_ALREADY
    : undefined

/** A copy that must not go out any more is not waited for. */
const COPIES_FOR: Readonly<Record<SharingParty, readonly ClockKey[]>> = {
  CARER: ['plan.copies.carer'],
  REFERRER: [],
  ADVOCATE: ['plan.copies.advocate'],
  GP: ['plan.copies.gp'],
  OTHER: ['plan.copies.other'],
}

/** R-GEN-02. The person decides who hears of them, and may change their mind at any time; copies on their way are held back. */
const recordSharingConsent = defineStep<RecordSharingConsentFacts>()({
  name: 'recordSharingConsent',
  title: 'Record whether the person agrees to sharing',
  roles: [
    'CITIZEN',
    'REPRESENTATIVE',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
    'EDT_WORKER',
  ],
  from: STAGES,
  reads: ['contactDetails'],
  rules: [personLives, isNews],
  happens: ({ allocation }, { facts }) => ({
    event: { type: 'SharingConsentRecorded', ...facts },
    clocks: facts.agrees ? [] : COPIES_FOR[facts.with].map((key) => cancel(key, 'SharingConsentRecorded')),
    messages: [
      { template: 'SHARING_CONFIRMED', to: 'PERSON', about: { ...facts } },
      { template: 'SHARING_CHANGED', to: workerOrTeam(allocation), about: { agrees: facts.agrees } },
    ],
  }),
})

export const sharingSteps = [recordSharingConsent] as const

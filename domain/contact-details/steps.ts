import { hasEnded } from '../journey/liveness.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { CONTACT_DETAILS_REFUSALS } from './refusals.ts'
import { sharingSteps } from './sharing.ts'
import { writingSteps } from './writing.ts'
import type { ContactParty, ContactWay } from './state.ts'
import { waysGiven } from './ways.ts'

export interface CorrectContactDetailsFacts {
  readonly of: ContactParty
  /** Ways that must not be used any more, because they are wrong or not safe. */
  readonly noLonger: readonly ContactWay[]
}

type CorrectionRule = Rule<CorrectContactDetailsFacts>

/** R-CLS-01. Nothing is sent to somebody who has died, so there is nothing to correct it for. */
const personLives: CorrectionRule = ({ closure }, { facts }) =>
  closure?.reason === 'DIED' && facts.of === 'PERSON' ? CONTACT_DETAILS_REFUSALS.PERSON_HAS_DIED : undefined

/** A letter about the ending may still wait for an address; after that nobody is written to. */
const somethingIsLeft: CorrectionRule = (journey) =>
  hasEnded(journey) ? CONTACT_DETAILS_REFUSALS.RECORD_IS_CLOSED : undefined

const saysSomething: CorrectionRule = (_journey, { facts, given }) =>
  given.length + facts.noLonger.length === 0 ? CONTACT_DETAILS_REFUSALS.NOTHING_TO_CORRECT : undefined

const contradictsNothing: CorrectionRule = (_journey, { facts, given }) =>
  waysGiven(given).some((way) => facts.noLonger.includes(way))
    ? CONTACT_DETAILS_REFUSALS.GIVEN_AND_TAKEN_AWAY
    : undefined

/** The contact names the person, and the referral may name the referrer. */
const NAMED_ELSEWHERE: readonly ContactParty[] = ['PERSON', 'REFERRER']

const nameIsKnown: CorrectionRule = ({ contactDetails }, { facts, given }) => {
  const isKnown = NAMED_ELSEWHERE.includes(facts.of) || contactDetails?.recorded.includes(facts.of) === true
  return isKnown || given.includes('/name') ? undefined : CONTACT_DETAILS_REFUSALS.NAME_MISSING
}

/** How the person and those around them are reached. Letters that are stuck without an address go on their way by themselves. */
const correctContactDetails = defineStep<CorrectContactDetailsFacts>()({
  name: 'correctContactDetails',
  title: 'Record or correct contact details',
  roles: [
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
    'FINANCE_OFFICER',
    'EDT_WORKER',
  ],
  from: STAGES,
  reads: ['contactDetails'],
  rules: [personLives, somethingIsLeft, saysSomething, contradictsNothing, nameIsKnown],
  happens: (_journey, { facts: { of, noLonger }, given }) => ({
    event: {
      type: 'ContactDetailsCorrected',
      of,
      named: given.includes('/name'),
      given: waysGiven(given),
      noLonger: [...new Set(noLonger)],
    },
  }),
})

export const contactDetailsSteps = [correctContactDetails, ...sharingSteps, ...writingSteps] as const

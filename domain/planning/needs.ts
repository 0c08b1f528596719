import { OUTCOMES, type Outcome } from '../eligibility/criteria.ts'

/** A need, by the outcome that the person cannot achieve without support. */
export const NEEDS = OUTCOMES
export type Need = Outcome

/** The needs in plain words. */
export const NEED_WORDS: Readonly<Record<Need, string>> = {
  NUTRITION: 'food and drink',
  PERSONAL_HYGIENE: 'washing and keeping clean',
  TOILET_NEEDS: 'using the toilet',
  APPROPRIATELY_CLOTHED: 'getting dressed',
  USE_HOME_SAFELY: 'being safe at home',
  HABITABLE_HOME: 'keeping the home fit to live in',
  RELATIONSHIPS: 'family and other relationships',
  WORK_TRAINING_EDUCATION_VOLUNTEERING: 'work, training, education or volunteering',
  COMMUNITY_FACILITIES: 'getting about and using local services',
  CARING_FOR_CHILD: 'caring for a child',
  CARING_FOR_OTHERS: 'caring for somebody else',
  RECREATION: 'free time and recreation',
}

/** PC-19. Who meets a need besides the council. */
export const OTHERS_WHO_MEET_NEEDS = ['CARER', 'FAMILY_OR_FRIENDS', 'NHS', 'HOUSING', 'COMMUNITY', 'OTHER'] as const
export type OtherWhoMeetsNeeds = (typeof OTHERS_WHO_MEET_NEEDS)[number]

/** Those who meet needs, in plain words. */
export const OTHERS_WORDS: Readonly<Record<OtherWhoMeetsNeeds, string>> = {
  CARER: 'the carer',
  FAMILY_OR_FRIENDS: 'family or friends',
  NHS: 'the NHS',
  HOUSING: 'housing',
  COMMUNITY: 'the community',
  OTHER: 'somebody else',
}

/** R-PLN-05. What a council's plan must not provide, because it is somebody else's duty. */
export const OUTSIDE_DUTIES = ['MEDICAL_TREATMENT', 'NHS_SERVICE', 'HOUSING'] as const
export type OutsideDuty = (typeof OUTSIDE_DUTIES)[number]

/** Those duties in plain words. */
export const OUTSIDE_DUTY_WORDS: Readonly<Record<OutsideDuty, string>> = {
  MEDICAL_TREATMENT: 'medical treatment',
  NHS_SERVICE: 'a service that the NHS must provide',
  HOUSING: 'housing',
}

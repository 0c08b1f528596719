/** R-JNT-01. The two whose plans can be one, each with a will of their own. */
export const JOINT_PLAN_PARTIES = ['PERSON', 'CARER'] as const
export type JointPlanParty = (typeof JOINT_PLAN_PARTIES)[number]

/** Absent: not asked yet. */
export type JointPlanConsents = Readonly<Partial<Record<JointPlanParty, 'YES' | 'NO'>>>

/** The carer's own share of a joint plan. The plan's weekly cost is the person's alone, so that a split loses neither. */
export interface JointPlan {
  readonly carerWeeklyPence: number
}

/** R-JNT-02. Plans of other services; CPA is an older name that some still use. */
export const EXTERNAL_PLAN_TYPES = ['CPA_LEGACY', 'CMHT', 'S117', 'EHCP', 'PHB', 'CARER', 'OTHER'] as const
export type ExternalPlanType = (typeof EXTERNAL_PLAN_TYPES)[number]

/** The plans in plain words. */
export const EXTERNAL_PLAN_WORDS: Readonly<Record<ExternalPlanType, string>> = {
  CPA_LEGACY: 'care programme plan',
  CMHT: 'community mental health plan',
  S117: 'aftercare plan under section 117',
  EHCP: 'education, health and care plan',
  PHB: 'personal health budget plan',
  CARER: 'support plan of the carer',
  OTHER: 'plan of another service',
}

/** R-JNT-03. Plans that the social care plan sits inside; leaving them is no reason to stop support. */
export const MENTAL_HEALTH_PLANS: readonly ExternalPlanType[] = ['CPA_LEGACY', 'CMHT', 'S117']

/** Who can watch over a combined plan as a whole. */
export const LEAD_MONITORS = [
  'COUNCIL',
  'MENTAL_HEALTH_TEAM',
  'NHS',
  'EDUCATION',
  'CHILDRENS_SERVICES',
  'OTHER_SERVICE',
] as const
export type LeadMonitor = (typeof LEAD_MONITORS)[number]

/** The monitors in plain words. */
export const LEAD_MONITOR_WORDS: Readonly<Record<LeadMonitor, string>> = {
  COUNCIL: 'the council',
  MENTAL_HEALTH_TEAM: 'the mental health team',
  NHS: 'the NHS',
  EDUCATION: 'the school or college',
  CHILDRENS_SERVICES: "children's services",
  OTHER_SERVICE: 'the other service',
}

/** Several plans with one to watch over them. */
export interface CombinedPlan {
  readonly with: readonly ExternalPlanType[]
  readonly leadMonitor: LeadMonitor
}

/** Why another service's plan is no longer combined with this one. */
export const COMBINED_PLAN_ENDINGS = ['DISCHARGED', 'PLAN_ENDED', 'CONSENT_WITHDRAWN'] as const
export type CombinedPlanEnding = (typeof COMBINED_PLAN_ENDINGS)[number]

/** R-JNT-01. Both have said yes, and neither has taken it back. */
export const bothConsent = (consents: JointPlanConsents | undefined): boolean =>
  JOINT_PLAN_PARTIES.every((party) => consents?.[party] === 'YES')

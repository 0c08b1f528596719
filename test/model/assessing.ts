import * as g from './groups.ts'
import type { Commands, Model, State } from './model.ts'

const SECTIONS = [
  ...['NEEDS', 'WELLBEING_IMPACT', 'DESIRED_OUTCOMES', 'HOW_SUPPORT_COULD_HELP', 'STRENGTHS_AND_COMMUNITY', 'CARER'],
  ...['FAMILY_AND_CHILD_IMPACT', 'FLUCTUATION', 'RISKS', 'CAPACITY', 'ADVOCACY', 'EQUIPMENT_AND_PREVENTION'],
  ...['HOUSING', 'NHS_NEEDS'],
]

/** Rulebook 3.5: assessment and eligibility. */
export const ASSESSMENT: Commands = {
  sendAssessmentInformation: {
    who: g.WORKER,
    from: ['ASSESSING'],
    no: ({ assessing }) => g.when(assessing, 'R-ASM-03'),
    then: () => ({ informed: true }),
  },
  startAssessment: {
    who: g.WORKER,
    from: ['ASSESSING'],
    no: ({ informed, assessing }, a) =>
      g.when(assessing, 'R-ASM-01') ??
      g.when(g.says(a, 'information', 'NOT_SENT') || (g.says(a, 'information', 'SENT') && !informed), 'R-ASM-03') ??
      g.when(g.says(a, 'selfAssessment', 'NOT_OFFERED'), 'R-ASM-04'),
    then: ({ sections }, { facts }) => ({
      assessing: true,
      informed: false,
      mustAssess: false,
      asksAgain: false,
      sections: sections.filter((section) => g.list(facts['reuse']).includes(section)),
    }),
    also: ['R-ADV', 'R-ASM', 'R-CAP', 'R-CAR', 'R-GEN', 'R-RAS'],
  },
  saveAssessmentSection: {
    who: [...g.WORKER, ...g.PERSON],
    from: ['ASSESSING'],
    no: ({ assessing }) => g.when(!assessing, 'R-ASM-03'),
    then: ({ sections }, { facts }) => ({ sections: [...sections, String(facts['section'])] }),
    also: ['R-ASM', 'R-RAS'],
  },
  recordCarerWillingness: {
    who: g.WORKER,
    from: ['ASSESSING'],
    no: ({ assessing }, a) => g.when(!assessing || g.says(a, 'carerSpokenTo', false), 'R-CAR-05'),
    also: ['R-CAR'],
  },
  completeAssessment: {
    who: g.WORKER,
    from: ['ASSESSING'],
    no: ({ assessing, sections }, a) =>
      g.when(!assessing || g.missing(SECTIONS, sections), 'R-ASM-05') ??
      g.when(g.says(a, 'commentChanceGiven', false), 'R-ASM-09'),
    then: () => ({ state: 'DETERMINING', assessing: false, proposal: undefined }),
    also: ['R-ADV', 'R-ASM', 'R-CAR', 'R-GEN'],
  },
  proposeEligibility: {
    who: g.WORKER,
    from: ['DETERMINING'],
    no: (_, a) => g.when(g.says(a, 'fluctuating', true) && g.says(a, 'periodConsideredWeeks', undefined), 'R-ELG-03'),
    then: (_, a) => ({ proposal: { by: a.by, eligible: g.says(a, 'eligible', true) } }),
    also: ['R-ELG'],
  },
  authoriseEligibility: {
    who: g.MANAGER,
    from: ['DETERMINING'],
    no: ({ proposal }, { by }) => g.when(proposal === undefined || proposal.by === by, 'R-GEN-06'),
    then: ({ proposal }) => ({ state: proposal?.eligible === true ? 'BUDGETING' : 'NOT_ELIGIBLE', duty: false }),
    also: ['R-ELG', 'R-GEN'],
  },
  returnEligibility: {
    who: g.MANAGER,
    from: ['DETERMINING'],
    no: ({ proposal }) => g.when(proposal === undefined, 'R-GEN-06'),
    then: () => ({ state: 'ASSESSING', assessing: true, proposal: undefined }),
  },
  sendNotEligibleLetter: {
    who: g.WORKER,
    from: ['NOT_ELIGIBLE'],
    no: (_, { facts }) => g.when(g.list(facts['advice']).length === 0, 'R-ELG-06'),
    // Decision 12: it does not end a plan in force.
    then: ({ inForce }) => ({ state: inForce ? 'ACTIVE' : 'CLOSED' }),
    also: ['R-ADV', 'R-ELG', 'R-GEN', 'R-HLT', 'R-IAG', ...g.NOTHING_URGENT],
  },
  meetNeedsByChoice: {
    who: g.MANAGERS,
    from: ['NOT_ELIGIBLE'],
    then: () => ({ state: 'BUDGETING', duty: false }),
  },
  // Decision 32: a request waits beside the main line, and leads back to the assessment when it is accepted.
  requestReassessment: {
    who: g.ASKERS,
    from: [
      ...(['NOT_ELIGIBLE', 'BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF', 'ACTIVE', 'CLOSED'] as const),
    ],
    no: ({ died }) => g.when(died !== undefined, 'R-CLS-01'),
    then: () => ({ asksAgain: true }),
    also: ['R-RAS'],
  },
  decideReassessment: {
    who: g.MANAGERS,
    from: [...g.OPEN, 'CLOSED'],
    no: ({ asksAgain }) => g.when(!asksAgain, 'R-RAS-01'),
    then: ({ state }, a) => ({ asksAgain: false, ...(g.says(a, 'decision', 'ACCEPTED') ? lookedAtAgain(state) : {}) }),
    also: ['R-RAS'],
  },
}

/** R-RAS-02. What is under way is finished first, and then leads to the assessment; one that is under way is the one that was asked for. */
function lookedAtAgain(state: State): Partial<Model> {
  if (state === 'ASSESSING' || state === 'DETERMINING') return {}
  return state === 'REVIEWING' || state === 'REVISING' ? { mustAssess: true } : { state: 'ASSESSING' }
}

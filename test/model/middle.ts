import * as g from './groups.ts'
import type { Attempt, Commands, Draft, Model, State } from './model.ts'

const SECTIONS = [
  ...['NEEDS', 'WELLBEING_IMPACT', 'DESIRED_OUTCOMES', 'HOW_SUPPORT_COULD_HELP', 'STRENGTHS_AND_COMMUNITY', 'CARER'],
  ...['FAMILY_AND_CHILD_IMPACT', 'FLUCTUATION', 'RISKS', 'CAPACITY', 'ADVOCACY', 'EQUIPMENT_AND_PREVENTION'],
  ...['HOUSING', 'NHS_NEEDS'],
]
/** PC-23, the copy of the agreement, is added at sign-off. */
const CHECKLIST = Array.from({ length: 22 }, (_, index) => `PC-${String(index + 1).padStart(2, '0')}`)
const ASPECTS = ['INFORMATION', 'BUDGET', 'HOW']

const agreedByAll = ({ parties, yes }: Draft): boolean =>
  !g.missing(
    parties.flatMap((party) => ASPECTS.map((aspect) => `${String(party)} ${aspect}`)),
    yes,
  )

const answer = ({ yes }: Draft, { facts }: Attempt): readonly string[] => {
  const given = `${String(facts['party'])} ${String(facts['aspect'])}`
  const others = yes.filter((each) => each !== given)
  return facts['agreed'] === true ? [...others, given] : others
}

const outdated = ({ versions }: Model, { facts }: Attempt): string | undefined =>
  g.when(facts['planVersion'] !== versions, 'R-SGN-01')

const backToPlanning: Partial<Model> = { state: 'PLANNING', draft: undefined }

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
    also: ['R-ADV-01', 'R-ASM-03', 'R-ASM-04', 'R-ASM-06', 'R-ASM-11', 'R-CAR-04', 'R-GEN-02', 'R-RAS-02'],
  },
  saveAssessmentSection: {
    who: [...g.WORKER, ...g.PERSON],
    from: ['ASSESSING'],
    no: ({ assessing }) => g.when(!assessing, 'R-ASM-03'),
    then: ({ sections }, { facts }) => ({ sections: [...sections, String(facts['section'])] }),
    also: ['R-ASM-04', 'R-RAS-02'],
  },
  recordCarerWillingness: {
    who: g.WORKER,
    from: ['ASSESSING'],
    no: ({ assessing }, a) => g.when(!assessing || g.says(a, 'carerSpokenTo', false), 'R-CAR-05'),
  },
  completeAssessment: {
    who: g.WORKER,
    from: ['ASSESSING'],
    no: ({ assessing, sections }, a) =>
      g.when(!assessing || g.missing(SECTIONS, sections), 'R-ASM-05') ??
      g.when(g.says(a, 'commentChanceGiven', false), 'R-ASM-09'),
    then: () => ({ state: 'DETERMINING', assessing: false, proposal: undefined }),
    also: ['R-ADV-02', 'R-ASM-05', 'R-ASM-06', 'R-ASM-09', 'R-GEN-06'],
  },
  proposeEligibility: {
    who: g.WORKER,
    from: ['DETERMINING'],
    no: (_, a) => g.when(g.says(a, 'fluctuating', true) && g.says(a, 'periodConsideredWeeks', undefined), 'R-ELG-03'),
    then: (_, a) => ({ proposal: { by: a.by, eligible: g.says(a, 'eligible', true) } }),
    also: ['R-ELG-01', 'R-ELG-02'],
  },
  authoriseEligibility: {
    who: g.MANAGER,
    from: ['DETERMINING'],
    no: ({ proposal }, { by }) => g.when(proposal === undefined || proposal.by === by, 'R-GEN-06'),
    then: ({ proposal }) => ({ state: proposal?.eligible === true ? 'BUDGETING' : 'NOT_ELIGIBLE', duty: false }),
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
    also: ['R-ASM-10', 'R-CLS-03', 'R-ELG-06', 'R-GEN-03', 'R-REF-05'],
  },
  meetNeedsByChoice: { who: g.MANAGERS, from: ['NOT_ELIGIBLE'], then: () => ({ state: 'BUDGETING', duty: false }) },
  // Decision 32: a request waits beside the main line, and leads back to the assessment when it is accepted.
  requestReassessment: {
    who: g.ASKERS,
    from: [
      ...(['NOT_ELIGIBLE', 'BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF', 'ACTIVE', 'CLOSED'] as const),
    ],
    no: ({ died }) => g.when(died !== undefined, 'R-CLS-01'),
    then: () => ({ asksAgain: true }),
    also: ['R-RAS-01'],
  },
  decideReassessment: {
    who: g.MANAGERS,
    from: [...g.OPEN, 'CLOSED'],
    no: ({ asksAgain }) => g.when(!asksAgain, 'R-RAS-01'),
    then: ({ state }, a) => ({ asksAgain: false, ...(g.says(a, 'decision', 'ACCEPTED') ? lookedAtAgain(state) : {}) }),
    also: ['R-RAS-01'],
  },
}

/** R-RAS-02. What is under way is finished first, and then leads to the assessment; one that is under way is the one that was asked for. */
function lookedAtAgain(state: State): Partial<Model> {
  if (state === 'ASSESSING' || state === 'DETERMINING') return {}
  return state === 'REVIEWING' || state === 'REVISING' ? { mustAssess: true } : { state: 'ASSESSING' }
}

/** Rulebook 3.6: budget, plan, agreement, panel, sign-off. */
export const PLAN: Commands = {
  establishDutyToMeet: {
    who: g.WORKER,
    from: ['BUDGETING'],
    then: () => ({ duty: true }),
    also: ['R-ELG-05', 'R-ELG-08', 'R-ELG-09'],
  },
  issueIndicativeBudget: {
    who: g.WORKER,
    from: ['BUDGETING'],
    no: ({ duty }) => g.when(!duty, 'R-ELG-05'),
    then: () => ({ state: 'PLANNING' }),
    also: ['R-BUD-01', 'R-BUD-02', 'R-ELG-05', 'R-ELG-09'],
  },
  draftPlan: { who: g.WORKER, from: ['PLANNING'], also: ['R-PLN-03'] },
  updatePlanSection: {
    who: [...g.WORKER, ...g.PERSON, 'CARER', 'ADVOCATE', 'BROKER'],
    from: ['PLANNING'],
    then: ({ items }, { facts }) => ({ items: [...items, String(facts['item'])] }),
    also: ['R-DSP-01', 'R-JNT-01', 'R-JNT-02', 'R-PAN-07', 'R-PLN-02', 'R-PLN-05'],
  },
  chooseManagementMode: {
    who: [...g.PERSON, ...g.WORKER, 'BROKER'],
    from: ['PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'],
    also: ['R-CAR-06', 'R-MGT-01', 'R-MGT-04', 'R-MGT-05', 'R-SGN-02'],
  },
  submitPlanForAgreement: {
    who: g.WORKER,
    from: ['PLANNING'],
    no: ({ items }) => g.when(g.missing(CHECKLIST, items), 'R-PLN-02'),
    then: ({ versions }, { by, facts }) => ({
      state: 'AGREEING',
      versions: versions + 1,
      draft: { by, parties: g.list(facts['parties']), yes: [] },
    }),
    also: ['R-ADV-02', 'R-HLT-02', 'R-JNT-01', 'R-JNT-02', 'R-PLN-02', 'R-PLN-03', 'R-SGN-01'],
  },
  recordAgreement: {
    who: g.PARTIES,
    // Decision 56: what is not agreed yet when the panel sits may be agreed meanwhile.
    from: ['AGREEING', 'PANEL'],
    no: outdated,
    then: ({ draft, state }, attempt) => {
      if (draft === undefined) return {}
      const after = { ...draft, yes: answer(draft, attempt) }
      return { draft: after, ...(state === 'AGREEING' && agreedByAll(after) ? { state: 'SIGN_OFF' } : {}) }
    },
    also: ['R-SGN-01', 'R-SGN-02'],
  },
  raiseDispute: {
    who: g.PARTIES,
    from: ['AGREEING', 'PANEL', 'SIGN_OFF'],
    no: outdated,
    then: () => backToPlanning,
    also: ['R-SGN-01'],
  },
  referToPanel: {
    who: g.MANAGER,
    from: ['AGREEING', 'SIGN_OFF'],
    no: (_, a) => g.when(g.says(a, 'interimSupportRunning', false), 'R-PAN-06'),
    then: () => ({ state: 'PANEL' }),
    also: ['R-PAN-01', 'R-PAN-06'],
  },
  recordPanelDecision: {
    who: ['PANEL_CHAIR'],
    from: ['PANEL'],
    no: (_, a) =>
      g.when(g.says(a, 'decision', 'RETURNED') && g.list(a.facts['returnedItems']).length === 0, 'R-PAN-07'),
    then: ({ draft }, a) => (g.says(a, 'decision', 'RETURNED') ? backToPlanning : fromPanel(draft)),
    also: ['R-GEN-06', 'R-PAN-02', 'R-PAN-03', 'R-PAN-04', 'R-PAN-07'],
  },
  // Decision 45: ways out of the panel.
  withdrawFromPanel: { who: g.SIGNERS, from: ['PANEL'], then: ({ draft }) => fromPanel(draft), also: ['R-PAN-04'] },
  approveUrgently: {
    who: ['PANEL_CHAIR', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
    from: ['PANEL'],
    no: outdated,
    then: ({ draft }) => fromPanel(draft),
    also: ['R-GEN-06', 'R-PAN-02'],
  },
  signOffPlan: {
    who: g.SIGNERS,
    from: ['SIGN_OFF'],
    no: (model, a) =>
      outdated(model, a) ??
      g.when(model.draft?.by === a.by, 'R-GEN-06') ??
      g.when(Object.values(a.facts['budgetTests'] ?? {}).includes(false), 'R-BUD-02'),
    then: () => ({ state: 'ACTIVE', inForce: true, draft: undefined, mayEnd: false }),
    also: [
      'R-BUD-03',
      'R-BUD-04',
      'R-CHG-01',
      'R-DSP-01',
      'R-GEN-06',
      'R-MGT-05',
      'R-PLN-02',
      'R-PLN-06',
      'R-REV-09',
      'R-SGN-01',
      'R-SGN-03',
    ],
  },
  refusePlan: { who: g.SIGNERS, from: ['AGREEING', 'SIGN_OFF'], no: outdated, then: () => backToPlanning },
}

/** R-PAN-01, decision 45: approval leads to the signature when all agree, else back to agreeing. */
const fromPanel = (draft: Draft | undefined): Partial<Model> => ({
  state: draft !== undefined && agreedByAll(draft) ? 'SIGN_OFF' : 'AGREEING',
})

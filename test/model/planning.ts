import * as g from './groups.ts'
import type { Attempt, Commands, Draft, Model } from './model.ts'

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

/** What a plan is held to when it goes out and once more when it is signed. */
const PLAN_AS_A_WHOLE = [
  'R-ADV',
  'R-CAR',
  'R-CHG',
  'R-DSP',
  'R-HLT',
  'R-IAG',
  'R-JNT',
  'R-MGT',
  'R-PLN',
  'R-REV',
  'R-SGN',
]

/** Rulebook 3.6: budget, plan, agreement, panel, sign-off. */
export const PLAN: Commands = {
  establishDutyToMeet: {
    who: g.WORKER,
    from: ['BUDGETING'],
    then: () => ({ duty: true }),
    also: ['R-CAP', 'R-ELG'],
  },
  issueIndicativeBudget: {
    who: g.WORKER,
    from: ['BUDGETING'],
    no: ({ duty }) => g.when(!duty, 'R-ELG-05'),
    then: () => ({ state: 'PLANNING' }),
    also: ['R-BUD', 'R-ELG'],
  },
  draftPlan: { who: g.WORKER, from: ['PLANNING'], also: ['R-ADV', 'R-PLN'] },
  updatePlanSection: {
    who: [...g.WORKER, ...g.PERSON, 'CARER', 'ADVOCATE', 'BROKER'],
    from: ['PLANNING'],
    then: ({ items }, { facts }) => ({ items: [...items, String(facts['item'])] }),
    also: ['R-DSP', 'R-JNT', 'R-PAN', 'R-PLN'],
  },
  chooseManagementMode: {
    who: [...g.PERSON, ...g.WORKER, 'BROKER'],
    from: ['PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF'],
    also: ['R-CAP', 'R-CAR', 'R-DPY', 'R-MGT', 'R-SGN'],
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
    also: [...PLAN_AS_A_WHOLE, 'R-GEN-02'],
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
    also: ['R-CAP', 'R-DSP', 'R-SGN'],
  },
  raiseDispute: {
    who: g.PARTIES,
    from: ['AGREEING', 'PANEL', 'SIGN_OFF'],
    no: outdated,
    then: () => backToPlanning,
    also: ['R-SGN'],
  },
  referToPanel: {
    who: g.MANAGER,
    from: ['AGREEING', 'SIGN_OFF'],
    no: (_, a) => g.when(g.says(a, 'interimSupportRunning', false), 'R-PAN-06'),
    then: () => ({ state: 'PANEL' }),
    also: ['R-PAN'],
  },
  recordPanelDecision: {
    who: ['PANEL_CHAIR'],
    from: ['PANEL'],
    no: (_, a) =>
      g.when(g.says(a, 'decision', 'RETURNED') && g.list(a.facts['returnedItems']).length === 0, 'R-PAN-07'),
    then: ({ draft }, a) => (g.says(a, 'decision', 'RETURNED') ? backToPlanning : fromPanel(draft)),
    also: ['R-GEN', 'R-PAN'],
  },
  // Decision 45: ways out of the panel.
  withdrawFromPanel: { who: g.SIGNERS, from: ['PANEL'], then: ({ draft }) => fromPanel(draft), also: ['R-PAN'] },
  approveUrgently: {
    who: ['PANEL_CHAIR', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'],
    from: ['PANEL'],
    no: outdated,
    then: ({ draft }) => fromPanel(draft),
    also: ['R-GEN', 'R-PAN'],
  },
  signOffPlan: {
    who: g.SIGNERS,
    from: ['SIGN_OFF'],
    no: (model, a) =>
      outdated(model, a) ??
      g.when(model.draft?.by === a.by, 'R-GEN-06') ??
      g.when(Object.values(a.facts['budgetTests'] ?? {}).includes(false), 'R-BUD-02'),
    then: () => ({ state: 'ACTIVE', inForce: true, draft: undefined, mayEnd: false }),
    also: [...PLAN_AS_A_WHOLE, 'R-BUD', 'R-GEN', 'R-MOV'],
  },
  refusePlan: {
    who: g.SIGNERS,
    from: ['AGREEING', 'SIGN_OFF'],
    no: outdated,
    then: () => backToPlanning,
  },
}

/** R-PAN-01, decision 45: approval leads to the signature when all agree, else back to agreeing. */
const fromPanel = (draft: Draft | undefined): Partial<Model> => ({
  state: draft !== undefined && agreedByAll(draft) ? 'SIGN_OFF' : 'AGREEING',
})

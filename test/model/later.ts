import * as g from './groups.ts'
import { UNHEARD_OF, type Attempt, type Commands, type Model, type State } from './model.ts'

/** Decision 76: wherever something goes on with the person; before that it is part of the request, after closing a new one. */
const WHERE_CHANGES_COUNT: readonly State[] = ['ADVICE_ONLY', 'WAITING', 'SHORT_TERM', ...g.WITH_SUPPORT]

const QUESTIONS = Array.from({ length: 10 }, (_, index) => `RQ${String(index + 1)}`)

const AFTER_REVIEW: Readonly<Record<string, State>> = {
  NO_CHANGE: 'ACTIVE',
  MINOR_CHANGE: 'ACTIVE',
  REVISE: 'REVISING',
  REASSESS: 'REVISING',
  // Decision 9: a review never ends support; a manager does.
  END: 'ACTIVE',
}

const reuses = (reuse: unknown, part: string): boolean =>
  g.list(reuse).some((one) => (one as { readonly part?: unknown }).part === part)

const noPlan = ({ inForce }: Model): string | undefined => g.when(!inForce, 'R-PLN-06')

const dead = ({ died }: Model): string | undefined => g.when(died !== undefined, 'R-CLS-01')

/** Rulebook 3.7: the plan in force. */
export const PLAN_IN_FORCE: Commands = {
  sendPlanCopies: { who: g.WORKER, from: g.WITH_SUPPORT, no: noPlan, also: ['R-SGN'] },
  scheduleReview: {
    who: g.WORKER,
    from: ['ACTIVE', 'REVIEWING'],
    no: ({ review }, a) => g.when(review !== undefined && !g.says(a, 'type', review.type), 'R-REV-03'),
    also: ['R-CAR', 'R-REV'],
  },
  requestReview: {
    who: g.ASKERS,
    from: g.WITH_SUPPORT,
    no: noPlan,
    then: () => ({ asksForReview: true }),
    also: ['R-REV'],
  },
  decideReviewRequest: {
    who: g.MANAGERS,
    from: g.WITH_SUPPORT,
    no: ({ asksForReview }, a) =>
      g.when(!asksForReview, 'R-REV-04') ??
      g.when(
        g.says(a, 'decision', 'REFUSED') &&
          (g.says(a, 'planCorrect', false) || g.says(a, 'circumstancesUnchanged', false)),
        'R-REV-04',
      ),
    then: () => ({ asksForReview: false }),
    also: ['R-REV'],
  },
  triggerUnplannedReview: {
    who: g.ANY_WORKER,
    from: ['ACTIVE', 'REVIEWING'],
  },
  // Decision 56: REVIEWING is a review under way; one that is only due leaves the journey where it is.
  startReview: {
    who: g.WORKER,
    from: ['ACTIVE'],
    then: (_, { facts }) => ({ state: 'REVIEWING', review: { type: facts['type'], answered: [] } }),
    also: ['R-ADV', 'R-CAR', 'R-REV'],
  },
  answerReviewQuestion: {
    who: g.WORKER,
    from: ['REVIEWING'],
    then: ({ review }, { facts }) => ({
      review: { type: review?.type, answered: [...(review?.answered ?? []), String(facts['question'])] },
    }),
    also: ['R-REV'],
  },
  completeReview: {
    who: g.WORKER,
    from: ['REVIEWING'],
    no: ({ review, mustAssess }, a) =>
      g.when(g.missing(QUESTIONS, review?.answered ?? []), 'R-REV-07') ??
      g.when(mustAssess && !g.says(a, 'result', 'REASSESS'), 'R-RAS-02') ??
      g.when(g.says(a, 'budgetChange', 'LOWER') && !g.says(a, 'result', 'REASSESS'), 'R-REV-09'),
    then: (_, a) => ({
      state: AFTER_REVIEW[String(a.facts['result'])] ?? 'ACTIVE',
      review: undefined,
      mayEnd: g.says(a, 'result', 'END'),
      mustAssess: g.says(a, 'result', 'REASSESS'),
    }),
    also: ['R-CAR', 'R-HLT', 'R-REV'],
  },
  startRevision: {
    who: g.WORKER,
    from: ['REVISING'],
    no: ({ mustAssess }, a) => g.when(mustAssess && !g.says(a, 'reentry', 'ASSESSING'), 'R-REV-10'),
    then: ({ items }, { facts }) => ({
      state: facts['reentry'] as State,
      assessing: false,
      mustAssess: false,
      proposal: undefined,
      draft: undefined,
      items: reuses(facts['reuse'], 'PLAN') ? items : [],
    }),
    also: ['R-HLT', 'R-RAS', 'R-REV'],
  },
  reportChange: {
    // Rulebook 3.7, "anyone": the person and those around them, and everybody who works with people.
    who: [...g.PERSON, 'CARER', 'ADVOCATE', 'PROVIDER', 'HOSPITAL_LIAISON', ...g.ANY_WORKER],
    from: WHERE_CHANGES_COUNT,
    also: ['R-HLT'],
  },
  // R-HLT-01, decision 50: with a plan in force to its revision, before that straight back to the assessment.
  triageChange: {
    who: [...g.WORKER, 'TRIAGE_WORKER', ...g.MANAGER],
    from: ['TRIAGE', ...WHERE_CHANGES_COUNT],
    then: (model, a) => (g.says(a, 'outcome', 'NEW_ASSESSMENT') ? afterChange(model) : {}),
    also: ['R-ASM', 'R-HLT', 'R-REF-04', 'R-REV', 'R-SAF'],
  },
  activateContingency: {
    who: [...g.WORKER, ...g.MANAGER, 'EDT_WORKER', 'PROVIDER'],
    from: g.WITH_SUPPORT,
    no: noPlan,
    also: ['R-HLT'],
  },
  adjustSpending: { who: [...g.PERSON, ...g.WORKER], from: g.WITH_SUPPORT, no: noPlan, also: ['R-REV'] },
}

/** Decision 76: where no assessment is promised, a change leads to the first one, by whoever has the journey. */
function afterChange({ state, worker }: Model): Partial<Model> {
  if (state === 'ADVICE_ONLY' || state === 'SHORT_TERM')
    return { state: worker === undefined ? 'WAITING' : 'ASSESSING' }
  if (PAST_ASSESSMENT.includes(state)) return { ...AGAIN, state: 'ASSESSING' }
  return { mustAssess: true, state: state === 'ACTIVE' ? 'REVISING' : state }
}
const PAST_ASSESSMENT: readonly State[] = g.TOWARDS_A_PLAN.filter((state) => state !== 'ASSESSING')
const AGAIN: Partial<Model> = { assessing: false, proposal: undefined, draft: undefined, items: [] }

/** Rulebook 3.11: closure. */
export const CLOSURE: Commands = {
  recordDeath: {
    // R-HOS-07: and the hospital in which somebody died.
    who: [...g.WORKER, ...g.FRONT_DOOR, ...g.MANAGER, 'FINANCE_OFFICER', 'HOSPITAL_LIAISON'],
    from: [...g.OPEN, 'CLOSED'],
    no: dead,
    then: (model) => ({ state: 'CLOSED', died: model }),
    also: ['R-CLS'],
  },
  // R-CLS-01: whoever works with people sees to what a death leaves, once.
  recordAfterDeath: {
    who: [...g.WORKER, 'CONTACT_OFFICER', 'TRIAGE_WORKER', ...g.MANAGERS],
    from: ['CLOSED'],
    no: ({ died }) => g.when(died === undefined, 'R-CLS-01'),
    also: ['R-CLS'],
  },
  correctDeath: {
    who: g.MANAGERS,
    from: ['CLOSED'],
    no: ({ died }) => g.when(died === undefined, 'R-CLS-02'),
    then: ({ died }) => ({ ...died }),
  },
  closeJourney: {
    who: g.MANAGERS,
    from: g.OPEN,
    no: (model, a) => mayNotClose(a) ?? (model.inForce ? mayNotEndSupport(model, a) : undefined),
    then: () => ({ state: 'CLOSED', inForce: false, mayEnd: false, asksAgain: false, asksForReview: false }),
    also: [
      ...g.NOTHING_URGENT,
      'R-3CV',
      'R-ASM',
      'R-CLS',
      'R-DPY',
      'R-DSP',
      'R-ELG',
      'R-HLT',
      'R-HOS',
      'R-JNT',
      'R-MOV',
      'R-REF',
      'R-REV',
      'R-WTW',
    ],
  },
  reopenJourney: {
    who: [...g.MANAGER, 'TRIAGE_WORKER', 'CONTACT_OFFICER'],
    from: ['CLOSED'],
    no: dead,
    // Once the front door was passed, the old request is triaged again.
    then: ({ referred, sections }) => ({ ...UNHEARD_OF, referred, sections, state: referred ? 'TRIAGE' : 'CONTACT' }),
    also: ['R-CLS'],
  },
}

/** R-CLS-03. Decision 56: a duplicate leaves nobody without advice. */
const mayNotClose = (a: Attempt): string | undefined =>
  g.when(g.says(a, 'reason', 'DIED'), 'R-CLS-01') ??
  g.when(g.says(a, 'adviceGiven', false) && !g.says(a, 'reason', 'DUPLICATE'), 'R-CLS-03') ??
  g.when(g.list(a.facts['openMatters']).length > 0, 'R-CLS-03')

/** R-CLS-04; decision 55: also where the NHS takes over, once notice of it was given. */
const mayNotEndSupport = ({ mayEnd }: Model, a: Attempt): string | undefined =>
  g.when(g.says(a, 'reason', 'LOST_CONTACT') && !mayEnd, 'R-REV-13') ??
  g.when(!mayEnd && !g.says(a, 'personsChoice', true) && !g.says(a, 'reason', 'MOVED', 'NHS_RESPONSIBLE'), 'R-CLS-04')

import * as g from './groups.ts'
import type { Commands, Model, State } from './model.ts'

/** Rulebook 3.2 and 3.3: the front door, waiting, allocation. */
export const FRONT: Commands = {
  giveInformationAndAdvice: {
    who: ['CONTACT_OFFICER', 'TRIAGE_WORKER', ...g.WORKER],
    from: g.OPEN,
    then: ({ state }, a) => (state === 'CONTACT' && g.says(a, 'needMet', true) ? { state: 'ADVICE_ONLY' } : {}),
    also: ['R-ASM-10', 'R-IAG'],
  },
  createReferral: {
    who: [...g.FRONT_DOOR, 'HOSPITAL_LIAISON'],
    from: ['CONTACT', 'ADVICE_ONLY'],
    then: () => ({ state: 'TRIAGE', referred: true }),
    also: ['R-REF'],
  },
  joinReferral: {
    who: [...g.FRONT_DOOR, 'HOSPITAL_LIAISON'],
    from: g.except('CONTACT', 'ADVICE_ONLY'),
    // R-REF-03: whoever proposed to reject had not seen this request.
    then: () => ({ rejectedBy: undefined }),
    also: ['R-REF'],
  },
  recordTriageDecision: {
    // R-REF-05: at night what is urgent is the out-of-hours team's.
    who: ['TRIAGE_WORKER', 'EDT_WORKER'],
    from: ['TRIAGE'],
    no: (_, a) =>
      g.when(
        g.says(a, 'route', 'ADVICE_ONLY') &&
          g.says(a, 'appearanceOfNeed', true) &&
          !g.says(a, 'assessmentDeclined', true),
        'R-REF-03',
      ),
    then: (_, { facts }) => ({ state: facts['route'] as State, triaged: true, rejectedBy: undefined }),
    also: ['R-3CV', 'R-ADV', 'R-CAP', 'R-REF', ...g.NOTHING_URGENT],
  },
  rejectReferral: {
    who: ['TRIAGE_WORKER'],
    from: ['TRIAGE'],
    no: ({ rejectedBy }, a) =>
      g.when(g.says(a, 'appearanceOfNeed', true), 'R-REF-03') ?? g.when(rejectedBy !== undefined, 'R-GEN-06'),
    then: (_, { by }) => ({ rejectedBy: by }),
    also: ['R-REF'],
  },
  authoriseRejection: {
    who: g.MANAGER,
    from: ['TRIAGE'],
    no: ({ rejectedBy }, { by }) => g.when(rejectedBy === undefined || rejectedBy === by, 'R-GEN-06'),
    then: () => ({ state: 'CLOSED', rejectedBy: undefined }),
    also: [...g.NOTHING_URGENT, 'R-HLT'],
  },
  returnRejection: {
    who: g.MANAGER,
    from: ['TRIAGE'],
    no: ({ rejectedBy }) => g.when(rejectedBy === undefined, 'R-GEN-06'),
    then: () => ({ rejectedBy: undefined }),
  },
  holdConversation: {
    who: g.WORKER,
    from: g.OPEN,
    then: (model, { facts }) => ({ state: afterConversation(model, facts['level']) }),
    also: ['R-3CV'],
  },
  withdrawReferral: {
    who: [...g.PERSON, ...g.FOR_THEM],
    from: ['CONTACT', 'TRIAGE', 'ADVICE_ONLY', 'WAITING'],
    no: (_, a) => g.when(g.says(a, 'riskOfAbuse', true) || g.says(a, 'bestInterestsToAssess', true), 'R-ASM-08'),
    then: () => ({ state: 'CLOSED' }),
    also: g.LETTING_GO,
  },
  placeOnWaitingList: {
    who: ['TRIAGE_WORKER', ...g.MANAGER],
    from: g.except('CONTACT', 'TRIAGE'),
    // R-WTW-06: other queues run beside the main line.
    then: (_, a) => (g.says(a, 'queue', 'ASSESSMENT') ? { state: 'WAITING', worker: undefined } : {}),
    also: ['R-WTW'],
  },
  recordWaitingContact: {
    who: [...g.WORKER, 'TRIAGE_WORKER'],
    from: g.except('CONTACT', 'TRIAGE'),
    also: ['R-WTW'],
  },
  allocateCase: {
    who: g.MANAGER,
    from: ['WAITING', 'SHORT_TERM', 'ASSESSING'],
    no: ({ worker }) => g.when(worker !== undefined, 'R-OPS-01'),
    then: ({ state }, { facts }) => ({
      worker: String(facts['worker']),
      ...(state === 'SHORT_TERM' ? {} : { state: 'ASSESSING' }),
    }),
    also: ['R-ASM-06', 'R-OPS'],
  },
  reallocateCase: {
    who: g.MANAGER,
    from: g.except('CONTACT', 'TRIAGE'),
    no: ({ worker }, a) => g.when(worker === undefined || g.says(a, 'worker', worker), 'R-OPS-01'),
    then: (_, { facts }) => ({ worker: String(facts['worker']) }),
    also: ['R-3CV-01', 'R-ASM-06', 'R-OPS'],
  },
  refuseAssessment: {
    who: [...g.PERSON, ...g.FOR_THEM.filter((role) => role !== 'CONTACT_OFFICER')],
    from: ['WAITING', 'ASSESSING'],
    no: (_, a) =>
      g.when(
        g.says(a, 'abuseOrNeglectRisk', true) ||
          (g.says(a, 'capacity', 'LACKS_CAPACITY') && g.says(a, 'assessmentInBestInterests', true)),
        'R-CAP-03',
      ),
    then: (model) => ({ ...NOTHING_BEGUN, state: model.inForce ? 'ACTIVE' : 'CLOSED' }),
    also: g.LETTING_GO,
  },
}

const NOTHING_BEGUN: Partial<Model> = { assessing: false, informed: false, asksAgain: false }

/**
 * R-3CV-01: a second conversation leads to short-term work, a third one to an assessment, by whoever has the journey. One before
 * triage is part of the request (R-3CV-05), one after that of what is under way.
 */
function afterConversation({ state, triaged, worker }: Model, level: unknown): State {
  if (level === 'C1' || !triaged || !['ADVICE_ONLY', 'WAITING', 'SHORT_TERM'].includes(state)) return state
  if (level === 'C2') return 'SHORT_TERM'
  return worker === undefined ? 'WAITING' : 'ASSESSING'
}

import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import { flagged } from '../urgent-support/flag.ts'
import { offList, onList } from '../waiting/begin.ts'
import type { ConversationHeld, ConversationsEvent } from './events.ts'
import { opened } from './short-term.ts'
import type { ShortTermWork } from './state.ts'

/** The stage it leads to, with the waiting list when that is where. */
function moved(journey: Journey, leadsTo: ConversationHeld['leadsTo'], at: Instant): Changes {
  if (leadsTo === undefined) return {}
  if (leadsTo === 'WAITING') return { stage: 'WAITING', ...onList(journey, { queue: 'ASSESSMENT', at }) }
  return { stage: leadsTo, ...offList(journey, 'ASSESSMENT') }
}

const withWork = ({ conversations }: Journey, at: Instant, change: Partial<ShortTermWork>): Changes => ({
  conversations: {
    held: 0,
    ...conversations,
    shortTerm: { since: at, planWritten: false, ...conversations?.shortTerm, ...change },
  },
})

function held(journey: Journey, event: ConversationHeld, at: Instant): Changes {
  const { level, planWritten, leadsTo, crisis } = event
  const before = { held: 0, ...journey.conversations }
  const work = level === 'C2' ? opened(before, { at, planWritten }) : before
  const isSteppedUp = leadsTo === 'ASSESSING' || leadsTo === 'WAITING'
  const { shortTerm } = work
  return {
    ...moved(journey, leadsTo, at),
    conversations: {
      ...work,
      held: before.held + 1,
      level,
      ...(isSteppedUp && shortTerm !== undefined ? { shortTerm: { ...shortTerm, ended: 'STEP_UP' } } : {}),
    },
    ...(crisis ? flagged(journey, at) : {}),
  }
}

export const conversationsEvolvers: Evolvers<ConversationsEvent> = {
  ConversationHeld: (journey, event, { at }) => held(journey, event, at),
  ShortTermWorkChecked: (journey, { progress }, { at }) => ({
    ...withWork(journey, at, { lastCheckAt: at }),
    ...(progress === 'CRISIS' ? flagged(journey, at) : {}),
  }),
  ShortTermWorkEnded: (journey, { ending, leadsTo }, { at }) => ({
    ...moved(journey, leadsTo, at),
    ...withWork(journey, at, { ended: ending }),
  }),
  LongerTermWorkProposed: (journey, _event, { at }) => withWork(journey, at, { longerTermProposed: true }),
}

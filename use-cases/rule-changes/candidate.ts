import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import { localDate } from '../../domain/clocks/civil.ts'
import type { PolicySet } from '../../domain/clocks/policy.ts'
import type { RulesWithOpen } from '../../domain/clocks/rules-preview.ts'
import {
  calendarAfter,
  laterAfter,
  policyAfter,
  problemsOfChange,
  type RuleChange,
  type RuleProblem,
  type RulesToChange,
} from '../../domain/policy/rule-change.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import { readRulesToChange, type Approval } from '../../prisma/rule-changes.ts'
import { readRulesInForce, type CouncilRules } from '../../prisma/rules-in-force.ts'

/** Which clocks that run a change can reach; undefined names all of them. */
export interface Reach {
  readonly keys: readonly ClockKey[] | undefined
  readonly journeys: readonly string[] | undefined
}

/** A change on the rules as they are: the rules before and after, and what would be kept. */
export interface Candidate {
  readonly base: RulesToChange
  readonly now: RulesWithOpen
  readonly then: RulesWithOpen
  /** Nothing that runs is reached when it is not there. */
  readonly reach: Reach | undefined
  readonly becomes: Approval['becomes']
}

/** Everything wrong with a change as the rules are now. */
export async function problemsNow(
  database: Database,
  change: RuleChange,
  now: Instant,
): Promise<readonly RuleProblem[]> {
  return problemsOfChange(change, await rulesFor(database, change), { now, today: localDate(now) })
}

/** What a change is made from, when it begins. */
const rulesFor = (database: Database, change: RuleChange): Promise<RulesToChange> =>
  readRulesToChange(database, change.is === 'POLICY' ? change.effectiveFrom : undefined)

/** The rules with and without a change that has no problems. */
export async function candidateOf(database: Database, change: RuleChange, at: Instant): Promise<Candidate> {
  const [base, inForce] = await Promise.all([rulesFor(database, change), readRulesInForce(database, at)])
  const now: RulesWithOpen = { rules: inForce, openSets: inForce.openSets }
  if (change.is === 'BANK_HOLIDAYS') {
    const calendar = calendarAfter(base, change)
    return {
      base,
      now,
      then: { rules: { ...inForce, calendar }, openSets: inForce.openSets },
      reach: { keys: undefined, journeys: undefined },
      becomes: { is: 'BANK_HOLIDAYS', years: calendar.years },
    }
  }
  const { stored, set } = policyAfter(base, change)
  const becomes: Approval['becomes'] = {
    is: 'POLICY',
    policy: stored,
    from: change.effectiveFrom,
    later: laterAfter(base, stored),
  }
  return { base, now, becomes, ...ofPolicy(set, inForce) }
}

function ofPolicy(set: PolicySet, inForce: CouncilRules): Pick<Candidate, 'then' | 'reach'> {
  const openSets = set.applyToOpen ? [...inForce.openSets, set] : inForce.openSets
  return {
    then: { rules: { ...inForce, policy: set }, openSets },
    reach: set.applyToOpen ? { keys: set.openKeys, journeys: set.openJourneys } : undefined,
  }
}

import type { RuleProblem } from '../../domain/policy/rule-change.ts'
import { Failure } from '../failures.ts'

/** A change of the rules that nobody could decide on, with everything that is wrong with it. */
export class InvalidRuleChange extends Failure {
  readonly problems: readonly RuleProblem[]
  constructor(problems: readonly RuleProblem[]) {
    super('POLICY_CHANGE_INVALID')
    this.name = 'InvalidRuleChange'
    this.problems = problems
  }
}

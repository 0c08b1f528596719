import { problemsOf } from '../domain/clocks/policy-problems.ts'
import { DEFAULT_POLICY } from '../domain/clocks/policy.ts'
import type { StoredPolicy } from '../domain/policy/council-policy.ts'
import type { Database } from './client.ts'

interface VersionRow {
  readonly version: number
  readonly policy: StoredPolicy
}

/**
 * What is wrong with the policy that is in force and with every version to come, a line for each problem: a version is written by
 * hand, and a limit of law that a slip of the pen has lengthened would show in no date.
 */
export async function policyProblems(database: Database): Promise<readonly string[]> {
  const versions = await database.$queryRaw<VersionRow[]>`
    SELECT version, policy FROM policy_version
    WHERE version = policy_in_force(now()) OR effective_from > now() ORDER BY version`
  return versions.flatMap(({ version, policy }) =>
    problemsOf(policy.clocks, DEFAULT_POLICY).map(
      ({ pointer, detail }) => `Policy version ${String(version)}, clocks${pointer}: ${detail}`,
    ),
  )
}

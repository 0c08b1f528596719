import type { Role, StaffId } from '../roles/roles.ts'

/** For whom somebody acts: for themselves, or today for somebody who is away. */
export interface ActingFor {
  readonly id: StaffId
  readonly roles: readonly Role[]
  readonly team: string
  /** The teams of those who report to them. */
  readonly leads: readonly string[]
  /** The teams of the area in which they work. */
  readonly areaTeams: readonly string[] | 'ALL'
  readonly signOffLimitPence: number
  /** Of somebody from outside: the journeys in which they take part. Nobody from outside signs in today. */
  readonly takesPartIn?: readonly string[]
}

/** Who looks or acts: themselves first, then those for whom they stand in today. */
export type Looker = readonly [ActingFor, ...ActingFor[]]

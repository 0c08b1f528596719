import type { Database } from '../prisma/client.ts'
import type { HospitalDirectory } from '../prisma/hospitals.ts'
import type { RulesInForce } from '../prisma/rules-in-force.ts'
import type { StaffDirectory } from '../prisma/staff.ts'
import type { SubmissionListener } from '../prisma/submission-listener.ts'
import type { JourneyWorkflows } from './send-step.ts'
import type { Sealing } from './step-command.ts'

/** What the use cases behind the HTTP door work with, made once by the API. */
export interface DoorDependencies {
  readonly database: Database
  readonly listener: SubmissionListener
  readonly workflows: JourneyWorkflows
  /** Resolves when Temporal can be reached now; rejects within a second when it cannot. */
  readonly temporalReachable: () => Promise<void>
  readonly rulesInForce: RulesInForce
  readonly staff: StaffDirectory
  readonly hospitals: HospitalDirectory
  readonly sealing: Sealing
  /** The council's national code. */
  readonly authority: string
  /** True when this council's messages about people who move are signed and sent, and those of others are heard. */
  readonly exchangesMoves: boolean
  /** True where a journey's time may be moved: for demonstration, training and tests only. */
  readonly virtualTime: boolean
  /** Steps that may be under way on one journey at the same time. */
  readonly stepsAtOnce: number
}

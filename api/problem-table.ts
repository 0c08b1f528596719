import type { FailureCode } from '../use-cases/failures.ts'
import { FAILURE_PROBLEMS } from './failure-table.ts'
import type { ProblemWording } from './problem-wording.ts'
import { REQUEST_PROBLEMS, type RequestProblemCode } from './request-problem-table.ts'

export type ProblemCode = RequestProblemCode | FailureCode

/** Every problem but the refusals by the rules, which the parts of the domain word themselves. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemWording>> = { ...REQUEST_PROBLEMS, ...FAILURE_PROBLEMS }

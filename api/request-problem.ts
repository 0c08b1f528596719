import type { RequestProblemCode } from './request-problem-table.ts'

/** One thing that is wrong, and where: a JSON pointer into the body, or the name of a parameter or header. */
export interface ErrorAt {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

interface Particulars {
  readonly errors?: readonly ErrorAt[]
  readonly headers?: Readonly<Record<string, string>>
  readonly cause?: unknown
}

/** The request cannot be taken as it is. Nothing has changed. */
export class RequestProblem extends Error {
  readonly code: RequestProblemCode
  readonly errors: readonly ErrorAt[]
  readonly headers: Readonly<Record<string, string>>

  constructor(code: RequestProblemCode, { errors = [], headers = {}, cause }: Particulars = {}) {
    super(code, { cause })
    this.name = 'RequestProblem'
    this.code = code
    this.errors = errors
    this.headers = headers
  }
}

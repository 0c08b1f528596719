import { Refused } from '../../domain/shared/refusal.ts'
import type { StepResult } from '../../use-cases/step-command.ts'

/** How an operation ended for its client. UNKNOWN: it was told to ask, or nobody answered. */
export interface Operation {
  readonly key: string
  readonly outcome: 'OK' | 'REFUSED' | 'UNKNOWN'
  /** The answer of a step that was done, as JSON. */
  readonly answer?: string
}

/** What the clients of a test sent and what they were told, for the checker. */
export class OperationLog {
  readonly operations: Operation[] = []

  /** Runs one attempt under a key and notes how it ended. @returns its answer; undefined when it ended in any other way */
  async run(key: string, attempt: () => Promise<StepResult>): Promise<StepResult | undefined> {
    try {
      const result = await attempt()
      this.operations.push(
        result.kind === 'DONE'
          ? { key, outcome: 'OK', answer: JSON.stringify(result.answer) }
          : { key, outcome: 'UNKNOWN' },
      )
      return result
    } catch (error) {
      this.operations.push({ key, outcome: error instanceof Refused ? 'REFUSED' : 'UNKNOWN' })
      return undefined
    }
  }
}

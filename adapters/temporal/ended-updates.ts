import type { WorkflowClientInterceptor } from '@temporalio/client'

/** Knows which updates were over when Temporal answered their start: a refusal comes with that answer, and the SDK keeps it to itself. */
export interface EndedUpdates {
  readonly interceptor: WorkflowClientInterceptor
  /** True when the update was over at its start; to be asked once, right after it. */
  readonly take: (updateId: string) => boolean
}

export function createEndedUpdates(): EndedUpdates {
  const ended = new Set<string>()
  return {
    interceptor: {
      async startUpdate(input, next) {
        const answer = await next(input)
        if (answer.outcome !== undefined) ended.add(answer.updateId)
        return answer
      },
    },
    take: (updateId) => ended.delete(updateId),
  }
}

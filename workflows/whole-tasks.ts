import type { WorkflowInterceptors } from '@temporalio/workflow'

type Internals = NonNullable<WorkflowInterceptors['internals']>[number]
type Activation = Parameters<NonNullable<Internals['activate']>>[0]['activation']

const timeOf = ({ timestamp }: Activation): string => `${String(timestamp?.seconds)}.${String(timestamp?.nanos)}`

/**
 * A question that waited for a dead worker reaches the next one with events of which no workflow task has told yet. That worker
 * then moves the workflow on with the time of the task before, keeps it, and a replay comes to something else: for good. Such a
 * question is refused, with which the worker forgets the workflow; asked again, it is answered (decision 24).
 */
export const interceptors = (): WorkflowInterceptors => {
  let toldAt: string | undefined
  let isAheadOfTasks = false
  const activate: Internals['activate'] = (input, next) => {
    const { activation, batchIndex } = input
    const isQuestion = activation.jobs?.some(({ queryWorkflow }) => Boolean(queryWorkflow)) === true
    if (isQuestion && isAheadOfTasks) throw new Error('The question came amid news; ask again')
    if (!isQuestion && batchIndex === 0) {
      // Every task has a time of its own: news told at the time of the task before belongs to none yet.
      isAheadOfTasks = timeOf(activation) === toldAt
      toldAt = timeOf(activation)
    }
    next(input)
  }
  return { internals: [{ activate }] }
}

import type { Instant } from '../../domain/shared/time.ts'
import { readSubmission, type StoredSubmission } from '../../prisma/submissions.ts'
import { awaitOutcome } from '../await-outcome.ts'
import type { DoorDependencies } from '../door.ts'
import { openJourney } from '../open-journey.ts'
import { answerOf } from '../repeat.ts'
import type { StepResult } from '../step-command.ts'
import { dispatch } from '../submit.ts'
import type { CheckedLine } from './check.ts'
import { NAME } from './earlier.ts'
import type { TakingOver } from './line.ts'

/**
 * Takes one line over, through the same door as any first contact; one that was under way when an earlier run was stopped goes on.
 * @throws Refused, Failure as opening a journey does
 */
export function takeLine(
  door: DoorDependencies,
  { caller, at }: TakingOver,
  { line, earlier }: CheckedLine,
  ringFrom: Instant | undefined,
): Promise<StepResult> {
  if (earlier.is === 'TAKEN') return Promise.resolve(doneBefore(earlier.submission))
  if (earlier.is === 'UNDER_WAY') return goOn(door, earlier.submission)
  if (earlier.is === 'OTHER') throw new Error('A line that cannot be taken is not taken')
  const { text: body, personal, person, facts } = line
  return openJourney(door, {
    ...{ name: NAME, key: earlier.key, caller, arrivedAt: at, body, personal, person },
    facts: ringFrom === undefined ? facts : { ...facts, ringFrom },
  })
}

const doneBefore = (submission: StoredSubmission): StepResult => ({ kind: 'DONE', answer: answerOf(submission) })

/** Starting it again is the same journey. */
async function goOn(door: DoorDependencies, { key, command }: StoredSubmission): Promise<StepResult> {
  const waiting = door.listener.wait(key)
  try {
    if (command !== null) await dispatch(door, key, command, undefined)
    const outcome = await awaitOutcome(waiting, undefined, async () => {
      const now = await readSubmission(door.database, key)
      return now?.status === 'COMMITTED' ? doneBefore(now) : undefined
    })
    return outcome ?? { kind: 'PENDING', key }
  } finally {
    waiting.cancel()
  }
}

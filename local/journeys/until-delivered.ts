import { setTimeout as pause } from 'node:timers/promises'
import { template as templateOf, type TemplateName } from '../../domain/messages/templates.ts'
import { LocalProblem } from '../problem.ts'
import type { ClockLook, Look } from './home.ts'

const OVER = ['MET', 'CANCELLED']
const POST_WITHIN_MS = 30_000
const LOOK_EVERY_MS = 100

/** The version that started a clock stands in its id: `review.annual@17`. */
export const startedBy = ({ id }: Pick<ClockLook, 'id'>): number => Number(id.slice(id.lastIndexOf('@') + 1))

/** Letters go out in real time, and a clock may wait for the receipt: time must not run on before it has come. */
export async function untilDelivered(look: () => Promise<Look>): Promise<void> {
  const patience = Date.now() + POST_WITHIN_MS
  while (Date.now() < patience) {
    const { clocks, occurrences } = await look()
    const running = clocks.filter(({ status }) => !OVER.includes(status))
    const awaited = occurrences.some(({ version, messages }) =>
      messages.some(
        ({ template, status }) =>
          // A letter that has to be produced first waits for a step of the file, not for the post.
          status !== 'SENT' &&
          running.some((clock) => startedBy(clock) <= version && stops(template).includes(clock.key)),
      ),
    )
    if (!awaited) return
    await pause(LOOK_EVERY_MS)
  }
  throw new LocalProblem('A letter has not gone out; look at its workflow in the Temporal UI')
}

const stops = (template: string): readonly string[] => templateOf(template as TemplateName).stops ?? []

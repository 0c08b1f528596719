import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@jest/globals'
import type { Side } from '../../domain/custody/message.ts'
import { agree, custodian, isProof } from '../../domain/custody/proof.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { sha256 } from '../../domain/shared/sha256.ts'
import { resendOpenSubmissions } from '../../use-cases/resend-open-submissions.ts'
import type { StepAnswer } from '../../use-cases/step-command.ts'
import { startWorkerChild, type Child, type Moment } from './child.ts'
import type { Council } from './council.ts'
import { eventually } from './eventually.ts'
import { newNhsNumber } from './nhs-number.ts'
import { ended, takeForm, walk } from './walk.ts'
import { whatStands } from './what-stands.ts'

const OTHER_CONTACT = 'Sam Example, Exampleton Council, 1 Market Square, Exampleton, ZZ9 9ZZ'
const HOME = { address: '1 Invented Street, Exampleton', postcode: 'ZZ9 9ZZ' }
export const OTHER = { councilName: 'Exampleton Council', otherRecipient: OTHER_CONTACT }

const hasEnded = ({ process: { signalCode } }: Child): boolean => signalCode === 'SIGKILL'

type Body = Parameters<typeof takeForm>[3]['body']

/** Somebody with a signed plan at the first council, on the way to the second; both councils' systems speak with each other. */
export async function movingBetween(first: Council, second: Council, fullName: string) {
  const person = { fullName, dateOfBirth: '1944-02-03', nhsNumber: newNhsNumber(), ...HOME }
  const here = (await walk(first.house, { file: 'signed-plan.json', person })).journey.id

  /** Every journey of the person at the second council. */
  const journeysThere = (): Promise<readonly { readonly id: string }[]> => {
    const { door, database } = second.house
    const nhsNumberHash = door.sealing.hash(`nhs:${person.nhsNumber}`)
    return database.journey.findMany({ where: { person: { nhsNumberHash } }, select: { id: true } })
  }
  const there = async (): Promise<string> => (await journeysThere())[0]?.id ?? ''
  const idAt = async (council: Council): Promise<string> => (council === first ? here : there())
  const journeyAt = async (council: Council) => council.journey(await idAt(council))

  const takeAt = async (council: Council, step: StepName, by: string, body: Body): Promise<StepAnswer> => {
    const id = await idAt(council)
    const { version } = await council.journey(id)
    return ended(council.house, (key) => takeForm(council.house, id, step, { by, body, version, key }))
  }

  /** The same request, as often as it is asked: under one key, from one page. */
  const repeatable = async (council: Council, step: StepName, by: string, body: Body) => {
    const id = await idAt(council)
    const { version } = await council.journey(id)
    const key = randomUUID()
    return () => takeForm(council.house, id, step, { by, body, version, key })
  }

  /** What the one council has said comes to the other: all of it, the last first, each twice. */
  const comesTo = async (council: Council, messages: number): Promise<readonly unknown[]> => {
    // Somebody who was killed while they sent a message may have sent it twice.
    await eventually('The messages are in the post', () => council.post.held() >= messages)
    return council.post.letGo(council.door)
  }

  const ledgers = async () => {
    const [one, other] = [(await first.journey(here)).move, (await journeyAt(second)).move]
    if (one === undefined || other === undefined) throw new Error('One of the councils knows of no move')
    return [one.custody, other.custody] as const
  }

  /** One custodian, and both can prove it. */
  const holds = async (side: Side): Promise<void> => {
    const [one, other] = await ledgers()
    expect([custodian(one, other), agree(one, other)]).toEqual([side, true])
    expect([isProof(one, sha256), isProof(other, sha256)]).toEqual([true, true])
  }

  /** What is wrong at this instant, with or without somebody who has heard of the other. */
  const wrongNow = async (): Promise<readonly string[]> => {
    const known = await ledgers().catch(() => undefined)
    if (known === undefined) return []
    const [one, other] = known
    const areProofs = isProof(one, sha256) && isProof(other, sha256)
    return agree(one, other) && areProofs ? [] : [JSON.stringify(known)]
  }

  /**
   * Waits for what a council is about to do. A step that nobody took within its caller's three seconds, because no worker was there or
   * one was slow to begin, is sent again as the API does it: Temporal forgets a step that it has not accepted.
   */
  const comesTrue = async (council: Council, what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
    try {
      await eventually(what, async () => {
        if (await holds()) return true
        await resendOpenSubmissions(council.house.door).catch(() => undefined)
        return false
      })
    } catch (cause) {
      throw new Error(`${String(cause)}\n${await whatStands(council.house, await idAt(council)).catch(String)}`, {
        cause,
      })
    }
  }

  /**
   * The only worker of a council is killed while this happens; another one goes on. While nobody works and while somebody works again,
   * both ledgers are looked at all the time. @param what again until somebody was killed by it: it may be safely said twice
   */
  const killed = async (council: Council, moment: Moment, what: () => Promise<unknown>): Promise<void> => {
    await council.house.stopWorkers()
    const doomed = await startWorkerChild(council.house.settings, moment)
    const wrong: string[] = []
    const watched = { isOver: false }
    const goingOn = doomed.ended.then(() => council.house.startWorker())
    const watching = (async () => {
      while (!watched.isOver) {
        wrong.push(...(await wrongNow()))
        await pause(20)
      }
    })()
    try {
      await comesTrue(council, 'The worker has been killed', async () => {
        await what().catch(() => undefined)
        return hasEnded(doomed)
      })
    } finally {
      await doomed.kill('SIGKILL')
      await goingOn
      watched.isOver = true
      await watching
    }
    expect(wrong).toEqual([])
  }

  return {
    person,
    here,
    there,
    journeysThere,
    journeyAt,
    takeAt,
    repeatable,
    comesTo,
    ledgers,
    holds,
    comesTrue,
    killed,
  }
}

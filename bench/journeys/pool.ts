import type { JourneyClient, OpenJourney } from './client.ts'
import { STEP_KINDS, type StepKind } from './steps.ts'

/** Journeys of each kind; the steps go round them, so that none of them grows out of proportion. */
export interface JourneyPool {
  readonly next: (kind: StepKind) => OpenJourney
  readonly of: (kind: StepKind) => readonly OpenJourney[]
}

const OPENED_AT_ONCE = 8

export async function openPool(client: JourneyClient, count: number): Promise<JourneyPool> {
  const wanted = Array.from({ length: count }, () => STEP_KINDS).flat()
  const opened: OpenJourney[] = []
  const openSome = async (): Promise<void> => {
    for (let kind = wanted.pop(); kind !== undefined; kind = wanted.pop()) opened.push(await client.open(kind))
  }
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openSome))
  const rings = {
    stays: opened.filter(({ kind }) => kind === 'stays'),
    moves: opened.filter(({ kind }) => kind === 'moves'),
  }
  const places = { stays: createRing(rings.stays), moves: createRing(rings.moves) }
  return { next: (kind) => places[kind](), of: (kind) => rings[kind] }
}

/** Gives one after the other, and then the first again. */
export function createRing<T>(items: readonly T[]): () => T {
  let turn = 0
  return () => {
    const item = items[turn % items.length]
    if (item === undefined) throw new Error('The ring is empty')
    turn += 1
    return item
  }
}

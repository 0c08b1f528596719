import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Client } from '@temporalio/client'
import { startChild } from '../child.ts'
import { floorToCache, oursToCache, type CacheOne } from './models.ts'
import type { HeapBytes } from './worker.ts'

const AT_ONCE = 12
const WARM_UP = 40

/** Bytes that one cached workflow takes. */
export interface HeapFigure {
  readonly ours: HeapBytes
  readonly floor: HeapBytes
}

export interface HeapQuestion {
  readonly client: Client
  readonly temporalAddress: string
  /** A folder for the bundles. */
  readonly folder: string
  /** A journey to take as the model; an assessment is open in it. */
  readonly journeyId: string
  /** How many workflows the growth is measured over. */
  readonly workflows: number
}

/** How much heap of a worker a journey takes while it is cached, and how much a workflow takes that holds next to nothing. */
export async function measureHeap(question: HeapQuestion): Promise<HeapFigure> {
  const { client, journeyId } = question
  const folder = join(question.folder, 'bundles')
  mkdirSync(folder)
  const [ours, floor] = [join(folder, 'ours.cjs'), join(folder, 'floor.cjs')]
  const bundler = fileURLToPath(import.meta.resolve('./bundle.ts'))
  await promisify(execFile)(process.execPath, ['--no-warnings', bundler, ours, floor])
  return {
    ours: await growth(question, ours, await oursToCache(client, journeyId)),
    floor: await growth(question, floor, floorToCache(client)),
  }
}

async function growth(
  { temporalAddress, workflows }: HeapQuestion,
  bundle: string,
  cacheOne: CacheOne,
): Promise<HeapBytes> {
  const preload = ['--expose-gc', '--import', import.meta.resolve('./collect-in-threads.ts')]
  const child = await startChild(import.meta.resolve('./worker.ts'), [temporalAddress, bundle], preload)
  try {
    await cacheMany(cacheOne, WARM_UP)
    const before = await child.ask<HeapBytes>('heap')
    await cacheMany(cacheOne, workflows)
    const after = await child.ask<HeapBytes>('heap')
    return {
      workflows: (after.workflows - before.workflows) / workflows,
      rest: (after.rest - before.rest) / workflows,
    }
  } finally {
    await child.stop()
  }
}

async function cacheMany(cacheOne: CacheOne, count: number): Promise<void> {
  let left = count
  const cacheSome = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await cacheOne()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, cacheSome))
}

import { latestNamed, type Body } from './format.ts'
import type { Home, Look, Outcome } from './home.ts'
import { failuresOf, type Result } from './expect.ts'
import type { Scene, Script } from './script.ts'

/** A scene as it was played. */
export interface Played extends Result {
  readonly scene: Scene
  /** The journey as the scene before left it. */
  readonly before?: Look
  /** What does not hold; empty when all does. */
  readonly failures: readonly string[]
}

export interface Performance {
  readonly played: readonly Played[]
  /** Everything that does not hold, with its place in the file; empty when all does. */
  readonly failures: readonly string[]
}

/**
 * Plays a journey in a home, entry by entry, and compares.
 * @param onPlayed hears of every entry as soon as it has been played
 */
export async function play(
  script: Script,
  home: Home,
  onPlayed: (played: Played) => void | Promise<void> = () => undefined,
): Promise<Performance> {
  const played: Played[] = []
  for (const scene of script.scenes) {
    const one = await playScene(scene, { script, home, before: played.at(-1)?.look })
    played.push(one)
    await onPlayed(one)
  }
  const failures = played.flatMap(({ scene, failures: own }) => own.map((failure) => `${scene.place}: ${failure}`))
  return { played, failures: [...failures, ...unwantedFirings(script, played.at(-1)?.look)] }
}

interface Stage {
  readonly script: Script
  readonly home: Home
  readonly before: Look | undefined
}

/** Plays one entry, and compares. */
export async function playScene(scene: Scene, { script, home, before }: Stage): Promise<Played> {
  if (before !== undefined) await home.advanceTo(scene.at)
  const outcomes = await takeSteps(scene, script, home)
  if (scene.delivered !== undefined) await home.deliver(scene.delivered, scene.at)
  if (scene.unconfirmed !== undefined) await home.deliver(scene.unconfirmed, scene.at, 'NO_RECEIPT')
  const isOpen = before !== undefined || outcomes.some(({ status }) => status === 'accepted')
  const look = isOpen ? await home.look() : undefined
  const occurrences = (look?.occurrences ?? []).filter(({ version }) => version > (before?.version ?? 0))
  const result: Result = { outcomes, occurrences, ...(look === undefined ? {} : { look }) }
  const failures = failuresOf(scene.expected, result, script.origin)
  return { ...result, scene, failures, ...(before === undefined ? {} : { before }) }
}

async function takeSteps(scene: Scene, { person }: Script, home: Home): Promise<readonly Outcome[]> {
  const { at, by, step, bodies, version } = scene
  if (by === undefined || step === undefined) return []
  const outcomes: Outcome[] = []
  for (const written of bodies) {
    const body = await withReferences(written, home)
    outcomes.push(await home.take({ at, by, step, body, person, ...(version === undefined ? {} : { version }) }))
  }
  return outcomes
}

/** A letter's reference is not known when the file is written: `"letter": "the latest PLAN_COPY"` stands for it. */
async function withReferences(body: Body, home: Home): Promise<Body> {
  const template = latestNamed(body)
  if (template === undefined) return body
  const messages = (await home.look()).occurrences.flatMap((occurrence) => occurrence.messages)
  const letter = messages.findLast((message) => message.template === template)
  return letter === undefined ? body : { ...body, letter: letter.reference }
}

function unwantedFirings({ neverFires }: Script, look: Look | undefined): readonly string[] {
  const rang = (look?.occurrences ?? []).flatMap(({ firing }) => firing ?? [])
  return neverFires.flatMap(({ clock, kind, why }) =>
    rang
      .filter((firing) => firing.clock === clock && (kind === undefined || firing.kind === kind))
      .map((firing) => `${firing.kind} of ${clock} fired at ${firing.at}, but must not: ${why}`),
  )
}

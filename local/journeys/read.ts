import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fromMs, toMs, type Instant } from '../../domain/shared/time.ts'
import { findCaller } from './cast.ts'
import { journeyFile, STEP_OF, type Entry, type Expectation, type JourneyFile } from './format.ts'
import { isCounted, resolveDates, resolveMoment } from './moment.ts'
import type { PolicyVersion } from './policy.ts'
import { present } from './present.ts'
import { spellOut, type Scene, type Script } from './script.ts'

/** A file that cannot be played, with everything that is wrong with it. */
export class UnreadableJourney extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'UnreadableJourney'
    this.problems = problems
  }
}

interface Chapter {
  readonly name: string
  readonly file: JourneyFile
}

/**
 * Reads a journey file, and those it goes on from.
 * @param now what counted times count from when the file does not say
 * @throws UnreadableJourney naming every problem
 */
export function readJourney(path: string, now: Instant = fromMs(Date.now())): Script {
  const chapters = readChapters(path, [])
  const files = chapters.map(({ file }) => file)
  const { person, starts } = files[0] ?? {}
  if (person === undefined) throw new UnreadableJourney([`${basename(path)}: nobody is named`])
  const problems: string[] = []
  const origin = (starts === undefined ? now : momentOr(starts, now, problems, 'starts')) ?? now
  const scenes = chapters.flatMap((chapter) => scenesOf(chapter, origin, problems))
  const policy = files.flatMap((file) => policyOf(file, origin, problems))
  problems.push(...outOfOrder(scenes))
  if (problems.length > 0) throw new UnreadableJourney(problems)
  return {
    ...titleOf(files),
    person,
    origin,
    isCounted: files.every(({ entries }) => entries.every(({ at }) => isCounted(at))),
    scenes,
    policy,
    undelivered: files.flatMap(({ undelivered }) => undelivered ?? []),
    neverFires: files.flatMap(({ neverFires }) => neverFires ?? []),
  }
}

const policyOf = ({ policy = [] }: JourneyFile, origin: Instant, problems: string[]): readonly PolicyVersion[] =>
  policy.map(({ from, clocks }) => ({ from: momentOr(from, origin, problems, 'policy') ?? origin, clocks }))

/** A file that goes on from others has a title and a story of its own. */
function titleOf(files: readonly JourneyFile[]): Pick<Script, 'title' | 'story'> {
  const { title = '', story } = files.at(-1) ?? {}
  return { title, ...(story === undefined ? {} : { story }) }
}

/** The file with those before it, the first first. */
function readChapters(path: string, later: readonly string[]): readonly Chapter[] {
  const name = basename(path)
  if (later.includes(path)) throw new UnreadableJourney([`${name}: the files go on from each other in a circle`])
  const parsed = journeyFile.safeParse(readJson(path))
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${name}: ${issue.path.map(String).join('.')}: ${issue.message}`,
    )
    throw new UnreadableJourney(problems)
  }
  const { after } = parsed.data
  const before = after === undefined ? [] : readChapters(join(dirname(path), after), [...later, path])
  return [...before, { name, file: parsed.data }]
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UnreadableJourney([`${path}: ${error instanceof Error ? error.message : String(error)}`])
  }
}

const momentOr = (moment: string, origin: Instant, problems: string[], place: string): Instant | undefined => {
  try {
    return resolveMoment(moment, origin)
  } catch {
    problems.push(`${place}: ${moment} is no time that exists`)
    return undefined
  }
}

const scenesOf = ({ name, file }: Chapter, origin: Instant, problems: string[]): readonly Scene[] =>
  file.entries.map((entry, index) => sceneOf(entry, `${name}, entry ${String(index + 1)}`, origin, problems))

function sceneOf(entry: Entry, place: string, origin: Instant, problems: string[]): Scene {
  const { by: who, do: step, heading, note, version, delivered, unconfirmed, then: expected = {} } = entry
  const by = who === undefined ? undefined : findCaller(who)
  if (who !== undefined && by === undefined)
    problems.push(`${place}: nobody is called ${who}, and nobody has that role`)
  for (const moment of momentsIn(expected)) momentOr(moment, origin, problems, place)
  return {
    ...present({ heading, note, by, step: STEP_OF.get(step ?? ''), version, delivered, unconfirmed }),
    place,
    at: momentOr(entry.at, origin, problems, place) ?? origin,
    bodies: step === undefined ? [] : spellOut(resolveDates(entry.with, origin), entry.forEach),
    expected,
  }
}

const momentsIn = ({ clocks = [], fired = [], firedAmongOthers = [] }: Expectation): readonly string[] =>
  [
    ...clocks.flatMap(({ due, actionBy, stopped, next }) => [due, actionBy, stopped, next?.at]),
    ...[...fired, ...firedAmongOthers].map(({ at }) => at),
  ].filter((moment) => moment !== undefined)

const outOfOrder = (scenes: readonly Scene[]): readonly string[] =>
  scenes.flatMap(({ at, place }, index) => {
    const before = scenes[index - 1]
    return before !== undefined && toMs(at) < toMs(before.at) ? [`${place}: ${at} is before the entry before it`] : []
  })

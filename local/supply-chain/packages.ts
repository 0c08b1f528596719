import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package as `package-lock.json` has it, by its place in `node_modules`. */
interface LockEntry {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export interface Package {
  readonly place: string
  readonly name: string
  readonly version: string
  /** An SPDX expression; undefined where neither the package nor we say one. */
  readonly licence: string | undefined
  readonly integrity: string | undefined
  /** It goes to where the product runs; the others only build and test it. */
  readonly isProduction: boolean
  readonly isOptional: boolean
  /** It runs on some systems only. */
  readonly isOfPlatform: boolean
  readonly hasInstallScript: boolean
  /** The packages that it gets when it asks for its dependencies. */
  readonly needs: readonly string[]
}

const ROOT = join(import.meta.dirname, '../..')
const NODE_MODULES = 'node_modules/'

/** These say their licence in a file, and not where programs look for it. */
const READ_IN_ITS_FILE: Readonly<Record<string, string>> = { 'seq-queue': 'MIT', unionfs: 'Unlicense' }

const lockEntries = (): Readonly<Record<string, LockEntry>> =>
  (
    JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, LockEntry>>
    }
  ).packages

const nameOf = (place: string): string => place.slice(place.lastIndexOf(NODE_MODULES) + NODE_MODULES.length)

/** Where Node finds a package from a place: beside it, or beside one of those that hold it. */
function found(entries: Readonly<Record<string, LockEntry>>, from: string, name: string): string | undefined {
  const beside = from === '' ? `${NODE_MODULES}${name}` : `${from}/${NODE_MODULES}${name}`
  if (beside in entries) return beside
  if (from === '') return undefined
  const end = from.lastIndexOf(`/${NODE_MODULES}`)
  return found(entries, end === -1 ? '' : from.slice(0, end), name)
}

/** Every package of the lock file, in its order. The first is the product itself, under the empty place. */
export function packages(): readonly Package[] {
  const entries = lockEntries()
  return Object.entries(entries).map(([place, entry]) => {
    const name = place === '' ? 'care-journeys' : nameOf(place)
    const asked = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies }
    return {
      place,
      name,
      version: entry.version ?? '',
      licence: entry.license ?? READ_IN_ITS_FILE[name],
      integrity: entry.integrity,
      isProduction: entry.dev !== true && entry.devOptional !== true,
      isOptional: entry.optional === true,
      isOfPlatform: entry.os !== undefined || entry.cpu !== undefined,
      hasInstallScript: entry.hasInstallScript === true,
      needs: Object.keys(asked).flatMap((each) => found(entries, place, each) ?? []),
    }
  })
}

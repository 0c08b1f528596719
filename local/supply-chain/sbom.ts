import { createHash } from 'node:crypto'
import { packages, type Package } from './packages.ts'

const purlOf = ({ name, version }: Package): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** CycloneDX wants a name from the SPDX list under `id`, and anything put together as an expression. */
const licencesOf = ({ licence }: Package): readonly object[] => {
  if (licence === undefined) return []
  return /[ (]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]
}

function hashesOf({ integrity }: Package): readonly object[] {
  const sha512 = /^sha512-(\S+)$/.exec(integrity ?? '')?.[1]
  return sha512 === undefined ? [] : [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }]
}

const componentOf = (one: Package): object => ({
  type: 'library',
  'bom-ref': purlOf(one),
  name: one.name,
  version: one.version,
  scope: one.isOptional ? 'optional' : 'required',
  hashes: hashesOf(one),
  licenses: licencesOf(one),
  purl: purlOf(one),
})

/** A UUID that follows from the content: the same packages, the same bill. */
function serialNumber(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`
}

/** One package can stand in several places; the bill names it once, with what it needs in any of them. */
function dependencies(listed: readonly Package[], [product]: readonly Package[]): readonly object[] {
  const byPlace = new Map(listed.map((one) => [one.place, purlOf(one)]))
  const needs = new Map<string, Set<string>>()
  for (const one of product === undefined ? listed : [product, ...listed]) {
    const known = needs.get(purlOf(one)) ?? new Set()
    for (const place of one.needs) {
      const ref = byPlace.get(place)
      if (ref !== undefined) known.add(ref)
    }
    needs.set(purlOf(one), known)
  }
  return [...needs].map(([ref, of]) => ({ ref, dependsOn: [...of].sort() }))
}

/** The bill of materials of what runs in production: CycloneDX 1.6, made from the lock file and from nothing else. */
export function makeSbom(): string {
  const all = packages()
  const product = all.filter(({ place }) => place === '')
  const listed = all.filter(({ place, isProduction }) => place !== '' && isProduction)
  const components = [...new Map(listed.map((one) => [purlOf(one), componentOf(one)])).values()]
  const [itself] = product
  const body = {
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': itself === undefined ? '' : purlOf(itself),
        name: itself?.name,
        version: itself?.version,
        licenses: itself === undefined ? [] : licencesOf(itself),
      },
    },
    components,
    dependencies: dependencies(listed, product),
  }
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialNumber(JSON.stringify(body)), ...body }
  return `${JSON.stringify(bill, null, 2)}\n`
}

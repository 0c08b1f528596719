import { packages, type Package } from './packages.ts'

/** Licences under which a council may run, change and pass on what it gets, with no duty on its own code. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
])

/** Looked at one by one: why each may be used all the same. */
export const LOOKED_AT: Readonly<Record<string, string>> = {
  'caniuse-lite': 'CC-BY-4.0: data that name their source, used by tools and changed by nobody',
  elkjs: 'EPL-2.0: used as it comes, unchanged, by Prisma Studio, which the product does not open',
}

/** Whether an SPDX expression leaves a way that is allowed: all of `AND`, one of `OR`. */
function isAllowed(expression: string): boolean {
  const [plain] = [expression.replaceAll(/[()]/g, '').trim()]
  if (/ or /i.test(plain)) return plain.split(/ or /i).some(isAllowed)
  return plain.split(/ and /i).every((one) => ALLOWED.has(one.trim()))
}

/** Packages whose licence nobody has allowed. Those of other platforms that the lock file does not describe stand for none. */
export const notAllowed = (all: readonly Package[] = packages()): readonly string[] =>
  all
    .filter(({ name, licence, integrity, isOfPlatform }) => {
      const isUndescribed = licence === undefined && integrity === undefined && isOfPlatform
      return !isUndescribed && !(name in LOOKED_AT) && !(licence !== undefined && isAllowed(licence))
    })
    .map(({ name, version, licence = 'no licence' }) => `${name} ${version}: ${licence}`)

/** The packages of production by licence, for whoever has to name them. */
export function makeLicences(): string {
  const listed = packages().filter(({ place, isProduction }) => place !== '' && isProduction)
  const byLicence = Map.groupBy(listed, ({ licence = 'described on other platforms only' }) => licence)
  const sections = [...byLicence]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([licence, of]) => {
      const names = [...new Set(of.map(({ name, version }) => `${name} ${version}`))].sort()
      return `## ${licence}\n\n${names.map((name) => `- ${name}\n`).join('')}`
    })
  const looked = Object.entries(LOOKED_AT).map(([name, why]) => `- ${name}. ${why}.\n`)
  return [
    '# Licences\n\n<!-- Made by "npm run docs" from package-lock.json: change nothing here. -->\n',
    'The packages that run in production, by licence. A test says when one comes under a licence that is not allowed; these were looked at one by one:\n',
    `${looked.join('')}\n${sections.join('\n')}`,
  ].join('\n')
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readSettings, settingNotes } from '../../adapters/settings.ts'
import { SEARCH_ATTRIBUTES } from '../../local/temporal.ts'
import { ROLES } from '../../prisma/rights.ts'

const at = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const compose = at('docker-compose.yml')
const lines = compose.split('\n')
const known = settingNotes.map(([name]) => name)

const indentOf = (line: string) => line.length - line.trimStart().length

/** The lines under a heading, which are indented more than it. */
function under(heading: string, within = lines): string[] {
  const start = within.findIndex((line) => line.trim().startsWith(`${heading}:`))
  const indent = indentOf(within[start] ?? '')
  const rest = within.slice(start + 1)
  const end = rest.findIndex((line) => line.trim() !== '' && indentOf(line) <= indent)
  return rest.slice(0, end === -1 ? undefined : end)
}

const variablesIn = (block: string[]) => block.flatMap((line) => /^\s+([A-Z][A-Z0-9_]+):/.exec(line)?.[1] ?? [])
const service = (name: string) => under(name, under('services'))

describe('docker-compose.yml', () => {
  it('gives our processes only variables that the settings know', () => {
    const ours = ['migrate', 'worker', 'api'].flatMap((name) => variablesIn(under('environment', service(name))))
    const given = [...variablesIn(under('x-care-settings')), ...ours]
    expect(given.length).toBeGreaterThan(20)
    expect(given.filter((name) => !known.includes(name))).toEqual([])
  })

  it('gives them everything that production must have set', () => {
    const needed = settingNotes.filter(([, { demoDefault }]) => demoDefault).map(([name]) => name)
    for (const name of ['migrate', 'worker', 'api']) {
      const given = [...variablesIn(under('x-care-settings')), ...variablesIn(under('environment', service(name)))]
      expect(given).toEqual(expect.arrayContaining(needed))
    }
  })

  it('gives each of them a login of its own at the database, and none the password of another', () => {
    const logins = ['migrate', 'worker', 'api'].map((name) => {
      const given = under('environment', service(name)).join('\n')
      return [...given.matchAll(/postgresql:\/\/(\w+):\$\{(\w+)/g)].map(([, role, password]) => [role, password])
    })
    expect(logins).toEqual([
      [['care_owner', 'CARE_OWNER_PASSWORD']],
      [['care_worker', 'CARE_WORKER_PASSWORD']],
      [['care_api', 'CARE_API_PASSWORD']],
    ])
    const roles = under('database-roles').join('\n')
    for (const role of Object.values(ROLES)) expect(roles).toContain(`CREATE ROLE ${role} LOGIN`)
    expect(under('x-care-settings').join('\n')).not.toContain('_PASSWORD')
  })

  it('asks the person for no variable that the settings do not know, but the passwords of the database', () => {
    const asked = [...compose.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name)
    const unknown = new Set(asked.filter((name) => name !== undefined && !known.includes(name)))
    const roles = ['OWNER', 'API', 'WORKER', 'READER'].map((role) => `CARE_${role}_PASSWORD`)
    expect(unknown).toEqual(new Set(['POSTGRES_PASSWORD', ...roles]))
  })

  it('holds no secret and no demonstration key', () => {
    expect(compose).not.toMatch(/REVNT05|demonstration-only/)
    for (const [name, { secret }] of settingNotes) {
      const value = new RegExp(`^ +${name}: (.*)$`, 'm').exec(compose)?.[1]
      if (secret && value !== undefined) expect(value).toMatch(/\$\{\w+:\?\}/)
    }
  })

  it('pins every image to a version', () => {
    const images = [...compose.matchAll(/^ +image: (.*)$/gm)].map(([, image]) => image)
    const fetched = images.filter((image) => image !== 'care-journeys:local')
    expect(fetched.length).toBeGreaterThanOrEqual(5)
    for (const image of fetched) expect(image).toMatch(/^[\w./-]+:\d+\.\d+(\.\d+)?(-\w+)?$/)
    expect(at('Dockerfile')).toMatch(/^FROM node:\d+\.\d+\.\d+-/m)
  })

  it('agrees with the Node, the Temporal server and the UI of the embedded default', () => {
    const { dependencies } = JSON.parse(at('package.json')) as { dependencies: Record<string, string> }
    expect(at('Dockerfile')).toContain(`FROM node:${dependencies['node'] ?? '?'}-`)
    const [, server, ui] = /server (\S+) and UI (\S+),/.exec(at('local/temporal-server.txt')) ?? []
    expect(compose).toContain(`temporalio/server:${server ?? '?'}\n`)
    expect(compose).toContain(`temporalio/admin-tools:${server ?? '?'}\n`)
    expect(compose).toContain(`temporalio/ui:${ui ?? '?'}\n`)
  })

  it('publishes ports on loopback only, with the defaults of the settings', () => {
    const settings: Readonly<Record<string, unknown>> = readSettings({})
    const published = [...compose.matchAll(/- (.*)\$\{(\w+_PORT):-(\d+)\}:\d+/g)]
    expect(published.map(([, , name]) => name).sort()).toEqual(
      ['API_PORT', 'METRICS_PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'].sort(),
    )
    for (const [, host, name = '', value] of published) {
      expect([name, host, value]).toEqual([name, '127.0.0.1:', String(settings[name])])
    }
  })

  it('creates the search attributes of the embedded server', () => {
    for (const [name, type] of Object.entries(SEARCH_ATTRIBUTES))
      expect(compose).toMatch(new RegExp(`^ +${name} ${type}$`, 'm'))
  })

  it('copies every folder of the product into the image', () => {
    for (const folder of [
      'domain',
      'contracts',
      'adapters',
      'activities',
      'use-cases',
      'workflows',
      'worker',
      'api',
      'prisma',
    ]) {
      expect(at('Dockerfile')).toContain(`COPY ${folder} ${folder}\n`)
      expect(at('.dockerignore')).toContain(`!${folder}\n`)
    }
  })
})

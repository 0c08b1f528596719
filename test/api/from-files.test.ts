import { closeSync, openSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { environmentOf, startChild } from '../support/child.ts'
import { servedHouse } from '../support/served-house.ts'

const ADMIN = 'staff-policy-admin'
const YEAR = String(new Date().getUTCFullYear() + 2)

const STAFF = `id,name,email,roles,team,area,qualified,skills
staff-from-file,Fay Example,fay@council.example,EDT_WORKER,TEAM-EDT,ALL,yes,AUTISM
`
const ROTA = `staff,team,place,startsAt,endsAt
staff-from-file,,3,${YEAR}-01-08 17:00,${YEAR}-01-09 09:00
`

const served = servedHouse()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'directory-'))
})

/** Runs a program of the command line on a file. @returns how it ended, and all that it said */
async function run(program: 'directory' | 'rota', text: string, words: readonly string[]) {
  const [file, log] = [join(folder, `${program}.csv`), join(folder, 'log')]
  await writeFile(file, text)
  const said = openSync(log, 'w')
  const child = startChild(`local/${program}.ts`, environmentOf(served.house.settings), said, [file, ...words])
  await child.ended
  closeSync(said)
  return { code: child.process.exitCode, said: await readFile(log, 'utf8') }
}

const entry = async () =>
  (await served.api.get('/v1/directory/entry?id=staff-from-file', { as: ADMIN })).json['entry'] as object | undefined

describe('R-OPS-01, R-REF-05 directory and rota from files', () => {
  it('are for the administrator, are tried first, and are taken once', async () => {
    const refused = await run('directory', STAFF, ['--by', 'staff-practitioner'])
    expect([refused.code, refused.said.includes('no active POLICY_ADMIN')]).toEqual([2, true])
    const tried = await run('directory', STAFF, ['--by', ADMIN, '--check'])
    expect([tried.code, tried.said]).toEqual([0, expect.stringContaining('Nothing was written.')])
    expect(await entry()).toBeUndefined()
    expect((await run('directory', STAFF, ['--by', ADMIN])).code).toBe(0)
    expect(await entry()).toMatchObject({ skills: ['AUTISM'], qualified: true, version: 1 })
    expect((await run('directory', STAFF, ['--by', ADMIN])).said).toContain('UNCHANGED')

    expect((await run('rota', ROTA, ['--by', ADMIN])).said).toBe('ENTERED: 1\nWritten.\n')
    expect((await run('rota', ROTA, ['--by', ADMIN])).said).toBe('THERE_ALREADY: 1\nWritten.\n')
    const path = `/v1/on-call/shifts?team=TEAM-EDT&from=${YEAR}-01-08T00:00:00Z&until=${YEAR}-01-10T00:00:00Z`
    expect((await served.api.get(path, { as: ADMIN })).json['shifts']).toContainEqual(
      expect.objectContaining({ staff: 'staff-from-file', startsAt: `${YEAR}-01-08T17:00:00.000Z` }),
    )
  }, 60_000)

  it('are not taken at all where a line is wrong, and the line is named', async () => {
    const { code, said } = await run('directory', STAFF.replace('EDT_WORKER', 'KING'), ['--by', ADMIN])
    expect([code, said.split(':')[0]]).toEqual([1, 'Line 2, roles.0'])
    const overlapping = await run('rota', `${ROTA}staff-edt-worker,,3,${YEAR}-01-08 20:00,${YEAR}-01-09 08:00\n`, [
      ...['--by', ADMIN],
    ])
    expect([overlapping.code, overlapping.said.startsWith('Line 3: In the way is place')]).toEqual([1, true])
  }, 60_000)
})

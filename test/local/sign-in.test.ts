import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { DEMO_HOSPITAL } from '../../local/demo-hospitals.ts'
import { readDemoStaff } from '../../local/demo-staff.ts'
import { freePort } from '../../local/ports.ts'
import { askForHospitalToken } from '../../local/sign-in/ask-for-token.ts'
import { type RunningSignIn, startSignIn } from '../../local/sign-in/server.ts'

const AUDIENCE = 'urn:care-journeys:api'
const REDIRECT = 'http://127.0.0.1:3000/docs/oauth2-redirect.html'
const VERIFIER = 'v'.repeat(50)

let dataFolder: string
let port: number
let issuer: string
let signIn: RunningSignIn

const start = () => startSignIn({ issuer, audience: AUDIENCE, dataFolder, port })

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'care-sign-in-'))
  port = await freePort()
  issuer = `http://127.0.0.1:${port}`
  signIn = await start()
})
afterAll(async () => {
  await signIn.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** On a connection of its own: one that was kept open would not survive the restart of the provider. */
async function publishedKeys(): Promise<JSONWebKeySet> {
  const [response] = (await once(get(`${issuer}/jwks`, { agent: false }), 'response')) as [IncomingMessage]
  return (await json(response)) as JSONWebKeySet
}

async function verified(token: string): Promise<JWTPayload> {
  const keys = createLocalJWKSet(await publishedKeys())
  const { payload } = await jwtVerify(token, keys, { issuer, audience: AUDIENCE, algorithms: ['RS256'], typ: 'at+jwt' })
  return payload
}

/** `npm run token`, as a process of its own. */
function token(...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { ...process.env, NODE_ENV: 'development', SIGN_IN_ISSUER: issuer, LOCAL_DATA_DIR: dataFolder }
  return promisify(execFile)(process.execPath, ['--no-warnings', 'local/token.ts', ...words], { env })
}

/** A browser, as far as cookies and redirects go. */
function createBrowser() {
  const cookies = new Map<string, string>()
  return async (address: string, form?: Record<string, string>): Promise<Response> => {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const body = form && { method: 'POST', body: new URLSearchParams(form) }
    const response = await fetch(new URL(address, issuer), { redirect: 'manual', headers, ...body })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    return response
  }
}

const locationOf = (response: Response) => response.headers.get('location') ?? ''

describe('the token command', () => {
  it('prints an access token for a demo person, with their staff id and no role', async () => {
    const { stdout } = await token('team-manager')
    const payload = await verified(stdout.trim())
    expect(payload).toMatchObject({ sub: 'staff-team-manager', aud: AUDIENCE, scope: 'journeys' })
    expect(Object.keys(payload).sort()).toEqual(['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub'])
  })

  it('gives tokens that stay good over a restart', async () => {
    const { stdout } = await token('staff-broker')
    await signIn.stop()
    signIn = await start()
    expect(await verified(stdout.trim())).toMatchObject({ sub: 'staff-broker' })
  })

  it.each([['nobody'], ['leaver']])('names the people there are when asked for %s', async (who) => {
    await expect(token(who)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('  team-manager\n'),
    })
  })

  it('is refused to a person the provider does not know', async () => {
    const form = { grant_type: 'urn:care-journeys:demo-person', client_id: 'care-token', staff_id: 'staff-leaver' }
    const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form) })
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })])
  })
})

describe('the sign-in page', () => {
  it('signs a chosen person in, by authorization code with PKCE', async () => {
    const go = createBrowser()
    const challenge = createHash('sha256').update(VERIFIER).digest('base64url')
    const asked = new URLSearchParams({
      client_id: 'care-browser',
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: 'openid journeys',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    const page = locationOf(await go(`/auth?${asked.toString()}`))
    expect(await (await go(page)).text()).toContain('value="staff-practitioner"')

    let next = await go(page, { staffId: 'staff-practitioner' })
    while (locationOf(next) !== '' && !locationOf(next).startsWith(REDIRECT)) next = await go(locationOf(next))
    const code = new URL(locationOf(next)).searchParams.get('code') ?? ''
    const form = { grant_type: 'authorization_code', client_id: 'care-browser', code, redirect_uri: REDIRECT }
    const answer = (await (await go('/token', { ...form, code_verifier: VERIFIER })).json()) as { access_token: string }
    expect(await verified(answer.access_token)).toMatchObject({ sub: 'staff-practitioner' })
  })

  it('gives the system of the demo hospital a token of its own, for its own credentials only', async () => {
    const { stdout } = await token('hospital')
    expect(await verified(stdout.trim())).toMatchObject({ sub: DEMO_HOSPITAL, scope: 'journeys' })
    await expect(askForHospitalToken(issuer, 'x'.repeat(64))).rejects.toThrow('gives no demonstration tokens (401)')
  })

  it('says what it is to whoever opens its address', async () => {
    expect(await (await fetch(issuer)).text()).toContain('<code>staff-team-manager</code>')
  })

  it('answers plainly when nobody began to sign in', async () => {
    const response = await fetch(`${issuer}/interaction/unknown`)
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Go back and begin again')])
  })
})

describe('the demo staff', () => {
  const staff = readDemoStaff()

  it.each([
    ...['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'SERVICE_MANAGER'],
    ...['HEAD_OF_SERVICE', 'PANEL_MEMBER', 'PANEL_CHAIR', 'FINANCE_OFFICER', 'BROKER', 'EDT_WORKER', 'AUDITOR'],
    ...['POLICY_ADMIN', 'DATA_OFFICER', 'COMPLAINTS_MANAGER', 'SAFEGUARDING_LEAD', 'ENQUIRY_LEAD', 'HOSPITAL_LIAISON'],
    ...['CHILDRENS_WORKER', 'OTHER_AUTHORITY'],
  ])('include a %s who is at work', (role) => {
    expect(staff.some(({ roles, active }) => active && roles.some((each) => each === role))).toBe(true)
  })

  it('are each there once, and their managers too', () => {
    const ids = staff.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { managerId } of staff) expect([null, ...ids]).toContain(managerId)
  })
})

it('keeps the signing key to its owner', () => {
  expect(statSync(join(dataFolder, 'sign-in/keys.json')).mode & 0o777).toBe(0o600)
})

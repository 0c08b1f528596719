import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { sayLength } from '../../api/why-page.ts'
import { firstContact, referral, type Answer } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()

const CONTACT = 'staff-contact-officer'
const MANAGER = 'staff-team-manager'

const NAME = 'Wanda Example <b>'

interface Account {
  readonly journey: { readonly reference: string }
  readonly waitingTime: { readonly wholeSeconds: number; readonly seconds: Record<string, number> }
  readonly waits: readonly {
    readonly for: string
    readonly role?: string
    readonly title?: string
    readonly seconds: number
  }[]
  readonly events: readonly { readonly version: number; readonly title: string }[]
  readonly clocks: readonly { readonly key: string; readonly because: string }[]
  readonly rules: readonly { readonly version: number; readonly policyVersion: number }[]
}

/** A referral that came an hour and a half ago. */
async function referredSomeTimeAgo(): Promise<string> {
  const opened = await served.api.post('/v1/journeys', {
    as: CONTACT,
    body: firstContact({ person: { fullName: `${NAME} ${randomUUID()}`, dateOfBirth: '1944-02-03' } }),
  })
  const path = opened.headers.get('location') ?? ''
  await served.api.post(`${path}/steps/create-referral`, {
    as: CONTACT,
    body: referral,
    headers: { 'if-match': '"1"' },
  })
  await served.house.database.$transaction([
    served.house.database.$executeRaw`SET LOCAL session_replication_role = replica`,
    served.house.database.$executeRaw`UPDATE journey_event SET received_at = received_at - interval '90 minutes',
      committed_at = committed_at - interval '90 minutes' WHERE journey_id = ${path.split('/').at(-1)}::uuid`,
  ])
  return path
}

const why = async (path: string, accept?: string): Promise<Answer> =>
  served.api.get(`${path}/why`, { as: MANAGER, headers: accept === undefined ? {} : { accept } })

describe('why this person waited, in one call', () => {
  it('as data: whom for, what happened, every date with its reason, and under which rules', async () => {
    const { status, json } = await why(await referredSomeTimeAgo())
    const account = json as unknown as Account
    expect(status).toBe(200)
    const { wholeSeconds, seconds } = account.waitingTime
    expect(Object.values(seconds).reduce((sum, part) => sum + part, 0)).toBe(wholeSeconds)
    expect(seconds['COUNCIL']).toBeGreaterThanOrEqual(5400)
    expect(account.waits.at(-1)).toMatchObject({
      for: 'COUNCIL',
      role: 'TRIAGE_WORKER',
      title: 'Record the triage decision',
    })
    expect(account.events.map(({ version }) => version).slice(0, 2)).toEqual([1, 2])
    expect(account.clocks.find(({ key }) => key === 'triage.standard')?.because).toContain('what happens next')
    expect(account.rules).toMatchObject([{ version: 1, policyVersion: 1 }])
    expect(JSON.stringify(json)).not.toContain('Wanda')
  })

  it('as a page that stands by itself, names nobody, and has every text escaped', async () => {
    const path = await referredSomeTimeAgo()
    const { status, headers, text } = await why(path, 'text/html')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(text).toContain('<h1>Why this person waited: ASC-')
    expect(text).toMatch(/<td>The council<\/td><td>1 hour 30 minutes<\/td>/)
    expect(text).toContain('Record the triage decision')
    expect(text).not.toContain('Wanda')
    expect(text).not.toMatch(/<script|src=|href=/)
  })

  it.each(['*/*', 'application/json', 'application/json, text/html;q=0.5'])(
    'as data to whoever asks for %s',
    async (accept) => {
      const { headers } = await why(await referredSomeTimeAgo(), accept)
      expect(headers.get('content-type')).toContain('application/json')
    },
  )

  it('R-GEN-07 a look at it is kept; an unknown journey has none', async () => {
    const path = await referredSomeTimeAgo()
    await why(path)
    const looked = await served.house.database.auditEntry.count({
      where: { what: 'VIEW_WHY', journeyId: path.split('/').at(-1) ?? '' },
    })
    expect(looked).toBe(1)
    const unknown = await why(`/v1/journeys/${randomUUID()}`)
    expect([unknown.status, unknown.json['code']]).toEqual([404, 'JOURNEY_NOT_FOUND'])
  })
})

it.each([
  [0, 'no time'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [3661, '1 hour 1 minute'],
  [3601, '1 hour'],
  [90_061, '1 day 1 hour'],
  [172_800, '2 days'],
])('a wait of %d seconds is "%s"', (seconds, words) => {
  expect(sayLength(seconds)).toBe(words)
})

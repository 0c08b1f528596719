import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { viewJourney } from '../../contracts/journey.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { freePort } from '../../local/ports.ts'
import { firstContact, referral } from '../support/api.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { environmentOf, startChild, type Child } from '../support/child.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { lockJourneys } from '../support/row-lock.ts'
import { createToken } from '../support/tokens.ts'

let house: House
const children: Child[] = []
beforeAll(async () => {
  house = await openHouse()
  await house.startWorker()
})
afterEach(() => Promise.all(children.splice(0).map((child) => child.kill('SIGKILL'))))
afterAll(() => house.close())

interface ApiProcess {
  readonly post: (
    path: string,
    key: string,
    body: unknown,
  ) => Promise<{ status: number; text: string; location: string }>
  readonly kill: () => Promise<void>
}

/** Somebody who can be written to. */
const aContact = () =>
  firstContact({
    person: { fullName: `Ann Example ${randomUUID()}`, dateOfBirth: '1944-02-03', address: '1 Invented Street' },
  })

/** The API as it runs in production: a process of its own. */
async function startApiProcess(): Promise<ApiProcess> {
  const port = String(await freePort())
  const child = startChild('api/main.ts', { ...environmentOf(house.settings), API_PORT: port })
  children.push(child)
  const address = `http://127.0.0.1:${port}`
  await eventually('the API is ready', () =>
    fetch(`${address}/ready`).then(
      ({ status }) => status === 200,
      () => false,
    ),
  )
  const authorization = `Bearer ${await createToken('staff-contact-officer')}`
  return {
    kill: () => child.kill('SIGKILL'),
    async post(path, key, body) {
      const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': key, 'if-match': '"1"' }
      const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      const location = response.headers.get('location') ?? ''
      return { status: response.status, text: await response.text(), location }
    },
  }
}

const idIn = (location: string): string => location.split('/').at(-1) ?? ''

const stepsOf = async (journeyId: string) => {
  const events = await house.database.journeyEvent.findMany({ where: { journeyId, step: { not: null } } })
  return events.map(({ type }) => type).sort()
}

/** Repeats a request until its outcome is known. */
async function untilAnswered(api: ApiProcess, ...request: Parameters<ApiProcess['post']>): Promise<string> {
  let text = ''
  await eventually('the repeat is answered', async () => {
    const answer = await api.post(...request)
    text = answer.text
    return answer.status === 200 || answer.status === 201
  })
  return text
}

describe('the API killed in the middle of a request, and the request repeated with its key', () => {
  it('killed while the commit is under way: one effect, and every repeat gets the same bytes', async () => {
    const first = await startApiProcess()
    const opened = await first.post('/v1/journeys', randomUUID(), aContact())
    expect(opened.status).toBe(201)
    const journeyId = idIn(opened.location)
    const request = [`${opened.location}/steps/create-referral`, randomUUID(), referral] as const

    const lock = await lockJourneys(house, [journeyId])
    const cut = first.post(...request).catch(() => 'cut off')
    await eventually('Temporal has accepted the step', async () => {
      const handle = house.temporal.client.workflow.getHandle(journeyWorkflowId(journeyId))
      return (await handle.query(viewJourney)).journey.version === 2
    })
    await first.kill()
    expect(await cut).toBe('cut off')
    await lock.release()

    const [second, third] = [await startApiProcess(), await startApiProcess()]
    const answer = await untilAnswered(second, ...request)
    expect(await untilAnswered(third, ...request)).toBe(answer)
    expect(await untilAnswered(second, ...request)).toBe(answer)
    expect(JSON.parse(answer)).toMatchObject({ journey: { version: 2, stage: 'TRIAGE' } })
    expect(await stepsOf(journeyId)).toEqual(['ContactRecorded', 'ReferralReceived'])
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('killed before anything was kept: nothing has happened, and the repeat does it once', async () => {
    const first = await startApiProcess()
    const opened = await first.post('/v1/journeys', randomUUID(), aContact())
    const journeyId = idIn(opened.location)
    const request = [`${opened.location}/steps/create-referral`, randomUUID(), referral] as const

    const blocker = new pg.Client({ connectionString: house.settings.OWNER_DATABASE_URL })
    await blocker.connect()
    await blocker.query('BEGIN; LOCK TABLE submission IN EXCLUSIVE MODE')
    const cut = first.post(...request).catch(() => 'cut off')
    await eventually('the request waits to be kept', async () => {
      const { rowCount } = await blocker.query(
        "SELECT FROM pg_locks WHERE NOT granted AND relation = 'submission'::regclass",
      )
      return rowCount === 1
    })
    await first.kill()
    await cut
    // A backend that waits for a lock does not notice that its client has gone; the pool's statement timeout ends it in time.
    await blocker.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND relation = 'submission'::regclass`,
    )
    await blocker.query('ROLLBACK')
    await blocker.end()
    expect(await house.database.submission.count({ where: { key: request[1] } })).toBe(0)

    const second = await startApiProcess()
    expect(JSON.parse(await untilAnswered(second, ...request))).toMatchObject({ journey: { version: 2 } })
    expect(await stepsOf(journeyId)).toEqual(['ContactRecorded', 'ReferralReceived'])
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('killed the moment the request is kept, sent or not: the next API brings it to its end, once, without being asked', async () => {
    const first = await startApiProcess()
    const opened = await first.post('/v1/journeys', randomUUID(), aContact())
    const journeyId = idIn(opened.location)
    const key = randomUUID()
    const request = [`${opened.location}/steps/create-referral`, key, referral] as const
    const trigger = `CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('kept', NEW.key::text);
      RETURN NEW; END $$; CREATE TRIGGER linger AFTER INSERT ON submission FOR EACH ROW EXECUTE FUNCTION linger()`
    const listener = new pg.Client({ connectionString: house.settings.OWNER_DATABASE_URL })
    await listener.connect()
    await listener.query(trigger)
    await listener.query('LISTEN kept')
    const killed = new Promise<void>((resolve) => {
      listener.once('notification', () => {
        void first.kill().then(resolve)
      })
    })
    await first.post(...request).catch(() => 'cut off')
    await killed
    await listener.query('DROP TRIGGER linger ON submission')
    await listener.end()

    await startApiProcess()
    await eventually('the step is committed', async () => (await stepsOf(journeyId)).length === 2)
    expect(await checkWhenQuiet(house)).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { firstContact, referral, type Answer } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'

const CONTACT = 'staff-contact-officer'
const MANAGER = 'staff-team-manager'

interface Letter {
  readonly reference: string
  readonly template: string
  readonly status: string
  readonly awaits?: string
  readonly sentAt?: string
  readonly deliveredAt?: string
}

interface Item {
  readonly title: string
  readonly step?: string
  readonly clock?: string
  readonly journey: { readonly id: string }
}

const person = (name: string) => ({
  fullName: `${name} Example ${crypto.randomUUID()}`,
  dateOfBirth: '1944-02-03',
  address: '1 Invented Street',
  postcode: 'ZZ99 9ZZ',
})

describe('R-GEN-03 a letter in Braille over HTTP', () => {
  const served = servedHouse()

  const today = (): string => new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/London' })

  const step = async (path: string, name: string, body: unknown, as = CONTACT): Promise<Answer> => {
    const { headers } = await served.api.get(path, { as })
    return served.api.post(`${path}/steps/${name}`, { as, body, headers: { 'if-match': headers.get('etag') ?? '' } })
  }
  const confirm = (path: string, letter: string, postedOn = today()) =>
    step(path, 'confirm-letter-produced', { letter, postedOn })

  const opened = async (name: string): Promise<string> => {
    const body = firstContact({ communication: { format: 'BRAILLE' }, person: person(name) })
    const answer = await served.api.post('/v1/journeys', { as: CONTACT, body })
    return answer.headers.get('location') ?? ''
  }
  const idOf = (path: string): string => path.slice('/v1/journeys/'.length)

  const letterOf = async (path: string, template: string): Promise<Letter | undefined> => {
    const { json } = await served.api.get(`${path}/documents`, { as: CONTACT })
    return (json['documents'] as readonly Letter[]).find((letter) => letter.template === template)
  }
  const itemOf = async (path: string): Promise<Item | undefined> => {
    const { json } = await served.api.get('/v1/worklists/team?limit=100', { as: MANAGER })
    return (json['items'] as readonly Item[]).find(
      ({ step: name, journey }) => name === 'confirmLetterProduced' && journey.id === idOf(path),
    )
  }
  /** Waits until the letter is handed over and stands on the team's list. */
  const handedOver = async (path: string, template: string): Promise<string> => {
    await eventually(`${template} is on the list`, async () => (await itemOf(path)) !== undefined)
    const letter = await letterOf(path, template)
    expect(letter).toMatchObject({ status: 'SENT', awaits: 'PRODUCTION' })
    expect(letter?.deliveredAt).toBeUndefined()
    return letter?.reference ?? ''
  }
  const clockStatus = async (path: string, key: string): Promise<string | undefined> => {
    const { json } = await served.api.get(`${path}/clocks`, { as: CONTACT })
    return (json['clocks'] as readonly { key: string; status: string }[]).find((clock) => clock.key === key)?.status
  }
  const isOver = async (path: string): Promise<boolean> => {
    const handle = served.house.door.workflows.client.workflow.getHandle(journeyWorkflowId(idOf(path)))
    return (await handle.describe()).status.name === 'COMPLETED'
  }

  it('is SENT and on a list until somebody confirms that it was posted; only then its clock stops', async () => {
    const path = await opened('Brenda')
    expect((await step(path, 'create-referral', referral)).status).toBe(200)
    const letter = await handedOver(path, 'REFERRAL_ACKNOWLEDGEMENT')
    expect(await clockStatus(path, 'referral.acknowledge')).toBe('RUNNING')
    expect(await itemOf(path)).toMatchObject({
      title: expect.stringContaining('Produce and post'),
      clock: 'referral.acknowledge',
    })

    const tomorrow = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)
    expect((await confirm(path, letter, tomorrow)).json).toMatchObject({ status: 422, code: 'POSTED_IN_FUTURE' })
    expect((await confirm(path, letter, '2020-01-01')).json).toMatchObject({ code: 'POSTED_BEFORE_HAND_OVER' })
    expect((await confirm(path, letter)).status).toBe(200)
    expect(await clockStatus(path, 'referral.acknowledge')).toBe('MET')
    const posted = await letterOf(path, 'REFERRAL_ACKNOWLEDGEMENT')
    expect(posted).toMatchObject({ status: 'DELIVERED', sentAt: expect.any(String), deliveredAt: expect.any(String) })
    expect(await itemOf(path)).toBeUndefined()
    expect((await confirm(path, letter)).json).toMatchObject({ status: 409, code: 'LETTER_ALREADY_CONFIRMED' })
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })

  it('does not hold virtual time: its date comes, is missed, and people are told', async () => {
    const path = await opened('Vera')
    await step(path, 'create-referral', referral)
    await handedOver(path, 'REFERRAL_ACKNOWLEDGEMENT')
    const to = new Date(Date.now() + 30 * 86_400_000).toISOString()
    expect((await served.api.post(`${path}/time`, { as: MANAGER, body: { to } })).status).toBe(200)
    expect(await clockStatus(path, 'referral.acknowledge')).toBe('BREACHED')
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })

  it('about the ending reaches the list although the workflow has ended, and is confirmed on the closed journey', async () => {
    const path = await opened('Clara')
    const closing = {
      reason: 'ADVICE_ONLY',
      personsChoice: true,
      adviceGiven: true,
      openMatters: [],
      letterAllowed: true,
      reasons: 'Invented: manages alone.',
    }
    expect((await step(path, 'close-journey', closing, MANAGER)).status).toBe(200)
    const letter = await handedOver(path, 'JOURNEY_CLOSED')
    await eventually('the workflow has ended', () => isOver(path))
    expect((await confirm(path, letter)).status).toBe(200)
    expect(await letterOf(path, 'JOURNEY_CLOSED')).toMatchObject({ status: 'DELIVERED' })
    await eventually('the workflow has ended again', () => isOver(path))
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })

  it('R-CLS-01 is withheld with the death and leaves the list; one that had been posted by then was sent', async () => {
    const path = await opened('Dora')
    await step(path, 'create-referral', referral)
    const letter = await handedOver(path, 'REFERRAL_ACKNOWLEDGEMENT')
    expect((await step(path, 'record-death', { diedOn: today(), confirmedBy: 'FAMILY' })).status).toBe(200)
    expect(await letterOf(path, 'REFERRAL_ACKNOWLEDGEMENT')).toMatchObject({ status: 'WITHHELD', withheldFor: 'DEATH' })
    expect(await itemOf(path)).toBeUndefined()
    expect((await confirm(path, letter)).status).toBe(200)
    expect(await letterOf(path, 'REFERRAL_ACKNOWLEDGEMENT')).toMatchObject({ status: 'DELIVERED' })
    expect(await checkWhenQuiet(served.house)).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { MOVE_MESSAGES_PATH } from '../../api/authority-moves.ts'
import type { Answer } from '../support/api.ts'
import { mover, THERE, toldByCouncil, type Mover } from '../support/told-by-council.ts'

const here = toldByCouncil()
const { send, journeysOf, outcomes } = here

describe('R-MOV-15 what waits, is with a clerk or was rejected stands on a list', () => {
  type Item = Readonly<Record<string, unknown>>

  const listFor = async (as: string, query = ''): Promise<Answer> =>
    here.api.get(`${MOVE_MESSAGES_PATH}${query}`, { as })

  const everything = async (query = '?limit=100'): Promise<readonly Item[]> =>
    (await listFor('staff-contact-officer', query)).json['items'] as readonly Item[]

  const standsSo = async ({ told }: Mover): Promise<readonly Item[]> =>
    (await everything()).filter(({ move }) => move === told[0]?.move.reference)

  it('each with the reason and what can be done about it, and no word about the person', async () => {
    const comes = mover('NOTIFIED', 'DATE_SET')
    await send(comes.told[1])
    const [waiting] = await standsSo(comes)
    expect(waiting).toMatchObject({
      ...{ council: THERE, says: 'DATE_SET', sequence: 2, outcome: 'WAITING', why: 'EARLIER_MESSAGE_MISSING' },
      whatToDo: expect.stringContaining('ask the other council to send it') as unknown,
    })
    await send(comes.told[0])
    expect(await standsSo(comes)).toEqual([])

    const contradicts = mover('NOTIFIED')
    await send({ ...contradicts.told[0], message: { ...contradicts.told[0]?.message, moveOn: '2027-01-04' } })
    expect(await standsSo(contradicts)).toMatchObject([
      {
        outcome: 'REJECTED',
        why: 'MESSAGE_CONTRADICTS',
        whatToDo: 'Talk to the other council and compare both ledgers.',
      },
    ])

    const doubtful = mover('NOTIFIED')
    const { nhsNumber } = comes.person
    await send({ ...doubtful.told[0], person: { ...doubtful.person, nhsNumber, dateOfBirth: '1950-01-01' } })
    expect(await standsSo(doubtful)).toMatchObject([{ outcome: 'WITH_CLERK', why: 'NUMBER_OF_SOMEBODY_ELSE' }])

    const again = mover('NOTIFIED')
    await send({ ...again.told[0], person: comes.person })
    expect(await standsSo(again)).toMatchObject([
      {
        ...{ outcome: 'WAITING', why: 'NOT_POSSIBLE_YET' },
        whatToDo: expect.stringContaining('an earlier move of the same person is not over') as unknown,
      },
    ])
    expect(JSON.stringify(await everything())).not.toContain(comes.person.fullName)
  })

  it('also by how it stands, with the journey that it belongs to, in pages', async () => {
    const comes = mover('NOTIFIED', 'DATE_SET')
    await outcomes(comes.told)
    const taken = await everything('?outcome=TAKEN&limit=100')
    const [journey] = await journeysOf(comes)
    const own = taken.filter(({ move }) => move === comes.told[0]?.move.reference)
    expect(own.map(({ says, journeyId }) => [says, journeyId])).toEqual([
      ['NOTIFIED', journey?.id],
      ['DATE_SET', journey?.id],
    ])
    const first = await listFor('staff-contact-officer', '?outcome=TAKEN&limit=1')
    const second = await listFor('staff-contact-officer', `?outcome=TAKEN&limit=1&after=${String(first.json['next'])}`)
    expect([first, second].flatMap(({ json }) => json['items'])).toEqual(taken.slice(0, 2))
  })

  it('for the front door and who answers for it, and nobody else', async () => {
    expect((await listFor('staff-team-manager')).status).toBe(200)
    expect((await listFor('staff-practitioner')).status).toBe(403)
    expect((await listFor('staff-contact-officer', '?outcome=LOST')).status).toBe(400)
  })
})

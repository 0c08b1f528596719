import { describe, expect, it } from '@jest/globals'
import { DEMO_HOSPITAL } from '../../local/demo-hospitals.ts'
import { takeInReceived } from '../../use-cases/hospital-notices/take-in-received.ts'
import { startApi, type Answer } from '../support/api.ts'
import { assessmentNotice, giveAt, journeysAt, NOTICES, patient } from '../support/hospital-notices.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const give = giveAt(served)
const journeysOf = journeysAt(served)

describe('R-HOS-04 a notice that cannot be taken in at once is kept', () => {
  /** Gives them one after the other while the engine is away, as if ten seconds ago. */
  const giveWhileAway = async (bodies: readonly unknown[]): Promise<readonly Answer[]> => {
    const away = { ...served.house.door, temporalReachable: () => Promise.reject(new Error('away')) }
    const closed = await startApi(served.house, { door: away })
    const answers: Answer[] = []
    for (const body of bodies) answers.push(await closed.post(NOTICES, { as: DEMO_HOSPITAL, body }))
    await closed.stop()
    await served.house.database.$executeRaw`
      UPDATE hospital_notice SET received_at = received_at - interval '10 seconds' WHERE closed_at IS NULL`
    return answers
  }
  const outcomeOf = async ({ headers }: Answer): Promise<unknown> =>
    (await served.api.get(headers.get('location') ?? '', { as: DEMO_HOSPITAL })).json['outcome']

  it('while the engine is away it is accepted, and it is taken in afterwards with its true time', async () => {
    const about = patient()
    const [given] = (await giveWhileAway([assessmentNotice({ patient: about })])) as [Answer]
    expect([given.status, given.json['outcome']]).toEqual([202, 'RECEIVED'])
    expect(given.json['words']).toMatch(/^The notice is kept.* call the council\.$/)
    await takeInReceived(served.house.door)
    expect(await outcomeOf(given)).toBe('ACCEPTED')
    expect(await journeysOf(about['nhsNumber'])).toHaveLength(1)
  })

  it('one that fails keeps no other waiting, and is taken in when it can be', async () => {
    const { door } = served.house
    const [first, second] = (await giveWhileAway([assessmentNotice(), assessmentNotice()])) as [Answer, Answer]
    let failed = false
    const hospitals = {
      ...door.hospitals,
      find(id: string) {
        if (failed) return door.hospitals.find(id)
        failed = true
        return Promise.reject(new Error('not now'))
      },
    }
    const { done, failures } = await takeInReceived({ ...door, hospitals })
    expect([done, failures]).toEqual([1, [new Error('not now')]])
    expect((await Promise.all([first, second].map(outcomeOf))).toSorted()).toEqual(['ACCEPTED', 'RECEIVED'])
    await takeInReceived(door)
    expect(await Promise.all([first, second].map(outcomeOf))).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  it('those that wait for a clerk to look at an earlier one do not keep others waiting', async () => {
    const unclear = patient()
    delete unclear['dateOfBirth']
    const earlier = await give(assessmentNotice({ patient: unclear }))
    expect(earlier.json['outcome']).toBe('WITH_CLERK')
    const behind = Array.from({ length: 25 }, () => assessmentNotice({ patient: unclear }))
    const answers = await giveWhileAway([...behind, assessmentNotice()])
    await takeInReceived(served.house.door)
    const last = answers.at(-1)
    expect(last && (await outcomeOf(last))).toBe('ACCEPTED')
    const [next] = answers
    expect(next && (await outcomeOf(next))).toBe('RECEIVED')
  })
})
